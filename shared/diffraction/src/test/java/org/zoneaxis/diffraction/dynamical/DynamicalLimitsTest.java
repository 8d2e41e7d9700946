package org.zoneaxis.diffraction.dynamical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
import org.zoneaxis.diffraction.WorkTooLargeException;
import org.zoneaxis.diffraction.ewald.LaueCentre;

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
    double[] named = numbers(refusal.limit());
    assertThat(beams(named[0], smax)).isLessThanOrEqualTo(BlochSetting.MAX_BEAMS);
    assertThat(beams(gmax, named[1])).isLessThanOrEqualTo(BlochSetting.MAX_BEAMS);
  }

  private static int beams(double gmax, double smax) {
    return BlochSetting.of(large(), ZONE, parameters(gmax, smax)).beams().size();
  }

  @Test
  void namesAThicknessThatFits() {
    DynamicalParameters parameters = parameters(0.85, 0.12);
    WorkTooLargeException refusal =
        catchThrowableOfType(
            WorkTooLargeException.class,
            () -> simulator.simulate(large(), ZONE, parameters, 10000, Optional.empty()));
    assertThat(refusal.field()).isEqualTo("thickness");
    double fits = 10 * numbers(refusal.limit())[0];
    assertThat(fits).isPositive().isLessThan(10000);
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
    Crystal crystal = Foils.crystal(Lattice.ofParameters(60, 60, 60, 90, 90, 90), sites);
    assertThatThrownBy(
            () -> simulator.simulate(crystal, ZONE, parameters(0.6, 0.1), 100, Optional.empty()))
        .isInstanceOfSatisfying(
            WorkTooLargeException.class,
            refusal -> assertThat(refusal.limit()).contains("lower gmax or smax"));
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
    int fits = (int) numbers(refusal.limit())[0];
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
              double[] named = numbers(refusal.limit());
              assertThat(
                      BlochSetting.of(Foils.silicon(), ZONE, parameters(named[0], named[1]))
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
    return Foils.crystal(
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
