/** Requests for pictures, and the pictures: SVG, JSON and CSV of a pattern, and their validator. */
package org.zoneaxis.figure;
