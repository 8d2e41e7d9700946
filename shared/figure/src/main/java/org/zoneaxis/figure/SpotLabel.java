package org.zoneaxis.figure;

/**
 * The indices of a spot, in their place.
 *
 * @param glyphs the indices
 * @param left left edge in drawing units
 * @param baseline baseline in drawing units, y downwards
 */
record SpotLabel(GlyphRun glyphs, double left, double baseline) {}
