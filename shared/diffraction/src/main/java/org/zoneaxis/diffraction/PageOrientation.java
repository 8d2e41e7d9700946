package org.zoneaxis.diffraction;

import java.util.Optional;
import org.zoneaxis.crystal.MillerIndices;

/**
 * How a crystal lies on the page of its pattern.
 *
 * @param right the reflection that points to the right; empty only where nothing but the direct
 *     beam is allowed in the zone
 * @param frame the frame of the page; where no reflection is allowed, the shortest vector of the
 *     zone's reciprocal net points to the right
 */
public record PageOrientation(Optional<MillerIndices> right, PageFrame frame) {}
