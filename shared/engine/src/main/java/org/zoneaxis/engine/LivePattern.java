package org.zoneaxis.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    Optional<Vector3> centre =
        pattern
            .frame(lattice)
            .map(page -> pattern.parameters().laue().vector(lattice, pattern.zoneAxis()))
            .map(laue -> frame.place(pattern.frame(lattice).orElseThrow().onPage(laue)));
    return new LivePattern(
        "", pattern.reflections(), frame.spots(pattern), centre.orElse(new Vector3(0, 0, 0)));
  }

  static LivePattern refused(String why) {
    return new LivePattern(why, List.of(), List.of(), new Vector3(0, 0, 0));
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
    List<double[]> rows = new ArrayList<>();
    for (Reflection one : reflections) {
      rows.add(
          new double[] {
            one.hkl().h(),
            one.hkl().k(),
            one.hkl().l(),
            one.intensity(),
            one.relative(),
            one.g(),
            one.laueZone()
          });
    }
    return Rows.joined(rows);
  }

  /** Of each reflection, the per cent of the strongest as tables write it. */
  @JSExport
  public String[] percentages() {
    return reflections.stream()
        .map(one -> FixedPoint.threeDigits(one.relative()))
        .toArray(String[]::new);
  }

  /** Of each spot: h, k, l, Laue zone, x, y, radius of its circle, radius of the point in it. */
  @JSExport
  @JSByRef
  public double[] spots() {
    List<double[]> rows = new ArrayList<>();
    for (Spot spot : spots) {
      Reflection one = spot.reflection();
      rows.add(
          new double[] {
            one.hkl().h(),
            one.hkl().k(),
            one.hkl().l(),
            one.laueZone(),
            spot.x(),
            spot.y(),
            spot.circle(),
            spot.point()
          });
    }
    return Rows.joined(rows);
  }

  /** The centre of the Laue circle: x, y. */
  @JSExport
  @JSByRef
  public double[] centre() {
    return new double[] {centre.x(), centre.y()};
  }
}
