package org.zoneaxis.diffraction.dynamical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.diffraction.dynamical.limit.MissingBeamException;
import org.zoneaxis.diffraction.ewald.LaueCentre;

/** Beams that alone take part. */
class ChosenBeamsTest {

  private static final ZoneAxis ZONE = new ZoneAxis(1, 1, 0);

  private static final MillerIndices G = new MillerIndices(2, -2, 0);

  private final BlochSimulator simulator = new BlochSimulator();

  private DynamicalPattern pattern(
      Crystal crystal, DynamicalParameters parameters, double thickness) {
    return simulator.simulate(crystal, ZONE, parameters, thickness, Optional.empty());
  }

  /** I_g = sin^2(pi t sqrt(1 + w^2)/xi)/(1 + w^2), w = s xi, with xi = k.N/|U_g|. */
  @Test
  void twoOfThemFollowTheClosedSolution() {
    Crystal silicon = Foils.silicon();
    for (double tilt : new double[] {0.5, 0.4, 0.7}) {
      DynamicalParameters parameters =
          Foils.parameters(new LaueCentre(2 * tilt, -2 * tilt, 0), 0).with(List.of(G));
      ExtinctionDistance distance = ExtinctionDistance.of(silicon, parameters, List.of(G)).get(0);
      Incidence incidence =
          Incidence.of(
              silicon.lattice(), ZONE, parameters.beam(), parameters.laue(), Optional.empty());
      double xi = incidence.alongNormal() / distance.coupling();
      for (double thickness : new double[] {10, 333, 1200}) {
        DynamicalBeam beam = pattern(silicon, parameters, thickness).beams().get(1);
        double w = beam.excitationError() * xi;
        double sine = Math.sin(Math.PI * thickness * Math.sqrt(1 + w * w) / xi);
        assertThat(beam.hkl()).isEqualTo(G);
        assertThat(beam.intensity()).isCloseTo(sine * sine / (1 + w * w), within(1e-12));
      }
    }
  }

  @Test
  void allOfThemAreThePatternOfAll() {
    DynamicalParameters all = Foils.parameters(LaueCentre.ON_AXIS, 0.1);
    DynamicalPattern before = pattern(Foils.galliumArsenide(), all, 500);
    List<MillerIndices> named =
        before.beams().stream().map(DynamicalBeam::hkl).skip(1).sorted().toList();
    DynamicalPattern after = pattern(Foils.galliumArsenide(), all.with(named), 500);
    assertThat(after.beams()).isEqualTo(before.beams());
  }

  @Test
  void convergenceIsNoQuestionOfThem() {
    DynamicalParameters parameters = Foils.parameters(LaueCentre.ON_AXIS, 0.1).with(List.of(G));
    Crystal silicon = Foils.silicon();
    assertThat(simulator.convergence(silicon, pattern(silicon, parameters, 500))).isEmpty();
  }

  @Test
  void theyMustBeWithinTheLimitsAndScatteredInto() {
    DynamicalParameters parameters = Foils.parameters(LaueCentre.ON_AXIS, 0.1);
    Crystal silicon = Foils.silicon();
    for (MillerIndices hkl : List.of(new MillerIndices(9, -9, 9), new MillerIndices(1, -1, 0))) {
      assertThatThrownBy(() -> pattern(silicon, parameters.with(List.of(hkl)), 500))
          .isInstanceOf(MissingBeamException.class)
          .hasMessageContaining(hkl.toString());
    }
    assertThatThrownBy(() -> parameters.with(List.of(G, G)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> parameters.with(List.of(MillerIndices.DIRECT_BEAM)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
