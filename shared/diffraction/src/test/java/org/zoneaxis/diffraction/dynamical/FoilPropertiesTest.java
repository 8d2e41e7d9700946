package org.zoneaxis.diffraction.dynamical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.WorkBudget;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.diffraction.ewald.LaueCentre;
import org.zoneaxis.diffraction.factor.ScatteringFactors;
import org.zoneaxis.diffraction.factor.StructureFactors;
import org.zoneaxis.diffraction.solver.CouplingMatrix;
import org.zoneaxis.diffraction.solver.ExponentialAction;
import org.zoneaxis.diffraction.solver.Waves;

/** What holds for every foil. */
class FoilPropertiesTest {

  private static final ZoneAxis ZONE_110 = new ZoneAxis(1, 1, 0);

  private final BlochSimulator simulator = new BlochSimulator();

  static Stream<Arguments> foils() {
    List<Arguments> foils = new ArrayList<>();
    for (Crystal crystal :
        List.of(
            Foils.silicon(),
            Foils.galliumArsenide(),
            Foils.aluminiumNitride(),
            Foils.triclinic())) {
      for (ZoneAxis axis :
          List.of(ZONE_110, new ZoneAxis(0, 0, 1), new ZoneAxis(1, 0, 0), new ZoneAxis(1, 1, 1))) {
        foils.add(Arguments.of(crystal, axis, LaueCentre.ON_AXIS));
        MillerIndices across = new MillerIndices(axis.v(), -axis.u(), 0);
        foils.add(
            Arguments.of(
                crystal,
                axis,
                across.isDirectBeam()
                    ? new LaueCentre(0.5, 0, 0)
                    : new LaueCentre(0.7 * across.h(), 0.7 * across.k(), 0)));
      }
    }
    return foils.stream();
  }

  @ParameterizedTest
  @MethodSource("foils")
  void losesNothingWithoutAbsorption(Crystal crystal, ZoneAxis axis, LaueCentre laue) {
    for (double thickness : new double[] {1, 100, 1000, 10000}) {
      DynamicalPattern pattern =
          simulator.simulate(crystal, axis, Foils.parameters(laue, 0), thickness, Optional.empty());
      assertThat(pattern.transmitted()).isCloseTo(1, within(1e-12));
    }
  }

  @ParameterizedTest
  @MethodSource("foils")
  void losesMoreTheThickerTheFoil(Crystal crystal, ZoneAxis axis, LaueCentre laue) {
    double before = 1;
    for (double thickness : new double[] {1, 100, 1000, 10000}) {
      DynamicalPattern pattern =
          simulator.simulate(
              crystal, axis, Foils.parameters(laue, 0.1), thickness, Optional.empty());
      assertThat(pattern.transmitted()).isPositive().isLessThan(before);
      before = pattern.transmitted();
    }
  }

  /** Symmetry only spares work: the same waves come out of all couplings as they are. */
  @ParameterizedTest
  @MethodSource("foils")
  void symmetryChangesNothing(Crystal crystal, ZoneAxis axis, LaueCentre laue) {
    for (double absorption : new double[] {0, 0.1, 0.3}) {
      BlochSetting setting =
          BlochSetting.of(crystal, axis, Foils.parameters(laue, absorption), WorkBudget.ofFoil());
      double alongNormal = setting.incidence().alongNormal();
      double[] diagonal = setting.beams().excitationErrors(setting.incidence());
      for (int i = 0; i < diagonal.length; i++) {
        diagonal[i] *= 2 * alongNormal;
      }
      CouplingMatrix couplings = setting.couplings();
      double[] thicknesses = {30, 400, 2000};
      Waves[] plain =
          new ExponentialAction(couplings, couplings.bound(), absorption)
              .at(
                  diagonal,
                  new double[] {Math.PI / alongNormal},
                  thicknesses,
                  new WorkBudget(1e10));
      Waves[] reduced = setting.amplitudes(thicknesses, WorkBudget.ofFoil());
      for (int t = 0; t < thicknesses.length; t++) {
        for (int i = 0; i < diagonal.length; i++) {
          assertThat(reduced[t].re()[i]).isCloseTo(plain[t].re()[i], within(1e-9));
          assertThat(reduced[t].im()[i]).isCloseTo(plain[t].im()[i], within(1e-9));
        }
      }
    }
  }

