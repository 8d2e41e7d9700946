package org.zoneaxis.diffraction.ring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.symmetry.PointSymmetry;
import org.zoneaxis.diffraction.WorkBudget;
import org.zoneaxis.diffraction.WorkTooLargeException;
import org.zoneaxis.diffraction.factor.ReflectionList;
import org.zoneaxis.diffraction.factor.ScatteringFactors;
import org.zoneaxis.diffraction.factor.StructureFactors;
import org.zoneaxis.diffraction.reciprocal.ReciprocalBall;

/**
 * Computes ring patterns. Immutable and thread-safe.
 *
 * <p>Grains lie at random, and the excitation error has a profile of a fixed width: the chance that
 * a grain brings hkl within ds of the Ewald sphere is ds/(2g), so that a whole ring has m |F|^2 d
 * (B. K. Vainshtein, Structure Analysis by Electron Diffraction (1964), chapter III). Rings whose
 * largest |F| at rest is not above that of an allowed reflection are left out.
 */
public final class RingSimulator {

  /** Relative difference up to which |g| are equal. */
  private static final double EQUAL = 1e-9;

  private static final double MILLI = 1e-3;

  /**
   * The ring pattern of a crystal.
   *
   * @throws WorkTooLargeException where there are more reflections up to gmax than can be computed
   */
  public RingPattern simulate(Crystal crystal, RingParameters parameters) {
    StructureFactors atRest =
        new StructureFactors(crystal, ScatteringFactors.lobatoVanDyck(), occupant -> 0);
    StructureFactors displaced =
        parameters.debyeWaller() == 0
            ? atRest
            : new StructureFactors(
                crystal, ScatteringFactors.lobatoVanDyck(), parameters::debyeWaller);
    ReflectionList points =
        ReciprocalBall.half(
            crystal.lattice(),
            parameters.gmax(),
            displaced == atRest ? List.of(atRest) : List.of(atRest, displaced),
            new WorkBudget());
    double[] squaredAtRest = squared(atRest, points);
    double[] squared = displaced == atRest ? squaredAtRest : squared(displaced, points);
    // Without it the pattern says so, and its rings do not depend on it.
    Optional<PointSymmetry> symmetry = PointSymmetry.found(crystal);
    double allowed = atRest.allowedAbove();
    FamilyFinder finder =
        new FamilyFinder(points, squaredAtRest, squared, symmetry, allowed * allowed);
    List<Ring> rings = new ArrayList<>();
    int absent = 0;
    for (List<Integer> shell : shells(points)) {
      if (finder.isAllowed(shell)) {
        rings.add(ring(finder, shell, parameters.beam().wavelength()));
      } else {
        absent++;
      }
    }
    double strongest = rings.stream().mapToDouble(Ring::intensity).max().orElse(0);
    return new RingPattern(
        parameters,
        symmetry.map(PointSymmetry::pointGroup),
        rings.stream().map(ring -> ring.scaled(strongest)).toList(),
        absent);
  }

  private static double[] squared(StructureFactors structureFactors, ReflectionList points) {
    structureFactors.fill(points);
    return IntStream.range(0, points.size())
        .mapToDouble(i -> points.structureFactor(i).squared())
        .toArray();
  }

  /** Numbers of points of equal |g|, the shortest first. */
  private static List<List<Integer>> shells(ReflectionList points) {
    List<Integer> order =
        IntStream.range(0, points.size())
            .boxed()
            .sorted(Comparator.comparingDouble(points::g2))
            .toList();
    List<List<Integer>> shells = new ArrayList<>();
    double first = 0;
    for (int i : order) {
      double g = Math.sqrt(points.g2(i));
      if (shells.isEmpty() || g > first * (1 + EQUAL)) {
        shells.add(new ArrayList<>());
        first = g;
      }
      shells.get(shells.size() - 1).add(i);
    }
    return shells;
  }

  private static Ring ring(FamilyFinder finder, List<Integer> shell, double wavelength) {
    double g = finder.g(shell);
    double squared = finder.squared(shell);
    double twoTheta = 2 * StrictMath.asin(wavelength * g / 2) / MILLI;
    return new Ring(g, twoTheta, 2 * shell.size(), finder.families(shell), squared, squared / g, 0);
  }
}
