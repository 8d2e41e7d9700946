package org.zoneaxis.diffraction;

import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;

/**
 * A zone-axis diffraction pattern, kinematic or behind a foil.
 *
 * @param zoneAxis the zone axis, towards the viewer
 * @param parameters what it was computed with; sigma and precession play no part behind a foil
 * @param right the reflection that points to the right of the page; empty only where nothing but
 *     the direct beam is allowed in the zone
 * @param basis the two shortest independent reflections of the zero-order Laue zone, whether or not
 *     the parameters let them appear; empty where the zone has no two
 * @param reflections the direct beam and every reflection kept, by |g| (equal to 8 decimals), then
 *     h, k, l, all ascending; behind a foil all beams that took part
 * @param foil what was computed of the foil; empty in kinematic patterns
 */
public record DiffractionPattern(
    ZoneAxis zoneAxis,
    PatternParameters parameters,
    Optional<MillerIndices> right,
    Optional<PatternBasis> basis,
    List<Reflection> reflections,
    Optional<FoilResult> foil) {

  /** A kinematic pattern. */
  public DiffractionPattern(
      ZoneAxis zoneAxis,
      PatternParameters parameters,
      Optional<MillerIndices> right,
      Optional<PatternBasis> basis,
      List<Reflection> reflections) {
    this(zoneAxis, parameters, right, basis, reflections, Optional.empty());
  }

  /** Copies the list. */
  public DiffractionPattern {
    reflections = List.copyOf(reflections);
  }

  /** Reflections below this many per cent of the strongest are not seen in a picture. */
  private static final double VISIBLE = 0.01;

  /** What a picture shows: 000, g1 and g2, and every reflection that is not too weak to be seen. */
  public List<Reflection> drawn() {
    return reflections.stream().filter(this::isDrawn).toList();
  }

  private boolean isDrawn(Reflection reflection) {
    MillerIndices hkl = reflection.hkl();
    return hkl.isDirectBeam()
        || reflection.relative() >= VISIBLE
        || basis.filter(found -> found.holds(hkl)).isPresent();
  }

  /** Every reflection but the direct beam. */
  public List<Reflection> diffracted() {
    return reflections.stream().filter(reflection -> !reflection.hkl().isDirectBeam()).toList();
  }
}