  @Test
  void symmetrySparesMostOfTheWorkAlongAnAxis() {
    BlochSetting silicon =
        BlochSetting.of(
            Foils.silicon(),
            new ZoneAxis(0, 0, 1),
            Foils.parameters(LaueCentre.ON_AXIS, 0.1),
            WorkBudget.ofFoil());
    assertThat(silicon.waves().unknowns()).isLessThan(silicon.beams().size() / 4);
    assertThat(silicon.waves().isReal()).isTrue();
    BlochSetting polar =
        BlochSetting.of(
            Foils.galliumArsenide(),
            ZONE_110,
            Foils.parameters(LaueCentre.ON_AXIS, 0.1),
            WorkBudget.ofFoil());
    assertThat(polar.waves().unknowns()).isLessThan(polar.beams().size() * 3 / 5);
    assertThat(polar.waves().isReal()).isTrue();
    BlochSetting none =
        BlochSetting.of(
            Foils.triclinic(),
            ZONE_110,
            Foils.parameters(new LaueCentre(0.7, -0.7, 0), 0.1),
            WorkBudget.ofFoil());
    assertThat(none.waves().unknowns()).isEqualTo(none.beams().size());
    assertThat(none.waves().isReal()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("foils")
  void doesNotDependOnTheOriginOfTheCell(Crystal crystal, ZoneAxis axis, LaueCentre laue) {
    DynamicalParameters parameters = Foils.parameters(laue, 0.1);
    DynamicalPattern pattern = simulator.simulate(crystal, axis, parameters, 800, Optional.empty());
    DynamicalPattern shifted =
        simulator.simulate(
            Foils.shifted(crystal, 0.123, 0.456, 0.789), axis, parameters, 800, Optional.empty());
    assertThat(shifted.beams()).hasSameSizeAs(pattern.beams());
    for (DynamicalBeam beam : pattern.beams()) {
      assertThat(intensity(shifted, beam.hkl())).isCloseTo(beam.intensity(), within(1e-8));
    }
  }

  /** All turned about at once: crystal, beam, foil and reflection. */
  @ParameterizedTest
  @MethodSource("foils")
  void isTheSameInvertedThrough(Crystal crystal, ZoneAxis axis, LaueCentre laue) {
    DynamicalPattern pattern =
        simulator.simulate(crystal, axis, Foils.parameters(laue, 0.1), 500, Optional.empty());
    DynamicalPattern inverted =
        simulator.simulate(
            Foils.inverted(crystal),
            new ZoneAxis(-axis.u(), -axis.v(), -axis.w()),
            Foils.parameters(new LaueCentre(-laue.h(), -laue.k(), -laue.l()), 0.1),
            500,
            Optional.empty());
    assertThat(inverted.beams()).hasSameSizeAs(pattern.beams());
    for (DynamicalBeam beam : pattern.beams()) {
      assertThat(intensity(inverted, beam.hkl().negated()))
          .isCloseTo(beam.intensity(), within(1e-9));
    }
  }

  /** A polar crystal shows which way it points; one with a centre does not. */
  @Test
  void tellsThePolarityOfACrystal() {
    DynamicalParameters parameters = Foils.parameters(LaueCentre.ON_AXIS, 0.1);
    MillerIndices hkl = new MillerIndices(0, 0, 2);
    DynamicalPattern polar =
        simulator.simulate(
            Foils.aluminiumNitride(), new ZoneAxis(1, 0, 0), parameters, 300, Optional.empty());
    assertThat(Math.abs(intensity(polar, hkl) - intensity(polar, hkl.negated())))
        .isGreaterThan(1e-3);
    DynamicalPattern silicon =
        simulator.simulate(Foils.silicon(), ZONE_110, parameters, 300, Optional.empty());
    assertThat(intensity(silicon, hkl)).isCloseTo(intensity(silicon, hkl.negated()), within(1e-12));
  }

  /**
   * Source and detector exchanged: the beam that goes in along the way on which g came out comes
   * out along the way on which the first went in (A. P. Pogany and P. S. Turner, Acta Cryst. A24
   * (1968) 103).
   */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1})
  void isReciprocal(double absorption) {
    Crystal crystal = Foils.galliumArsenide();
    MillerIndices g = new MillerIndices(0, 0, 2);
    // At the Bragg condition of g, so that both beams have the same length across the foil.
    double there = exchanged(crystal, ZONE_110, new LaueCentre(0.3, -0.3, 1), g, absorption);
    double back =
        exchanged(crystal, new ZoneAxis(-1, -1, 0), new LaueCentre(-0.3, 0.3, 1), g, absorption);
    assertThat(there).isCloseTo(back, within(1e-11)).isGreaterThan(0.01);
    double other =
        exchanged(crystal, ZONE_110, new LaueCentre(-0.3, 0.3, -1), g.negated(), absorption);
    assertThat(Math.abs(there - other)).isGreaterThan(1e-3);
  }

