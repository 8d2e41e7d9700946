package org.zoneaxis.diffraction.dynamical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.PatternSimulator;
import org.zoneaxis.diffraction.WorkBudget;
import org.zoneaxis.diffraction.WorkTooLargeException;
import org.zoneaxis.diffraction.dynamical.limit.MissingBeamException;
import org.zoneaxis.diffraction.ewald.LaueCentre;
import org.zoneaxis.diffraction.factor.ReflectionList;
import org.zoneaxis.diffraction.factor.ScatteringFactors;
import org.zoneaxis.diffraction.factor.StructureFactors;

/** What is refused, and what the refusal says. */
class DynamicalLimitsTest {

  private static final ZoneAxis ZONE = new ZoneAxis(0, 0, 1);

  private final BlochSimulator simulator = new BlochSimulator();

  @ParameterizedTest
  @CsvSource({"4, 3", "4, 0.4", "2.5, 3"})
  void namesLimitsThatFitWhereThereAreTooManyBeams(double gmax, double smax) {
    WorkTooLargeException refusal =
        catchThrowableOfType(WorkTooLargeException.class, () -> beams(gmax, smax));
    assertThat(refusal.field()).isEqualTo("gmax");
    assertThat(refusal.value()).contains(Double.toString(gmax), "beams");
    double[] named = numbers(refusal.expected());
    assertThat(beams(named[0], smax)).isLessThanOrEqualTo(BlochSetting.MAX_BEAMS);
    assertThat(beams(gmax, named[1])).isLessThanOrEqualTo(BlochSetting.MAX_BEAMS);
  }

