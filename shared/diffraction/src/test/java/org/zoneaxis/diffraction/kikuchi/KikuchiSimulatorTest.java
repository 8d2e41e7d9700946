package org.zoneaxis.diffraction.kikuchi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.WorkTooLargeException;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.diffraction.ewald.LaueCentre;
import org.zoneaxis.diffraction.projection.CubicPiece;
import org.zoneaxis.diffraction.projection.PlanePoint;
import org.zoneaxis.diffraction.projection.Projection;

class KikuchiSimulatorTest {

  private static final ZoneAxis AXIS = new ZoneAxis(0, 0, 1);
  private static final ElectronBeam BEAM = new ElectronBeam(200);

  private final KikuchiSimulator simulator = new KikuchiSimulator();

  @Test
  void darkLineGoesThrough000AndBrightOneThroughTheSpotInTheTwoBeamCondition() {
    KikuchiPattern pattern = simulate(iron(2.87), new LaueCentre(1, 0, 0), 1, 10);
    KikuchiBand band = band(pattern, new MillerIndices(2, 0, 0));
    assertThat(band.minus()).isCloseTo(0, within(1e-12));
    assertThat(band.plus()).isCloseTo(Math.tan(2 * band.theta()), within(1e-12));
    assertThat(band.excess()).contains(new MillerIndices(2, 0, 0));
    assertThat(pattern.tilt()).isCloseTo(band.braggAngle(), within(1e-9));
  }

  @Test
  void oppositeTiltBrightensTheOppositeLine() {
    KikuchiPattern pattern = simulate(iron(2.87), new LaueCentre(-1, 0, 0), 1, 10);
    assertThat(band(pattern, new MillerIndices(2, 0, 0)).excess())
        .contains(new MillerIndices(-2, 0, 0));
  }

  @Test
  void poleOfTheZoneIsTheCentreOfItsLaueCircle() {
    KikuchiPattern pattern = simulate(iron(2.87), new LaueCentre(2, 1, 0), 1, 20);
    KikuchiPole pole =
        pattern.poles().stream().filter(p -> p.axis().equals(AXIS)).findFirst().orElseThrow();
    assertThat(pole.angle()).isCloseTo(pattern.tilt(), within(1e-9));
    // c = g on the sphere: the circle through 000 about the pole goes through 2c.
    assertThat(pole.position().radius())
        .isCloseTo(Math.tan(Math.toRadians(pattern.tilt())), within(1e-12));
  }

  @Test
  void linesDoNotDependOnWhatPointsToTheRight() {
    KikuchiPattern plain = simulate(iron(2.87), new LaueCentre(1, 0.5, 0), 1, 10);
    KikuchiPattern turned =
        simulator.simulate(
            iron(2.87),
            AXIS,
            new KikuchiParameters(BEAM, new LaueCentre(1, 0.5, 0), 1, 10),
            Optional.of(new MillerIndices(0, 2, 0)));
    assertThat(turned.bands()).hasSameSizeAs(plain.bands());
    for (int i = 0; i < plain.bands().size(); i++) {
      assertThat(turned.bands().get(i).plus())
          .isCloseTo(plain.bands().get(i).plus(), within(1e-12));
    }
  }

  @Property(tries = 40)
  void everyPointOfALineMeetsTheLaueCondition(
      @ForAll @DoubleRange(min = -3, max = 3) double h,
      @ForAll @DoubleRange(min = -3, max = 3) double k,
      @ForAll @DoubleRange(min = -1, max = 1) double f) {
    KikuchiPattern pattern = simulate(iron(2.87), new LaueCentre(h, k, 0), 1.2, 15);
    double waveNumber = 1 / BEAM.wavelength();
    for (KikuchiBand band : pattern.bands()) {
      Vector3 leaving = band.plusLine().at(f).times(waveNumber);
      Vector3 g = band.normal().times(band.g());
      assertThat(leaving.minus(g).length()).isCloseTo(waveNumber, within(1e-9));
      assertThat(band.minusLine().at(f).times(waveNumber).plus(g).length())
          .isCloseTo(waveNumber, within(1e-9));
    }
  }

  @Property(tries = 30)
  void drawnPiecesStayOnTheConicWithinTheScreen(
      @ForAll @DoubleRange(min = -4, max = 4) double h,
      @ForAll @DoubleRange(min = 5, max = 30) double halfAngle) {
    KikuchiPattern pattern = simulate(iron(2.87), new LaueCentre(h, 0, 0), 1.2, halfAngle);
    for (KikuchiBand band : pattern.bands()) {
      band.plusLine()
          .within(halfAngle)
          .ifPresent(
              end -> {
                List<CubicPiece> pieces = band.plusLine().pieces(Projection.GNOMONIC, -end, end, 4);
                pieces.forEach(piece -> assertOnConic(band, middle(piece)));
                assertThat(pieces.get(0).from().radius())
                    .isCloseTo(Math.tan(Math.toRadians(halfAngle)), within(1e-6));
              });
    }
  }

