package org.zoneaxis.identify;

import java.util.List;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.diffraction.ShortReflection;

/**
 * A zone of a crystal, which stands for all that are equivalent to it, with the reflections near
 * 000 that somebody may measure.
 *
 * @param axis the zone axis, in the cell that the crystal is given in
 * @param equivalents how many zone axes show the same pattern, the opposite ones included
 * @param twofold whether a turn by 180 degrees about the axis is a symmetry of the crystal
 * @param reflections g1, g2, then others from the shortest, no two of them parallel
 */
record Zone(ZoneAxis axis, int equivalents, boolean twofold, List<ShortReflection> reflections) {

  Zone {
    reflections = List.copyOf(reflections);
  }
}
