package org.zoneaxis.figure.foil;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.diffraction.dynamical.ThicknessSeries;

/**
 * Curves that are one, since symmetry makes their beams equal.
 *
 * @param first the number of the first of them, from 0 on
 * @param curves the curves
 */
record CurveGroup(int first, List<ThicknessSeries.Curve> curves) {

  /** Intensities nearer than this are one in a picture. */
  private static final double SAME = 1e-6;

  /** The curves of a figure, those together that are one. */
  static List<CurveGroup> of(List<ThicknessSeries.Curve> curves) {
    List<CurveGroup> groups = new ArrayList<>();
    for (int i = 0; i < curves.size(); i++) {
      ThicknessSeries.Curve curve = curves.get(i);
      groups.stream()
          .filter(group -> areSame(group.curve(), curve))
          .findFirst()
          .orElseGet(() -> added(groups, curves.indexOf(curve)))
          .curves()
          .add(curve);
    }
    return groups;
  }

  private static CurveGroup added(List<CurveGroup> groups, int first) {
    CurveGroup group = new CurveGroup(first, new ArrayList<>());
    groups.add(group);
    return group;
  }

  private static boolean areSame(ThicknessSeries.Curve one, ThicknessSeries.Curve other) {
    for (int i = 0; i < one.intensities().size(); i++) {
      if (Math.abs(one.intensities().get(i) - other.intensities().get(i)) > SAME) {
        return false;
      }
    }
    return one.hkl().isDirectBeam() == other.hkl().isDirectBeam();
  }

  /** That which stands for all. */
  ThicknessSeries.Curve curve() {
    return curves.get(0);
  }

  /** Its beams. */
  List<MillerIndices> reflections() {
    return curves.stream().map(ThicknessSeries.Curve::hkl).toList();
  }

  /** xi_g of the first, in angstrom. */
  OptionalDouble extinctionDistance() {
    return curve().extinctionDistance();
  }

  /** Where it is strongest. */
  int peak() {
    List<Double> values = curve().intensities();
    int best = 0;
    for (int i = 1; i < values.size(); i++) {
      best = values.get(i) > values.get(best) ? i : best;
    }
    return best;
  }
}
