package org.zoneaxis.diffraction.reciprocal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.diffraction.WorkBudget;
import org.zoneaxis.diffraction.WorkTooLargeException;
import org.zoneaxis.diffraction.factor.ReflectionList;
import org.zoneaxis.diffraction.factor.ScatteringFactors;
import org.zoneaxis.diffraction.factor.StructureFactors;

class ReciprocalBallTest {

  /** Of every pair in a box that is near enough, the one whose first index is positive. */
  @ParameterizedTest
  @CsvSource({
    "4, 4, 4, 90, 90, 90, 1.5",
    "3.2, 3.2, 5.1, 90, 90, 120, 1.2",
    "3, 4.5, 5.5, 74, 101, 115, 1.3",
    "5, 3, 4, 90, 62, 90, 1.0001"
  })
  void holdsOneOfEachPairWithinTheRadius(
      double a, double b, double c, double alpha, double beta, double gamma, double gmax) {
    Lattice lattice = Lattice.ofParameters(a, b, c, alpha, beta, gamma);
    Set<MillerIndices> expected = new HashSet<>();
    for (int h = -10; h <= 10; h++) {
      for (int k = -10; k <= 10; k++) {
        for (int l = -10; l <= 10; l++) {
          MillerIndices hkl = new MillerIndices(h, k, l);
          boolean isFirst = h > 0 || (h == 0 && (k > 0 || (k == 0 && l > 0)));
          if (isFirst && lattice.reciprocal(hkl).length() <= gmax) {
            expected.add(hkl);
          }
        }
      }
    }
    ReflectionList half = ReciprocalBall.half(lattice, gmax, List.of(), new WorkBudget());
    Set<MillerIndices> found = new HashSet<>();
    for (int i = 0; i < half.size(); i++) {
      found.add(half.hkl(i));
    }
    assertThat(found).isEqualTo(expected).hasSize(half.size());
  }

  /** A reflection exactly at the border is in: 200 of a cube of 4 at 0.5. */
  @Test
  void theBorderBelongsToIt() {
    Lattice cube = Lattice.ofParameters(4, 4, 4, 90, 90, 90);
    assertThat(ReciprocalBall.half(cube, 0.5, List.of(), new WorkBudget()).size()).isEqualTo(16);
    assertThat(ReciprocalBall.half(cube, 0.4999, List.of(), new WorkBudget()).size()).isEqualTo(13);
  }

  /** Half a ball has 2 pi / 3 V gmax^3 pairs: 100,000 are the most, or what the budget has. */
  @ParameterizedTest
  @CsvSource({"40, 1e12, 100000", "20, 30000, 30000"})
  void refusesMoreThanIsComputedAndWhatItNamesFits(double edge, double steps, double most) {
    Lattice cube = Lattice.ofParameters(edge, edge, edge, 90, 90, 90);
    WorkTooLargeException refusal = refusal(cube, 2, List.of(), new WorkBudget(steps));
    double volume = edge * edge * edge;
    double pairs = 2 * Math.PI / 3 * 8 * volume;
    assertThat(refusal.field()).isEqualTo("gmax");
    assertThat(refusal.value())
        .isEqualTo("2.0 with about " + Math.round(2 * pairs) + " reflections");
    double fits = Math.cbrt(most / (2 * Math.PI / 3 * volume));
    double named = Math.floor(100 * fits) / 100;
    assertThat(refusal.expected()).isEqualTo("at most " + named + " for this crystal");
    assertThat(ReciprocalBall.half(cube, named, List.of(), new WorkBudget(steps)).size())
        .isGreaterThan((int) (0.9 * most * Math.pow(named / fits, 3)));
  }

  /** What is computed for each counts too; where not even the least range fits, it says so. */
  @Test
  void atomsLowerWhatFits() {
    Crystal crystal =
        new Crystal(
            Lattice.ofParameters(20, 20, 20, 90, 90, 90),
            List.of(new Site(0, 0, 0, List.of(Occupant.full(Element.Au)))));
    List<StructureFactors> factors =
        List.of(new StructureFactors(crystal, ScatteringFactors.lobatoVanDyck()));
    WorkTooLargeException some = refusal(crystal.lattice(), 1, factors, new WorkBudget(50_000));
    assertThat(some.value()).contains(" reflections of 1 atoms");
    double named = Double.parseDouble(some.expected().replaceAll("at most ([0-9.]+) for.*", "$1"));
    assertThat(
            ReciprocalBall.half(crystal.lattice(), named, factors, new WorkBudget(50_000)).size())
        .isPositive();
    refusal(crystal.lattice(), named + 0.01, factors, new WorkBudget(50_000));
    assertThat(refusal(crystal.lattice(), 1, factors, new WorkBudget(100)).expected())
        .startsWith("no gmax is small enough");
  }

  private static WorkTooLargeException refusal(
      Lattice lattice, double gmax, List<StructureFactors> factors, WorkBudget budget) {
    WorkTooLargeException refusal =
        catchThrowableOfType(
            WorkTooLargeException.class, () -> ReciprocalBall.half(lattice, gmax, factors, budget));
    assertThat(refusal).isNotNull();
    return refusal;
  }
}
