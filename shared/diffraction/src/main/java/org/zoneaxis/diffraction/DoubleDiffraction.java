package org.zoneaxis.diffraction;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.Vector3;
import org.zoneaxis.crystal.symmetry.ReflectionConditions;

/**
 * Reflections without a structure factor that an experiment shows all the same, because a
 * diffracted beam is diffracted a second time.
 *
 * <p>A reflection whose structure factor is zero appears where it is the sum of two reflections of
 * the zone that are excited themselves (Williams and Carter, Transmission Electron Microscopy
 * (2009), section 16.7): 002 of silicon in [110] is (1 -1 1) + (-1 1 1). What the lattice centring
 * forbids is the sum of no two allowed ones. Only the zero-order Laue zone is looked at. Immutable
 * and thread-safe.
 */
public final class DoubleDiffraction {

  private static final Comparator<ForbiddenReflection> ORDER =
      Comparator.comparingDouble(
              (ForbiddenReflection reflection) ->
                  StrictMath.rint(reflection.g() * PatternSimulator.SORT_GRID))
          .thenComparing(ForbiddenReflection::hkl);

  private final ScatteringFactors scattering;

  /** With the scattering factors of Lobato and Van Dyck. */
  public DoubleDiffraction() {
    this.scattering = ScatteringFactors.lobatoVanDyck();
  }

  /**
   * The forbidden reflections of a pattern's zone that two of its reflections add up to.
   *
   * @param crystal the crystal
   * @param pattern its pattern
   * @return those within the range of the pattern and near enough to the Ewald sphere, in the order
   *     of a pattern
   */
  public List<ForbiddenReflection> of(Crystal crystal, DiffractionPattern pattern) {
    List<MillerIndices> excited =
        pattern.drawn().stream()
            .filter(reflection -> !reflection.hkl().isDirectBeam() && reflection.laueZone() == 0)
            .map(Reflection::hkl)
            .toList();
    if (excited.isEmpty() || pattern.right().isEmpty()) {
      return List.of();
    }
    StructureFactors structureFactors = new StructureFactors(crystal, scattering);
    double allowedAbove = structureFactors.allowedAbove();
    ReflectionList points = points(crystal, pattern, structureFactors);
    Routes routes = new Routes(excited);
    PageFrame frame =
        PageFrame.of(crystal.lattice(), pattern.zoneAxis(), pattern.right().orElseThrow());
    List<MillerIndices[]> found =
        IntStream.range(0, points.size())
            .filter(i -> points.structureFactor(i).modulus() <= allowedAbove)
            .mapToObj(points::hkl)
            .filter(hkl -> !hkl.isDirectBeam())
            .flatMap(hkl -> routes.to(hkl).map(first -> new MillerIndices[] {hkl, first}).stream())
            .toList();
    if (found.isEmpty()) {
      return List.of();
    }
    ReflectionConditions conditions = ReflectionConditions.of(crystal);
    return found.stream()
        .map(way -> seen(crystal, frame, way[0], way[1], conditions.forbid(way[0])))
        .sorted(ORDER)
        .toList();
  }

  private static ReflectionList points(
      Crystal crystal, DiffractionPattern pattern, StructureFactors structureFactors) {
    PatternParameters parameters = pattern.parameters();
    ExcitationEnvelope envelope = ExcitationEnvelope.of(parameters);
    Annulus ring = envelope.excited(0, parameters.gmax());
    ReflectionList points = new ReflectionList(crystal.lattice());
    new ZoneNet(crystal.lattice(), pattern.zoneAxis()).forEach(0, ring, points);
    structureFactors.fill(points);
    return points;
  }

  private static ForbiddenReflection seen(
      Crystal crystal,
      PageFrame frame,
      MillerIndices hkl,
      MillerIndices first,
      boolean bySymmetry) {
    Vector3 g = crystal.lattice().reciprocal(hkl);
    Vector3 onPage = frame.onPage(g);
    return new ForbiddenReflection(
        hkl, onPage.x(), onPage.y(), g.length(), first, difference(hkl, first), bySymmetry);
  }

  private static MillerIndices difference(MillerIndices of, MillerIndices what) {
    return new MillerIndices(of.h() - what.h(), of.k() - what.k(), of.l() - what.l());
  }

  /** The ways from the direct beam by two steps. */
  private static final class Routes {

    /** Some tens of nanoseconds each. */
    private static final int MAX_LOOK_UPS = 10_000_000;

    private int lookUps;
    private final List<MillerIndices> steps;
    private final Map<MillerIndices, Integer> places = new HashMap<>();
    private final int[][] echelon = new int[3][];

    /**
     * Steps, the shortest first.
     *
     * @param steps the excited reflections
     */
    Routes(List<MillerIndices> steps) {
      this.steps = steps;
      for (MillerIndices step : steps) {
        places.put(step, places.size());
        span(step);
      }
    }

    /** The first of the two shortest steps that lead to a point; nothing where none do. */
    Optional<MillerIndices> to(MillerIndices hkl) {
      if (!isSpanned(hkl)) {
        return Optional.empty();
      }
      int best = steps.size();
      int first = -1;
      // A later first step has a second one that is later still.
      for (int i = 0; i < Math.min(best, steps.size()); i++) {
        requireBudget();
        int second = second(hkl, i);
        if (second >= i && second < best) {
          best = second;
          first = i;
        }
      }
      return first < 0 ? Optional.empty() : Optional.of(steps.get(first));
    }

    private void requireBudget() {
      lookUps++;
      if (lookUps > MAX_LOOK_UPS) {
        throw new WorkTooLargeException(
            "gmax",
            steps.size() + " reflections in the zero-order Laue zone",
            "finding the ways of double diffraction takes too long; lower gmax");
      }
    }

    /** Where the step stands that is left after the first one; -1 where it is none. */
    private int second(MillerIndices hkl, int first) {
      return places.getOrDefault(difference(hkl, steps.get(first)), -1);
    }

    /** Adds a vector to the lattice of all sums, kept in echelon form. */
    private void span(MillerIndices step) {
      int[] vector = {step.h(), step.k(), step.l()};
      for (int column = 0; column < 3; column++) {
        if (vector[column] == 0) {
          continue;
        }
        if (echelon[column] == null) {
          echelon[column] = vector;
          return;
        }
        while (vector[column] != 0) {
          subtract(echelon[column], vector, echelon[column][column] / vector[column]);
          int[] other = echelon[column];
          echelon[column] = vector;
          vector = other;
        }
      }
    }

    /**
     * Whether a point is a sum of any number of steps; where it is not, as with every point that
     * the centring forbids, it is no use to try all pairs.
     */
    private boolean isSpanned(MillerIndices hkl) {
      int[] vector = {hkl.h(), hkl.k(), hkl.l()};
      for (int column = 0; column < 3; column++) {
        if (vector[column] != 0) {
          int[] row = echelon[column];
          if (row == null || vector[column] % row[column] != 0) {
            return false;
          }
          subtract(vector, row, vector[column] / row[column]);
        }
      }
      return true;
    }

    private static void subtract(int[] from, int[] what, int multiple) {
      for (int i = 0; i < 3; i++) {
        from[i] -= multiple * what[i];
      }
    }
  }
}
