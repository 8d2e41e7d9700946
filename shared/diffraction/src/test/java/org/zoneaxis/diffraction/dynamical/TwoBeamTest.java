package org.zoneaxis.diffraction.dynamical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.diffraction.Reference;
import org.zoneaxis.diffraction.WorkBudget;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.diffraction.factor.ScatteringFactors;
import org.zoneaxis.diffraction.factor.StructureFactors;
import org.zoneaxis.diffraction.solver.CouplingMatrix;
import org.zoneaxis.diffraction.solver.ExponentialAction;
import org.zoneaxis.diffraction.solver.Waves;

/** The closed solution for two beams, and the extinction distances; see the README. */
class TwoBeamTest {

  private static final JsonNode STRUCTURES = Reference.read("kinematic").get("structures");

  static Stream<JsonNode> extinctionDistances() {
    return Reference.stream(Reference.read("two_beam").get("extinction_distances"));
  }

  @ParameterizedTest
  @MethodSource("extinctionDistances")
  void agreesWithTheReferenceOnExtinctionDistances(JsonNode entry) {
    double a = entry.get("a").doubleValue();
    JsonNode sites = entry.get("sites");
    List<Site> list =
        Stream.iterate(0, i -> i < sites.get("Z").size(), i -> i + 1)
            .map(
                i ->
                    new Site(
                        sites.get("positions").get(i).get(0).doubleValue(),
                        sites.get("positions").get(i).get(1).doubleValue(),
                        sites.get("positions").get(i).get(2).doubleValue(),
                        List.of(
                            Occupant.full(
                                Element.ofSymbol(sites.get("species").get(i).textValue())
                                    .orElseThrow()))))
            .toList();
    Crystal crystal = new Crystal(Lattice.ofParameters(a, a, a, 90, 90, 90), list);
    MillerIndices hkl = Reference.reflection(entry.get("hkl"));
    ExtinctionDistance found =
        ExtinctionDistance.of(
                crystal,
                DynamicalParameters.onAxis(
                    new ElectronBeam(entry.get("voltage_kV").doubleValue()), 1, 0.1, 0, 0),
                List.of(hkl))
            .get(0);
    assertThat(found.coupling()).isCloseTo(entry.get("U_g").doubleValue(), within(1e-9));
    assertThat(found.distance() / entry.get("xi_g").doubleValue()).isCloseTo(1, within(1e-9));
  }

  static Stream<JsonNode> twoBeams() {
    return Reference.stream(Reference.read("two_beam").get("two_beam"));
  }

  /** Couplings from the structure, and waves from these, are those of the closed solution. */
  @ParameterizedTest
  @MethodSource("twoBeams")
  void agreesWithTheClosedSolution(JsonNode entry) {
    JsonNode structure =
        Reference.stream(STRUCTURES)
            .filter(candidate -> candidate.get("id").equals(entry.get("structure")))
            .findAny()
            .orElseThrow();
    Crystal crystal =
        Reference.crystal(
            structure,
            element ->
                entry.get("debye_waller_B").has(element.symbol())
                    ? OptionalDouble.of(
                        entry.get("debye_waller_B").get(element.symbol()).doubleValue()
                            / (8 * Math.PI * Math.PI))
                    : OptionalDouble.empty());
    ElectronBeam beam = new ElectronBeam(entry.get("voltage_kV").doubleValue());
    DynamicalParameters parameters =
        DynamicalParameters.onAxis(beam, 1, 1, 0, entry.get("debye_waller_B").isNull() ? 0 : 1);
    MillerIndices hkl = Reference.reflection(entry.get("hkl"));
    CouplingMatrix couplings =
        Couplings.of(
            Beams.of(crystal.lattice(), List.of(MillerIndices.DIRECT_BEAM, hkl)),
            crystal.lattice(),
            new StructureFactors(
                crystal, ScatteringFactors.lobatoVanDyck(), parameters::debyeWaller),
            beam.relativisticMassRatio(),
            new WorkBudget());
    assertThat(couplings.forward()).isCloseTo(entry.get("U_0").doubleValue(), within(1e-9));
    assertThat(couplings.re()[2]).isCloseTo(entry.get("U_g").get(0).doubleValue(), within(1e-9));
    assertThat(couplings.im()[2]).isCloseTo(entry.get("U_g").get(1).doubleValue(), within(1e-9));
    double alongNormal = entry.get("k_dot_N").doubleValue();
    double s = entry.get("s").doubleValue();
    Waves waves =
        new ExponentialAction(
                couplings, couplings.bound(), entry.get("absorption_ratio").doubleValue())
            .at(
                new double[] {0, 2 * alongNormal * s},
                new double[] {Math.PI / alongNormal},
                new double[] {entry.get("thickness").doubleValue()},
                new WorkBudget())[0];
    assertThat(waves.intensity(0, 0)).isCloseTo(entry.get("I_0").doubleValue(), within(1e-9));
    assertThat(waves.intensity(1, 0)).isCloseTo(entry.get("I_g").doubleValue(), within(1e-9));
  }
}
