/**
 * What is on an image of electron diffraction: spots with their net, or rings, and the transmitted
 * beam; or that it is no such image.
 *
 * <p>{@link org.zoneaxis.micrograph.find.PatternFinder} is the entry point.
 */
package org.zoneaxis.micrograph.find;
