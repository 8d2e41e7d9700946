/**
 * Directions drawn on a plane, and circles of the sphere of directions as smooth curves: Bragg
 * cones on a flat screen, great circles in a stereogram.
 */
package org.zoneaxis.diffraction.projection;
