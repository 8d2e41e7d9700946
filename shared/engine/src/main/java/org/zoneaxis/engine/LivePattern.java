package org.zoneaxis.engine;

import java.util.List;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSExport;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.decimal.FixedPoint;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.DiffractionPattern;
import org.zoneaxis.diffraction.Reflection;
import org.zoneaxis.figure.pattern.Spot;
import org.zoneaxis.figure.pattern.SpotFrame;

/** A pattern in the frame of the one that is drawn, or why there is none. */
public final class LivePattern {

  /** Where 000 is drawn. */
  private static final Vector3 MIDDLE = new Vector3(0, 0, 0);

  private final String refusal;
  private final List<Reflection> reflections;
  private final List<Spot> spots;
  private final Vector3 centre;

  private LivePattern(
      String refusal, List<Reflection> reflections, List<Spot> spots, Vector3 centre) {
    this.refusal = refusal;
    this.reflections = reflections;
    this.spots = spots;
    this.centre = centre;
  }

  static LivePattern of(DiffractionPattern pattern, Lattice lattice, SpotFrame frame) {
    Vector3 centre =
        pattern
            .frame(lattice)
            .map(page -> page.onPage(laueCentre(pattern, lattice)))
            .map(frame::place)
            .orElse(MIDDLE);
    return new LivePattern("", pattern.reflections(), frame.spots(pattern), centre);
  }

  private static Vector3 laueCentre(DiffractionPattern pattern, Lattice lattice) {
    return pattern.parameters().laue().vector(lattice, pattern.zoneAxis());
  }

  static LivePattern refused(String why) {
    return new LivePattern(why, List.of(), List.of(), MIDDLE);
  }

  /** Why there is none; empty where there is one. */
  @JSExport
  public String refusal() {
    return refusal;
  }

  /**
   * Of each reflection: h, k, l, intensity, per cent of the strongest, |g| in 1/angstrom, Laue
   * zone.
   */
  @JSExport
  @JSByRef
  public double[] reflections() {
    return Rows.of(reflections, LivePattern::ofReflection);
  }

  private static double[] ofReflection(Reflection one) {
    return new double[] {
      one.hkl().h(),
      one.hkl().k(),
      one.hkl().l(),
      one.intensity(),
      one.relative(),
      one.g(),
      one.laueZone()
    };
  }

  /** Of each reflection, the per cent of the strongest as tables write it. */
  @JSExport
  public String[] percentages() {
    return reflections.stream()
        .map(one -> FixedPoint.threeDigits(one.relative()))
        .toArray(String[]::new);
  }

  /**
   * Of each spot: h, k, l, Laue zone, x, y, radius of its circle, radius of the point in it;
   * lengths in drawing units from 000, y downwards.
   */
  @JSExport
  @JSByRef
  public double[] spots() {
    return Rows.of(spots, LivePattern::ofSpot);
  }

  private static double[] ofSpot(Spot spot) {
    Reflection one = spot.reflection();
    return new double[] {
      one.hkl().h(),
      one.hkl().k(),
      one.hkl().l(),
      one.laueZone(),
      spot.x(),
      spot.y(),
      spot.circle(),
      spot.point()
    };
  }

  /** The centre of the Laue circle: x, y, likewise. */
  @JSExport
  @JSByRef
  public double[] centre() {
    return new double[] {centre.x(), centre.y()};
  }
}
