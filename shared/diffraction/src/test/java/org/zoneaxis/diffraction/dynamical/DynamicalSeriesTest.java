package org.zoneaxis.diffraction.dynamical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.diffraction.PageFrame;
import org.zoneaxis.diffraction.PatternSimulator;
import org.zoneaxis.diffraction.WorkBudget;
import org.zoneaxis.diffraction.ewald.LaueCentre;
import org.zoneaxis.diffraction.solver.Waves;

/** Series of thicknesses and directions, and bytes. */
@Tag("bits")
class DynamicalSeriesTest {

  private static final ZoneAxis ZONE = new ZoneAxis(1, 1, 0);

  private final BlochSimulator simulator = new BlochSimulator();

  /** Few and many, from the surface and far from it, in one step and in several, twice the same. */
  static Stream<Arguments> series() {
    List<List<Double>> depths =
        List.of(
            List.of(0.0, 5.0, 5.0, 300.0, 301.5, 4000.0),
            evenly(5, 5, 100),
            evenly(0, 30, 101),
            evenly(2900, 1, 9),
            evenly(700, 0, 9),
            evenly(0, 0, 9),
            List.of(1.0, 2.0, 3.5, 10.0, 11.0, 40.0, 333.3, 1700.0, 1700.0, 2500.0, 2500.0));
    return depths.stream()
        .flatMap(
            thicknesses ->
                Stream.of(0.0, 0.1, 0.3)
                    .flatMap(
                        absorption ->
                            Stream.of(LaueCentre.ON_AXIS, new LaueCentre(0.2, -0.2, 0.5))
                                .map(laue -> Arguments.of(thicknesses, absorption, laue))));
  }

  private static List<Double> evenly(double first, double step, int count) {
    return IntStream.range(0, count).mapToObj(i -> first + step * i).toList();
  }

  @ParameterizedTest
  @MethodSource("series")
  void aSeriesHasWhatPatternsHave(List<Double> thicknesses, double absorption, LaueCentre laue) {
    DynamicalParameters parameters =
        Foils.parameters(laue, Optional.empty(), 1.2, 0.05, absorption);
    ThicknessSeries series =
        simulator.series(Foils.galliumArsenide(), ZONE, parameters, thicknesses, List.of());
    assertThat(series.curves()).hasSize(6);
    assertThat(series.curves().get(0).hkl()).isEqualTo(MillerIndices.DIRECT_BEAM);
    if (thicknesses.get(0) == 0) {
      assertThat(series.curves().get(0).intensities().get(0)).isEqualTo(1);
    }
    for (int t = 0; t < thicknesses.size(); t++) {
      DynamicalPattern pattern =
          simulator.simulate(
              Foils.galliumArsenide(), ZONE, parameters, thicknesses.get(t), Optional.empty());
      assertThat(series.beams()).isEqualTo(pattern.beams().size());
      for (ThicknessSeries.Curve curve : series.curves()) {
        DynamicalBeam beam =
            pattern.beams().stream()
                .filter(candidate -> candidate.hkl().equals(curve.hkl()))
                .findAny()
                .orElseThrow();
        assertThat(curve.intensities().get(t)).isCloseTo(beam.intensity(), within(1e-11));
        assertThat(curve.excitationError()).isEqualTo(beam.excitationError());
      }
    }
  }

  /** At the Bragg condition of a strong reflection the direct beam is weakest at half xi_g. */
  @Test
  void marksWhereADirectBeamIsWeakest() {
    Crystal copper = Foils.cubic(3.615, Element.Cu, Element.Cu);
    List<Double> thicknesses = new ArrayList<>();
    for (int i = 0; i <= 100; i++) {
      thicknesses.add(i * 2.0);
    }
    ThicknessSeries series =
        simulator.series(
            Foils.silicon(),
            new ZoneAxis(0, 0, 1),
            Foils.parameters(new LaueCentre(1, 1, 0), 0),
            thicknesses,
            List.of(new MillerIndices(2, 2, 0)));
    assertThat(series.curves().get(0).excitationError()).isCloseTo(0, within(1e-12));
    assertThat(series.curves().get(0).extinctionDistance()).isPresent();
    assertThat(
            ExtinctionDistance.of(
                    copper,
                    Foils.parameters(LaueCentre.ON_AXIS, 0),
                    List.of(new MillerIndices(1, 0, 0)))
                .get(0)
                .distance())
        .isInfinite();
  }

