/**
 * Images of electron microscopes as numbers: what was counted in each pixel, how large a pixel is,
 * and under which conditions the image was taken.
 *
 * <p>Pixels are counted from the centre of the top left one, which is (0, 0), x to the right and y
 * downwards, as the image is shown by the program that wrote it. Everything here is immutable, and
 * compiles to the browser.
 */
package org.zoneaxis.micrograph.image;
