/** What was found on an image to take away: JSON, a table of spots, a picture, and words. */
package org.zoneaxis.micrograph.report;