  /** Cells of thousands of beams: they are counted, and neither sorted nor coupled. */
  @ParameterizedTest
  @CsvSource({
    "100, 100, 100, 90, 90, 90",
    "500, 500, 500, 90, 90, 90",
    "1, 500, 500, 90, 90, 90",
    "57, 53, 51, 71, 83, 97"
  })
  void refusesLargeCellsBeforeTheirBeamsCostAnything(
      double a, double b, double c, double alpha, double beta, double gamma) {
    Crystal crystal =
        new Crystal(
            Lattice.ofParameters(a, b, c, alpha, beta, gamma),
            List.of(new Site(0, 0, 0, List.of(Occupant.full(Element.H)))));
    WorkBudget budget = WorkBudget.ofFoil();
    double all = budget.left();
    assertThatThrownBy(
            () -> BlochSetting.of(crystal, new ZoneAxis(1, 0, 0), parameters(3, 0.3), budget))
        .isInstanceOfSatisfying(
            WorkTooLargeException.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo("gmax");
              assertThat(refusal.expected()).matches("(no gmax|gmax at most|at most).*");
            });
    assertThat(all - budget.left()).isLessThan(1e5);
  }

  /** Discs are as fine as they are worth, and as coarse as they have to be. */
  @Test
  void discsHaveAsManyPointsAsFit() {
    List<Integer> points = new ArrayList<>();
    WorkTooLargeException refusal = null;
    for (double steps = 1e9; refusal == null; steps /= 2) {
      WorkBudget budget = new WorkBudget(steps);
      refusal =
          catchThrowableOfType(
              WorkTooLargeException.class, () -> points.add(discs(budget).parameters().points()));
    }
    assertThat(points).isSortedAccordingTo(Comparator.reverseOrder()).contains(65, 33, 17, 9);
    assertThat(refusal.field()).isEqualTo("smax");
    assertThat(refusal.value()).contains("0.05", "beams", "20.0 nm");
    assertThat(refusal.expected()).contains("a thinner foil", "gmax at most", "smax at most");
  }

  private static ConvergentPattern discs(WorkBudget budget) {
    return ConvergentSimulator.prepare(
            Foils.galliumArsenide(),
            ZONE,
            new ConvergentSimulator.Wanted(parameters(1, 0.05), 4, 200, 9, List.of(65, 33, 17, 9)),
            new PatternSimulator().orientation(Foils.galliumArsenide(), ZONE, Optional.empty()),
            budget)
        .result();
  }

  /** Tables of phases along a long axis, and atoms of which each vibrates in its own way. */
  @Test
  void countsTablesAndKindsOfAtoms() {
    MillerIndices far = new MillerIndices(0, 0, 1600);
    DynamicalParameters parameters = parameters(1.5, 0.05);
    Crystal own = chain(1e-5);
    double tables = 100 * 1600;
    double kinds = 10 * 100;
    assertThat(taken(budget -> ExtinctionDistance.of(own, parameters, List.of(far), budget)))
        .isGreaterThan(tables + kinds);
    Beams beams = Beams.of(own.lattice(), List.of(MillerIndices.DIRECT_BEAM, far));
    assertThat(
            taken(
                budget -> Couplings.of(beams, own.lattice(), factors(own, parameters), 1, budget)))
        .isGreaterThan(tables + kinds);
    // Nothing of a low order scatters where all are alike.
    Crystal alike = chain(0);
    ReflectionList list = new ReflectionList(alike.lattice());
    list.add(far.h(), far.k(), far.l());
    assertThat(
            taken(budget -> ScatteringLattice.of(alike, factors(alike, parameters), list, budget)))
        .isGreaterThan(tables);
  }

  private static StructureFactors factors(Crystal crystal, DynamicalParameters parameters) {
    return new StructureFactors(
        crystal, ScatteringFactors.lobatoVanDyck(), parameters::debyeWaller);
  }

  private static double taken(Consumer<WorkBudget> work) {
    WorkBudget budget = WorkBudget.ofFoil();
    double all = budget.left();
    work.accept(budget);
    return all - budget.left();
  }

  /** A hundred atoms along a long axis. */
  private static Crystal chain(double differ) {
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      OptionalDouble displacement = OptionalDouble.of(0.01 + i * differ);
      sites.add(new Site(0, 0, i / 100.0, List.of(new Occupant(Element.Fe, 1, displacement))));
    }
    return new Crystal(Lattice.ofParameters(3, 3, 400, 90, 90, 90), sites);
  }

  private static int beams(double gmax, double smax) {
    return BlochSetting.of(large(), ZONE, parameters(gmax, smax), WorkBudget.ofFoil())
        .beams()
        .size();
  }

  @Test
  void namesAThicknessThatFits() {
    DynamicalParameters parameters = parameters(0.85, 0.12);
    WorkTooLargeException refusal =
        catchThrowableOfType(
            WorkTooLargeException.class,
            () -> simulator.simulate(large(), ZONE, parameters, 10000, Optional.empty()));
    assertThat(refusal.field()).isEqualTo("thickness");
    double fits = 10 * numbers(refusal.expected())[0];
    assertThat(fits).isPositive().isLessThan(10000);
    assertThat(simulator.simulate(large(), ZONE, parameters, fits, Optional.empty()).beams())
        .isNotEmpty();
  }

  @Test
  void refusesMoreAtomsThanStructureFactorsCanBeSummedOver() {
    List<Occupant> occupants = new ArrayList<>();
    for (Element element : List.of(Element.Fe, Element.Co, Element.Ni, Element.Cu, Element.Zn)) {
      occupants.add(new Occupant(element, 0.1, OptionalDouble.empty()));
    }
    List<Site> sites = new ArrayList<>();
    for (int x = 0; x < 17; x++) {
      for (int y = 0; y < 17; y++) {
        for (int z = 0; z < 17; z++) {
          sites.add(new Site(x / 17.0, y / 17.0, z / 17.0 + (x + y) % 7 * 1e-3, occupants));
        }
      }
    }
    Crystal crystal = new Crystal(Lattice.ofParameters(60, 60, 60, 90, 90, 90), sites);
    assertThatThrownBy(
            () -> simulator.simulate(crystal, ZONE, parameters(0.6, 0.1), 100, Optional.empty()))
        .isInstanceOfSatisfying(
            WorkTooLargeException.class,
            refusal -> assertThat(refusal.expected()).contains("lower gmax or smax"));
  }

  @Test
  void refusesDiscsOfTooManyPointsBeforeTheyBegin() {
    ConvergentParameters parameters = discs(20, 400);
    ConvergentSimulator convergent = new ConvergentSimulator();
    WorkTooLargeException refusal =
        catchThrowableOfType(
            WorkTooLargeException.class,
            () -> convergent.prepare(Foils.galliumArsenide(), ZONE, parameters, Optional.empty()));
    assertThat(refusal.field()).isEqualTo("points");
    int fits = (int) numbers(refusal.expected())[0];
    assertThat(
            convergent
                .prepare(Foils.galliumArsenide(), ZONE, discs(20, fits), Optional.empty())
                .blocks())
        .isPositive();
  }

  private static ConvergentParameters discs(double semiAngle, int points) {
    return new ConvergentParameters(
        parameters(2, 0.1), semiAngle, points, List.of(2000.0), List.of(MillerIndices.DIRECT_BEAM));
  }

  @Test
  void saysWithWhichLimitsABeamWouldTakePart() {
    assertThatThrownBy(
            () ->
                simulator.series(
                    Foils.silicon(),
                    ZONE,
                    parameters(1.5, 0.05),
                    List.of(100.0),
                    List.of(new MillerIndices(12, 0, 0))))
        .isInstanceOfSatisfying(
            MissingBeamException.class,
            refusal -> {
              double[] named = numbers(refusal.expected());
              assertThat(
                      BlochSetting.of(
                              Foils.silicon(),
                              ZONE,
                              parameters(named[0], named[1]),
                              WorkBudget.ofFoil())
                          .find(refusal.hkl()))
                  .isPositive();
            });
    assertThatThrownBy(
            () ->
                simulator.series(
                    Foils.silicon(),
                    ZONE,
                    parameters(1.5, 0.05),
                    List.of(100.0),
                    List.of(new MillerIndices(1, 0, 0))))
        .isInstanceOf(MissingBeamException.class)
        .hasMessageContaining("centring");
  }

  @Test
  void refusesDirectionsThatAreNone() {
    assertThatThrownBy(() -> simulate(new LaueCentre(0, 0, 1), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("zone");
    assertThatThrownBy(() -> simulate(LaueCentre.ON_AXIS, Optional.of(new Vector3(1, 0, 0.1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("80 degrees");
    assertThatThrownBy(() -> simulate(LaueCentre.ON_AXIS, Optional.of(new Vector3(0, 0, -1))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> simulate(new LaueCentre(300, 0, 0), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("90 degrees");
    assertThatThrownBy(() -> new LaueCentre(Double.NaN, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                simulator.simulate(
                    Foils.silicon(), ZONE, parameters(1.5, 0.05), Double.NaN, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void simulate(LaueCentre laue, Optional<Vector3> foil) {
    simulator.simulate(
        Foils.silicon(), ZONE, Foils.parameters(laue, foil, 1.5, 0.05, 0.1), 100, Optional.empty());
  }

  @Test
  void endsWithoutAnAnswerWhereNobodyWaits() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(
              () ->
                  simulator.simulate(
                      Foils.silicon(), ZONE, parameters(1.5, 0.05), 100, Optional.empty()))
          .isInstanceOf(WorkCancelledException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  private static DynamicalParameters parameters(double gmax, double smax) {
    return Foils.parameters(LaueCentre.ON_AXIS, Optional.empty(), gmax, smax, 0.1);
  }

  /** Without symmetry, so that every beam counts. */
  private static Crystal large() {
    return new Crystal(
        Lattice.ofParameters(14, 13, 12, 80, 85, 95),
        List.of(
            new Site(0.02, 0.11, 0.07, List.of(Occupant.full(Element.Pb))),
            new Site(0.53, 0.41, 0.31, List.of(Occupant.full(Element.O)))));
  }

  private static double[] numbers(String text) {
    Matcher matcher = Pattern.compile("[0-9]+(\\.[0-9]+)?").matcher(text);
    return matcher.results().mapToDouble(found -> Double.parseDouble(found.group())).toArray();
  }
}