  @Test
  void saysHowMuchMoreBeamsWouldChange() {
    DynamicalParameters few = Foils.parameters(LaueCentre.ON_AXIS, Optional.empty(), 0.7, 0.02, 0);
    DynamicalParameters many = Foils.parameters(LaueCentre.ON_AXIS, Optional.empty(), 3, 0.12, 0);
    double coarse = change(few);
    double fine = change(many);
    assertThat(coarse).isGreaterThan(0.05);
    assertThat(fine).isLessThan(0.02);
  }

  private double change(DynamicalParameters parameters) {
    Crystal crystal = Foils.silicon();
    DynamicalPattern pattern = simulator.simulate(crystal, ZONE, parameters, 300, Optional.empty());
    Convergence convergence = simulator.convergence(crystal, pattern).orElseThrow();
    assertThat(convergence.beams()).isGreaterThan(pattern.beams().size());
    return convergence.change();
  }

  /**
   * The wedge that symmetry leaves, and the whole disc computed with the cone's axis off the axis.
   */
  @ParameterizedTest
  @CsvSource({"0,0,1, 8", "1,1,0, 4", "1,1,1, 2"})
  void symmetryFillsDiscsAsEachDirectionWould(int u, int v, int w, int order) {
    ZoneAxis axis = new ZoneAxis(u, v, w);
    DynamicalParameters wave = Foils.parameters(LaueCentre.ON_AXIS, 0.05);
    List<MillerIndices> discs =
        simulator.simulate(Foils.silicon(), axis, wave, 100, Optional.empty()).beams().stream()
            .map(DynamicalBeam::hkl)
            .limit(9)
            .toList();
    ConvergentPattern pattern =
        new ConvergentSimulator()
            .simulate(
                Foils.silicon(),
                axis,
                new ConvergentParameters(wave, 4, 9, List.of(500.0), discs),
                Optional.empty());
    int inside = 0;
    for (int at = 0; at < 81; at++) {
      if (pattern.parameters().isInside(at % 9, at / 9)) {
        inside++;
        requireSame(pattern, at % 9, at / 9);
      }
    }
    assertThat(pattern.directions()).isLessThan(2 * inside / order + 9);
  }

  /** Against a disc of one direction: the corner of a square of two by two points. */
  private static void requireSame(ConvergentPattern pattern, int column, int row) {
    BlochSetting setting =
        BlochSetting.of(
            Foils.silicon(), pattern.zoneAxis(), pattern.parameters().wave(), WorkBudget.ofFoil());
    PageFrame frame =
        new PatternSimulator()
            .orientation(Foils.silicon(), pattern.zoneAxis(), Optional.empty())
            .frame();
    Incidence incidence =
        setting
            .incidence()
            .tilted(
                frame
                    .right()
                    .times(pattern.parameters().offset(column))
                    .plus(frame.up().times(pattern.parameters().offset(row))),
                frame.towardsViewer());
    Waves waves =
        new FoilWaves(
                setting.beams(),
                setting.couplings(),
                incidence,
                setting.towardsSource(),
                pattern.parameters().wave().absorption())
            .at(new double[] {500}, new WorkBudget(1e9))[0];
    for (ConvergentDisc disc : pattern.discs()) {
      assertThat(disc.intensity(0, column, row))
          .isCloseTo(waves.intensity(setting.find(disc.hkl()), 0), within(1e-11));
    }
  }

  /** The same on every JVM, interpreted or compiled, with whatever vectors. */
  @Test
  void hasTheSameBitsEverywhere() {
    long digest = 17;
    for (Crystal crystal :
        List.of(
            Foils.silicon(),
            Foils.galliumArsenide(),
            Foils.aluminiumNitride(),
            Foils.triclinic())) {
      for (LaueCentre laue : List.of(LaueCentre.ON_AXIS, new LaueCentre(0.3, -0.3, 0.4))) {
        for (double absorption : new double[] {0, 0.1}) {
          DynamicalPattern pattern =
              simulator.simulate(
                  crystal, ZONE, Foils.parameters(laue, absorption), 700, Optional.empty());
          for (DynamicalBeam beam : pattern.beams()) {
            digest = 31 * digest + Double.doubleToLongBits(beam.intensity());
          }
        }
      }
      ConvergentPattern discs =
          new ConvergentSimulator()
              .simulate(
                  crystal,
                  ZONE,
                  new ConvergentParameters(
                      Foils.parameters(LaueCentre.ON_AXIS, 0.1),
                      3,
                      12,
                      List.of(200.0, 600.0),
                      List.of(MillerIndices.DIRECT_BEAM)),
                  Optional.empty());
      for (int at = 0; at < 144; at++) {
        digest =
            31 * digest
                + Double.doubleToLongBits(discs.discs().get(0).intensity(1, at % 12, at / 12));
      }
    }
    assertThat(digest).isEqualTo(4136979545892456643L);
  }
}
