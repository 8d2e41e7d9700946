/** Angles between directions and planes of a crystal, in numbers. */
package org.zoneaxis.figure.angle;