  /** With the beams of the zero-order zone that exchanging 000 and g maps onto themselves. */
  private static double exchanged(
      Crystal crystal, ZoneAxis axis, LaueCentre laue, MillerIndices g, double absorption) {
    List<MillerIndices> hkl = new ArrayList<>();
    for (int h = -4; h <= 4; h++) {
      for (int l = -5; l <= 5; l++) {
        hkl.add(new MillerIndices(h, -h, l + g.l() / 2));
      }
    }
    Beams beams = Beams.of(crystal.lattice(), hkl);
    ElectronBeam beam = new ElectronBeam(120);
    Incidence incidence = Incidence.of(crystal.lattice(), axis, beam, laue, Optional.empty());
    CouplingMatrix couplings =
        Couplings.of(
            beams,
            crystal.lattice(),
            new StructureFactors(crystal, ScatteringFactors.lobatoVanDyck(), atom -> 0.6),
            beam.relativisticMassRatio(),
            new WorkBudget());
    Waves waves =
        new FoilWaves(
                beams,
                couplings,
                incidence,
                crystal.lattice().direct(axis).normalised(),
                absorption)
            .at(new double[] {450}, new WorkBudget())[0];
    return waves.intensity(beams.find(g).orElseThrow(), 0);
  }

  /** I = (pi |U_g| t / (k.N))^2 (sin(pi s t) / (pi s t))^2. */
  @ParameterizedTest
  @MethodSource("foils")
  void isKinematicInTheThinnestFoils(Crystal crystal, ZoneAxis axis, LaueCentre laue) {
    DynamicalParameters parameters = Foils.parameters(laue, 0);
    double thickness = 0.05;
    BlochSetting setting = BlochSetting.of(crystal, axis, parameters, WorkBudget.ofFoil());
    Waves waves = setting.amplitudes(new double[] {thickness}, WorkBudget.ofFoil())[0];
    double[] errors = setting.beams().excitationErrors(setting.incidence());
    CouplingMatrix couplings = setting.couplings();
    for (int i = 1; i < errors.length; i++) {
      double coupling = Math.hypot(couplings.re()[i], couplings.im()[i]);
      double phase = Math.PI * errors[i] * thickness;
      double amplitude = Math.PI * coupling * thickness / setting.incidence().alongNormal();
      double shape = phase == 0 ? 1 : Math.sin(phase) / phase;
      double expected = amplitude * amplitude * shape * shape;
      if (coupling > 0.05 * couplings.forward()) {
        assertThat(waves.intensity(i, 0) / expected).isCloseTo(1, within(5e-3));
      }
    }
  }

  @Test
  void turnsWithTheFoilsNormalToo() {
    DynamicalParameters flat = Foils.parameters(LaueCentre.ON_AXIS, 0);
    DynamicalParameters oblique =
        Foils.parameters(LaueCentre.ON_AXIS, Optional.of(new Vector3(1, 1, 1)), 1.6, 0.06, 0);
    DynamicalPattern first =
        simulator.simulate(Foils.silicon(), ZONE_110, flat, 500, Optional.empty());
    DynamicalPattern second =
        simulator.simulate(Foils.silicon(), ZONE_110, oblique, 500, Optional.empty());
    MillerIndices hkl = new MillerIndices(1, -1, 1);
    assertThat(Math.abs(intensity(first, hkl) - intensity(second, hkl))).isGreaterThan(1e-3);
    assertThat(second.transmitted()).isCloseTo(1, within(1e-12));
  }

  private static double intensity(DynamicalPattern pattern, MillerIndices hkl) {
    return pattern.beams().stream()
        .filter(beam -> beam.hkl().equals(hkl))
        .findAny()
        .orElseThrow()
        .intensity();
  }
}
