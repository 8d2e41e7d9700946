package org.zoneaxis.diffraction.reciprocal;

import java.util.List;
import java.util.function.DoublePredicate;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.diffraction.ExcitedBeams;
import org.zoneaxis.diffraction.WorkBudget;
import org.zoneaxis.diffraction.WorkTooLargeException;
import org.zoneaxis.diffraction.ewald.Annulus;
import org.zoneaxis.diffraction.ewald.ZoneNet;
import org.zoneaxis.diffraction.factor.ReflectionList;
import org.zoneaxis.diffraction.factor.StructureFactors;

/**
 * The reflections with 0 &lt; |g| &lt;= gmax, one of each pair of opposites: that whose first index
 * other than 0 is positive. Their structure factors are conjugates, F(-h) = F(h)*.
 */
public final class ReciprocalBall {

  private static final ZoneAxis LAYERS = new ZoneAxis(0, 0, 1);
  private static final double SLACK = 1e-9;

  /** Steps of gmax in 1/angstrom, and the smallest one that can be asked for. */
  private static final double GMAX_STEPS = 100;

  private static final int LEAST_GMAX_STEPS = 20;

  private ReciprocalBall() {}

  /**
   * The reflections in half the ball.
   *
   * @param lattice the cell
   * @param gmax radius in 1/angstrom
   * @param factors what will be computed for each; none where only its place is looked at
   * @param budget what that is taken from
   * @throws WorkTooLargeException where there are too many; it says which gmax fits
   */
  public static ReflectionList half(
      Lattice lattice, double gmax, List<StructureFactors> factors, WorkBudget budget) {
    requireBudget(lattice, gmax, factors, budget);
    ReflectionList points = new ReflectionList(lattice);
    ZoneNet net = new ZoneNet(lattice, LAYERS);
    double reach = gmax * (1 + SLACK);
    int layers = (int) Math.floor(reach / net.layerSpacing());
    double gmax2 = gmax * gmax;
    for (int n = 0; n <= layers; n++) {
      double height = n * net.layerSpacing();
      double outer = Math.sqrt(Math.max(0, reach * reach - height * height));
      net.forEach(n, new Annulus(0, outer), (h, k, l) -> addUpper(h, k, l, gmax2, points));
    }
    return points;
  }

  /** Layers above the middle one stand for those below; the middle one has both of each pair. */
  private static void addUpper(int h, int k, int l, double gmax2, ReflectionList points) {
    MillerIndices hkl = new MillerIndices(h, k, l);
    if (hkl.compareTo(MillerIndices.DIRECT_BEAM) > 0) {
      points.addWithin(hkl, gmax2);
    } else if (l > 0) {
      points.addWithin(hkl.negated(), gmax2);
    }
  }

  private static void requireBudget(
      Lattice lattice, double gmax, List<StructureFactors> factors, WorkBudget budget) {
    double expected = expected(lattice, gmax);
    if (expected <= ExcitedBeams.MAX_POINTS && budget.take(steps(lattice, gmax, factors))) {
      return;
    }
    throw tooLarge(
        gmax,
        expected,
        factors,
        smaller ->
            expected(lattice, smaller) <= ExcitedBeams.MAX_POINTS
                && steps(lattice, smaller, factors) <= budget.left());
  }

  /** To visit a point takes a step too. */
  private static double steps(Lattice lattice, double gmax, List<StructureFactors> factors) {
    double expected = expected(lattice, gmax);
    return expected + factors.stream().mapToDouble(each -> each.steps(expected, gmax)).sum();
  }

  /**
   * A refusal that says which gmax would fit.
   *
   * @param gmax what was asked for, in 1/angstrom
   * @param half how many pairs of reflections there are
   * @param factors what would be computed for each
   * @param fits whether a smaller gmax does
   */
  public static WorkTooLargeException tooLarge(
      double gmax, double half, List<StructureFactors> factors, DoublePredicate fits) {
    int steps = (int) Math.floor(gmax * GMAX_STEPS);
    while (steps >= LEAST_GMAX_STEPS && !fits.test(steps / GMAX_STEPS)) {
      steps--;
    }
    String atoms =
        factors.isEmpty()
            ? ""
            : " of " + factors.get(0).atoms() + " atoms, those of a shared site counted one by one";
    return new WorkTooLargeException(
        "gmax",
        gmax + " with about " + Math.round(2 * half) + " reflections" + atoms,
        steps < LEAST_GMAX_STEPS
            ? "no gmax is small enough; give a smaller cell or fewer atoms"
            : "at most " + steps / GMAX_STEPS + " for this crystal");
  }

  private static double expected(Lattice lattice, double gmax) {
    return 2 * Math.PI / 3 * gmax * gmax * gmax * lattice.volume();
  }
}
