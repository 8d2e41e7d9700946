package org.zoneaxis.diffraction.projection;

/**
 * A piece of a curve as a cubic Bezier curve.
 *
 * @param from begin, exactly on the curve
 * @param first control point
 * @param second control point
 * @param to end, exactly on the curve
 */
public record CubicPiece(PlanePoint from, PlanePoint first, PlanePoint second, PlanePoint to) {}
