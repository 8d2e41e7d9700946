package org.zoneaxis.figure.couple;

import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.orientation.ParallelZones;
import org.zoneaxis.crystal.vector.RotationMatrix;
import org.zoneaxis.diffraction.PatternParameters;
import org.zoneaxis.diffraction.superposition.OrientedReflection;

/**
 * Two crystals seen at once, the first along its zone axis.
 *
 * @param zones their zone axes; that of the second is along the beam but for the deviation
 * @param parallel the reflections that are parallel; empty where a relationship has a name
 * @param relationship the relationship in words, where it is one; empty for parallel reflections
 * @param right the reflection of the first crystal to the right; empty only where none is allowed
 * @param turn how far the page is turned counter-clockwise from there, in degrees
 * @param relation takes Cartesian vectors of the second crystal to the axes of the first, of the
 *     variant that is shown or the first of those
 * @param variants how many equivalent orientations the second crystal has; empty for parallel
 *     reflections
 * @param shown the orientations of the second crystal that are shown
 * @param deviation angle between both zone axes in degrees
 * @param parameters beam, range and envelope
 * @param reflections of the first crystal, then of the second in each of those orientations, 000
 *     included
 */
public record CrystalPair(
    List<ZoneAxis> zones,
    Optional<ParallelReflections> parallel,
    Optional<String> relationship,
    Optional<MillerIndices> right,
    double turn,
    RotationMatrix relation,
    Optional<Integer> variants,
    List<Variant> shown,
    double deviation,
    PatternParameters parameters,
    List<List<OrientedReflection>> reflections) {

  /**
   * An orientation of the second crystal.
   *
   * @param number from 1 on; 1 where there are parallel reflections
   * @param relation takes its Cartesian vectors to the axes of the first crystal
   * @param zones what of it is along the zone axis of the first crystal
   */
  public record Variant(int number, RotationMatrix relation, ParallelZones zones) {}

  /** Copies the lists. */
  public CrystalPair {
    zones = List.copyOf(zones);
    shown = List.copyOf(shown);
    reflections = List.copyOf(reflections);
  }

  /** The number of the crystal, 0 or 1, that a list of reflections is of. */
  static int crystal(int list) {
    return Math.min(list, 1);
  }

  /** The intensity of the strongest diffracted beam of a crystal in all that is shown of it. */
  double strongest(int crystal) {
    return (crystal == 0 ? reflections.subList(0, 1) : reflections.subList(1, reflections.size()))
        .stream()
            .flatMap(List::stream)
            .filter(spot -> !spot.hkl().isDirectBeam())
            .mapToDouble(OrientedReflection::intensity)
            .max()
            .orElse(0);
  }

  /** Intensity in per cent of the strongest diffracted beam, which is asked for once a crystal. */
  static double relative(OrientedReflection spot, double strongest) {
    return strongest > 0 ? 100 * spot.intensity() / strongest : 0;
  }
}