  private static PlanePoint middle(CubicPiece piece) {
    return new PlanePoint(
        (piece.from().x() + 3 * piece.first().x() + 3 * piece.second().x() + piece.to().x()) / 8,
        (piece.from().y() + 3 * piece.first().y() + 3 * piece.second().y() + piece.to().y()) / 8);
  }

  private static void assertOnConic(KikuchiBand band, PlanePoint point) {
    double x = point.x();
    double y = point.y();
    Vector3 n = band.normal();
    double off =
        n.x() * x + n.y() * y - n.z() - Math.sin(band.theta()) * Math.sqrt(1 + x * x + y * y);
    assertThat(off).isCloseTo(0, within(1e-5));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, 61, Double.POSITIVE_INFINITY})
  void rejectsScreensThatAreNone(double halfAngle) {
    assertThatThrownBy(() -> new KikuchiParameters(BEAM, LaueCentre.ON_AXIS, 1, halfAngle))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, 80, Double.POSITIVE_INFINITY})
  void rejectsRangesWithoutMeaning(double gmax) {
    assertThatThrownBy(() -> new KikuchiParameters(BEAM, LaueCentre.ON_AXIS, gmax, 10))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void takesTiltsUpTo30DegreesAndRejectsMore() {
    double edge = 2.87;
    double most = 0.5 / BEAM.wavelength() * edge;
    assertThat(simulate(iron(edge), new LaueCentre(most, 0, 0), 0.8, 10).tilt())
        .isCloseTo(30, within(1e-6));
    assertThatThrownBy(() -> simulate(iron(edge), new LaueCentre(most + 0.1, 0, 0), 0.8, 10))
        .isInstanceOf(IllegalArgumentException.class)
        // 1/(2 lambda), since the sine of 30 degrees is a half.
        .hasMessageContaining("at most 19.936")
        .hasMessageContaining("not " + String.valueOf((most + 0.1) / edge).substring(0, 7));
  }

  /** In per cent of the strongest, as |F|^2. */
  @Test
  void bandsAreAsStrongAsTheirStructureFactors() {
    KikuchiPattern pattern = simulate(iron(2.87), LaueCentre.ON_AXIS, 1.2, 15);
    double strongest =
        pattern.bands().stream()
            .mapToDouble(each -> each.structureFactor().squared())
            .max()
            .orElseThrow();
    assertThat(pattern.bands())
        .hasSizeGreaterThan(5)
        .allSatisfy(
            each ->
                assertThat(each.relative())
                    .isCloseTo(each.structureFactor().squared() / strongest * 100, within(1e-9)));
    assertThat(pattern.bands()).anyMatch(each -> each.relative() < 50);
  }

  /** The middle of a band lies in its plane, and its point nearest to 000 where it says. */
  @Test
  void theTraceOfABandLiesInItsPlane() {
    KikuchiPattern pattern = simulate(iron(2.87), new LaueCentre(1, 0.5, 0), 1, 10);
    for (KikuchiBand each : pattern.bands()) {
      for (double f = -1; f <= 1; f += 0.5) {
        assertThat(each.trace().at(f).dot(each.normal())).isCloseTo(0, within(1e-12));
      }
      assertThat(Projection.GNOMONIC.point(each.trace().at(0)).radius())
          .isCloseTo(Math.abs(each.centre()), within(1e-9));
    }
  }

  @Test
  void rejectsACentreOutsideTheZone() {
    assertThatThrownBy(() -> simulate(iron(2.87), new LaueCentre(0, 0, 1), 1, 10))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesMoreBandsThanAnAnswerHoldsAndItsAdviceLeadsToAnAnswer() {
    double gmax = 1;
    int refusals = 0;
    Optional<KikuchiPattern> pattern = Optional.empty();
    while (pattern.isEmpty() && refusals < 3) {
      try {
        pattern = Optional.of(simulate(iron(40), LaueCentre.ON_AXIS, gmax, 20));
      } catch (WorkTooLargeException refusal) {
        refusals++;
        gmax = Double.parseDouble(refusal.expected().replaceAll("at most ([0-9.]+) for.*", "$1"));
      }
    }
    assertThat(refusals).isBetween(1, 2);
    assertThat(pattern.orElseThrow().bands()).hasSizeGreaterThan(1000);
  }

  private KikuchiPattern simulate(Crystal crystal, LaueCentre laue, double gmax, double halfAngle) {
    return simulator.simulate(
        crystal, AXIS, new KikuchiParameters(BEAM, laue, gmax, halfAngle), Optional.empty());
  }

  private static KikuchiBand band(KikuchiPattern pattern, MillerIndices hkl) {
    return pattern.bands().stream()
        .filter(band -> band.hkl().equals(hkl))
        .findFirst()
        .orElseThrow();
  }

  private static Crystal iron(double edge) {
    return new Crystal(
        Lattice.ofParameters(edge, edge, edge, 90, 90, 90),
        List.of(
            new Site(0, 0, 0, List.of(Occupant.full(Element.Fe))),
            new Site(0.5, 0.5, 0.5, List.of(Occupant.full(Element.Fe)))));
  }
}
