/**
 * Stereograms: directions and plane normals of a crystal on the upper half of a sphere, seen with
 * any zone axis at the centre.
 *
 * <p>{@link org.zoneaxis.diffraction.stereogram.Stereogram} is the entry point, {@link
 * org.zoneaxis.diffraction.stereogram.StandardTriangle} the part of the sphere that the Laue group
 * repeats. The frame is that of the page of spots: right, up, zone axis towards the viewer; the
 * primitive circle has radius 1.
 */
package org.zoneaxis.diffraction.stereogram;
