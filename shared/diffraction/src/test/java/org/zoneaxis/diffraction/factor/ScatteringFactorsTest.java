package org.zoneaxis.diffraction.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.diffraction.Reference;
import org.zoneaxis.diffraction.ewald.ElectronBeam;

class ScatteringFactorsTest {

  static Stream<JsonNode> elements() {
    return Reference.stream(Reference.read("structure_factors").get("elements"));
  }

  static Stream<JsonNode> beams() {
    return Reference.stream(Reference.read("structure_factors").get("beams"));
  }

  @ParameterizedTest
  @MethodSource("elements")
  void agreesWithTheReference(JsonNode element) {
    JsonNode q = Reference.read("structure_factors").get("meta").get("q_values");
    Element known = Element.ofSymbol(element.get("symbol").textValue()).orElseThrow();
    assertThat(known.atomicNumber()).isEqualTo(element.get("Z").intValue());
    for (int i = 0; i < q.size(); i++) {
      double g = q.get(i).doubleValue();
      double expected = element.get("f_e").get(i).doubleValue();
      assertThat(ScatteringFactors.lobatoVanDyck().factor(known, g * g))
          .isCloseTo(expected, within(1e-10 * Math.max(1, expected)));
    }
  }

  @Test
  void deuteriumScattersAsHydrogen() {
    assertThat(ScatteringFactors.lobatoVanDyck().factor(Element.D, 0.5))
        .isEqualTo(ScatteringFactors.lobatoVanDyck().factor(Element.H, 0.5));
  }

  @ParameterizedTest
  @MethodSource("beams")
  void wavelengthAndInteractionParameterAgreeWithCodata(JsonNode expected) {
    ElectronBeam beam = new ElectronBeam(expected.get("voltage_kV").doubleValue());
    assertThat(beam.wavelength() / expected.get("wavelength_codata").doubleValue())
        .isCloseTo(1, within(1e-9));
    assertThat(
            beam.interactionParameter()
                / expected.get("interaction_parameter_codata").doubleValue())
        .isCloseTo(1, within(1e-9));
    assertThat(beam.relativisticMassRatio())
        .isCloseTo(expected.get("gamma").doubleValue(), within(1e-8));
  }
}
