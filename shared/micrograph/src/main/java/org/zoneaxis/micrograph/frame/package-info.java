/**
 * An image made ready to be searched: smaller where it is very large, and without what no electron
 * made or what hides electrons: hot pixels, drawn lines and letters, the beam stop.
 */
package org.zoneaxis.micrograph.frame;
