package org.zoneaxis.diffraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.diffraction.ewald.ZoneNet;
import org.zoneaxis.diffraction.factor.ScatteringFactors;
import org.zoneaxis.diffraction.factor.StructureFactors;

class WorkBudgetTest {

  private final PatternSimulator simulator = new PatternSimulator();

  @Test
  void takesWhatIsLeftAndNothingWhereThatIsNotEnough() {
    WorkBudget budget = new WorkBudget(10);
    assertThat(budget.take(4)).isTrue();
    assertThat(budget.left()).isEqualTo(6);
    assertThat(budget.take(6.5)).isFalse();
    assertThat(budget.left()).isEqualTo(6);
    assertThat(budget.take(6)).isTrue();
    assertThat(budget.left()).isZero();
    assertThat(WorkBudget.ofFoil().left()).isEqualTo(WorkBudget.FOIL_STEPS);
    assertThat(WorkBudget.ofPair().left()).isEqualTo(WorkBudget.PAIR_STEPS);
  }

  /** The bound with which searches end rests on it. */
  @ParameterizedTest
  @EnumSource(Element.class)
  void scatteringFactorsFallWithDistance(Element element) {
    ScatteringFactors factors = ScatteringFactors.lobatoVanDyck();
    double before = factors.factor(element, 0);
    for (int n = 1; n <= 400; n++) {
      double here = factors.factor(element, n * n * 1e-4);
      assertThat(here).isLessThan(before);
      before = here;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "500, 500, 500, 90, 90, 90",
    "100, 100, 100, 90, 90, 90",
    "1, 500, 500, 90, 90, 90",
    "1, 1, 500, 90, 90, 90",
    "57, 53, 51, 71, 83, 97",
  })
  void onlyLooksAtAsManyPointsAsMayBeAllowed(
      double a, double b, double c, double alpha, double beta, double gamma) {
    Lattice lattice = Lattice.ofParameters(a, b, c, alpha, beta, gamma);
    Crystal crystal =
        new Crystal(lattice, List.of(new Site(0, 0, 0, List.of(Occupant.full(Element.H)))));
    WorkBudget budget = new WorkBudget();
    ZoneAxis axis = new ZoneAxis(1, 1, 1);
    new BasisFinder(
            lattice,
            axis,
            new ZoneNet(lattice, axis),
            new StructureFactors(crystal, ScatteringFactors.lobatoVanDyck()),
            budget)
        .find();
    assertThat(WorkBudget.STEPS - budget.left()).isLessThan(100_000);
  }

  @Test
  void refusesMoreAtomsThanTheRangeAllowsAndSaysWhatFits() {
    Crystal crystal = crowded();
    PatternParameters wide = new PatternParameters(new ElectronBeam(200), 2.0, 0.01, 0);
    assertThatThrownBy(
            () -> simulator.simulate(crystal, new ZoneAxis(0, 0, 1), wide, Optional.empty()))
        .isInstanceOfSatisfying(
            WorkTooLargeException.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo("gmax");
              assertThat(refusal.value()).contains("2.0", "58080 atoms");
              assertThat(refusal.expected()).matches("at most [01]\\.[0-9]+ for this crystal");
            });
  }

  @Test
  void acceptsTheRangeThatItNames() {
    Crystal crystal = crowded();
    PatternParameters wide = new PatternParameters(new ElectronBeam(200), 2.0, 0.01, 0);
    ZoneAxis axis = new ZoneAxis(0, 0, 1);
    try {
      simulator.simulate(crystal, axis, wide, Optional.empty());
    } catch (WorkTooLargeException e) {
      double named = Double.parseDouble(e.expected().replaceAll("[^0-9.]", ""));
      PatternParameters narrower = new PatternParameters(new ElectronBeam(200), named, 0.01, 0);
      assertThat(simulator.simulate(crystal, axis, narrower, Optional.empty()).reflections())
          .isNotEmpty();
      return;
    }
    throw new AssertionError("the wide range is accepted");
  }

  @ParameterizedTest
  @CsvSource({"60, 4, 0.2", "30, 4, 0.2"})
  void acceptsTheRangeThatItNamesForTooManyReflections(double edge, double gmax, double sigma) {
    Crystal crystal =
        new Crystal(
            Lattice.ofParameters(edge, edge * 0.97, edge * 1.03, 82, 77, 98),
            List.of(new Site(0, 0, 0, List.of(Occupant.full(Element.Au)))));
    ZoneAxis axis = new ZoneAxis(0, 0, 1);
    WorkTooLargeException refusal =
        catchThrowableOfType(
            WorkTooLargeException.class,
            () -> simulator.simulate(crystal, axis, range(gmax, sigma), Optional.empty()));
    double named = Double.parseDouble(refusal.expected().replaceAll("[^0-9.]", ""));
    assertThat(simulator.simulate(crystal, axis, range(named, sigma), Optional.empty()).drawn())
        .isNotEmpty();
  }

  @Test
  void endsWithoutAnAnswerWhereNobodyWaits() {
    Crystal crystal = crowded();
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(
              () ->
                  simulator.simulate(
                      crystal, new ZoneAxis(0, 0, 1), range(0.3, 0.01), Optional.empty()))
          .isInstanceOf(WorkCancelledException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(
            simulator
                .simulate(crystal, new ZoneAxis(0, 0, 1), range(0.3, 0.01), Optional.empty())
                .reflections())
        .isNotEmpty();
  }

  private static PatternParameters range(double gmax, double sigma) {
    return new PatternParameters(new ElectronBeam(200), gmax, sigma, 0);
  }

  /** 1210 sites of 48 elements each. */
  private static Crystal crowded() {
    List<Occupant> occupants = new ArrayList<>();
    for (Element element : EnumSet.range(Element.Li, Element.Sn)) {
      occupants.add(new Occupant(element, 0.02, OptionalDouble.empty()));
    }
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      for (int j = 0; j < 11; j++) {
        for (int k = 0; k < 10; k++) {
          sites.add(new Site(i / 11.0 + k * 1e-3, j / 11.0 + i * 1e-3, k / 10.0, occupants));
        }
      }
    }
    return new Crystal(Lattice.ofParameters(40, 40, 40, 90, 90, 90), sites);
  }
}
