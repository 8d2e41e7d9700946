package org.zoneaxis.figure.pattern;

import org.zoneaxis.figure.scene.Line;

/**
 * The indices of a spot, in their place.
 *
 * @param line the indices
 * @param left left edge in drawing units
 * @param baseline baseline in drawing units, y downwards
 */
record SpotLabel(Line line, double left, double baseline) {}
