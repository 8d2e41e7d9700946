package org.zoneaxis.diffraction.dynamical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.Reference;
import org.zoneaxis.diffraction.ReferenceFoil;
import org.zoneaxis.diffraction.WorkBudget;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.diffraction.ewald.LaueCentre;
import org.zoneaxis.diffraction.factor.ScatteringFactors;
import org.zoneaxis.diffraction.factor.StructureFactors;
import org.zoneaxis.diffraction.solver.CouplingMatrix;
import org.zoneaxis.diffraction.solver.Waves;

/** Against numbers of other programs; see the README of the resources. */
@Tag("bits")
class ReferenceWavesTest {

  static Stream<ReferenceFoil> tilted() {
    return ReferenceFoil.tilted();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tilted")
  void agreesUnderTiltedBeamsAndInObliqueFoils(ReferenceFoil foil) {
    JsonNode entry = foil.crystal();
    JsonNode configuration = foil.beams();
    JsonNode result = foil.result();
    boolean vibrates = result.get("debye_waller").booleanValue();
    Crystal crystal = Reference.vibratingCrystal(entry);
    DynamicalParameters parameters =
        new DynamicalParameters(
            new ElectronBeam(entry.get("voltage_kV").doubleValue()),
            laue(configuration.get("laue_centre_hkl")),
            Optional.of(vector(entry.get("foil_normal"))),
            entry.get("g_max").doubleValue(),
            entry.get("s_max").doubleValue(),
            foil.absorption(),
            vibrates ? 1 : 0);
    BlochSetting setting =
        BlochSetting.of(
            crystal, Reference.zoneAxis(entry.get("zone_axis")), parameters, WorkBudget.ofFoil());
    JsonNode rows = foil.rows();
    assertThat(setting.beams().hkl())
        .containsExactlyInAnyOrderElementsOf(
            Reference.stream(rows).map(Reference::reflection).toList());
    assertThat(setting.incidence().alongNormal())
        .isCloseTo(configuration.get("k_dot_N").doubleValue(), within(1e-10));
    Waves[] waves = setting.amplitudes(numbers(result.get("thickness")), WorkBudget.ofFoil());
    double[] errors = setting.beams().excitationErrors(setting.incidence());
    for (int beam = 0; beam < rows.size(); beam++) {
      int at = setting.beams().hkl().indexOf(Reference.reflection(rows.get(beam)));
      assertThat(errors[at]).isCloseTo(rows.get(beam).get(6).doubleValue(), within(1e-9));
      for (int i = 0; i < waves.length; i++) {
        assertThat(intensity(waves[i], at)).isCloseTo(foil.intensity(i, beam), within(1e-9));
      }
      JsonNode amplitude = result.get("amplitude_last").get(beam);
      Waves last = waves[waves.length - 1];
      assertThat(last.re()[at]).isCloseTo(amplitude.get(0).doubleValue(), within(2e-9));
      assertThat(last.im()[at]).isCloseTo(amplitude.get(1).doubleValue(), within(2e-9));
    }
  }

  static Stream<ReferenceFoil> onAxis() {
    return ReferenceFoil.onAxis();
  }

  /** With the beams, the wavelength and the rest energy of the program that made the numbers. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("onAxis")
  void agreesAlongZoneAxes(ReferenceFoil foil) {
    JsonNode entry = foil.crystal();
    Crystal crystal = Reference.crystal(entry);
    ZoneAxis axis = Reference.zoneAxis(entry.get("zone_axis"));
    double massRatio = 1 + entry.get("voltage_kV").doubleValue() * 1000 / 510998.9461;
    Incidence incidence =
        Incidence.of(
            crystal.lattice(),
            axis,
            LaueCentre.ON_AXIS,
            Optional.empty(),
            1 / entry.get("wavelength").doubleValue(),
            massRatio);
    List<MillerIndices> hkl = Reference.stream(foil.rows()).map(Reference::reflection).toList();
    Beams beams = Beams.of(crystal.lattice(), hkl);
    CouplingMatrix couplings =
        Couplings.of(
            beams,
            crystal.lattice(),
            new StructureFactors(crystal, ScatteringFactors.lobatoVanDyck(), occupant -> 0),
            massRatio,
            new WorkBudget());
    Waves[] waves =
        new FoilWaves(
                beams,
                couplings,
                incidence,
                crystal.lattice().direct(axis).normalised(),
                foil.absorption())
            .at(numbers(foil.result().get("thickness")), new WorkBudget(1e10));
    for (int beam = 0; beam < hkl.size(); beam++) {
      int at = beams.hkl().indexOf(hkl.get(beam));
      for (int i = 0; i < waves.length; i++) {
        assertThat(intensity(waves[i], at)).isCloseTo(foil.intensity(i, beam), within(1e-8));
      }
    }
  }

  static double intensity(Waves waves, int beam) {
    return waves.re()[beam] * waves.re()[beam] + waves.im()[beam] * waves.im()[beam];
  }

  static LaueCentre laue(JsonNode hkl) {
    return new LaueCentre(
        hkl.get(0).doubleValue(), hkl.get(1).doubleValue(), hkl.get(2).doubleValue());
  }

  static Vector3 vector(JsonNode xyz) {
    return new Vector3(
        xyz.get(0).doubleValue(), xyz.get(1).doubleValue(), xyz.get(2).doubleValue());
  }

  static double[] numbers(JsonNode array) {
    return Reference.stream(array).mapToDouble(JsonNode::doubleValue).toArray();
  }
}
