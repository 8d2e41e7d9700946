package org.zoneaxis.figure.couple;

import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.orientation.NamedRelationship;
import org.zoneaxis.crystal.vector.RotationMatrix;
import org.zoneaxis.diffraction.PatternParameters;
import org.zoneaxis.diffraction.superposition.OrientedReflection;

/**
 * Two crystals seen at once, the first along its zone axis.
 *
 * @param zones their zone axes; that of the second is along the beam but for the deviation
 * @param parallel the reflections that are parallel; empty where a relationship has a name
 * @param named the relationship by name
 * @param right the reflection of the first crystal to the right; empty only where none is allowed
 * @param turn how far the page is turned counter-clockwise from there, in degrees
 * @param relation takes Cartesian vectors of the second crystal to the axes of the first
 * @param variants how many equivalent orientations the second crystal has
 * @param deviation angle between both zone axes in degrees
 * @param parameters beam, range and envelope
 * @param reflections of the first crystal, then of the second, 000 included
 */
record CrystalPair(
    List<ZoneAxis> zones,
    Optional<ParallelReflections> parallel,
    Optional<NamedRelationship> named,
    Optional<MillerIndices> right,
    double turn,
    RotationMatrix relation,
    Optional<Integer> variants,
    double deviation,
    PatternParameters parameters,
    List<List<OrientedReflection>> reflections) {

  CrystalPair {
    zones = List.copyOf(zones);
    reflections = List.copyOf(reflections);
  }

  /** The intensity of the strongest diffracted beam of a crystal. */
  double strongest(int crystal) {
    return reflections.get(crystal).stream()
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
