package org.zoneaxis.diffraction.dynamical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.diffraction.Reference;
import org.zoneaxis.diffraction.WorkBudget;
import org.zoneaxis.diffraction.ewald.LaueCentre;
import org.zoneaxis.diffraction.solver.CouplingMatrix;
import org.zoneaxis.diffraction.solver.Waves;

/**
 * The waves of a potential that is not the program's own: other scattering factors, damped by
 * displacements. See the README of the resources.
 */
class WeickenmeierKohlTest {

  private static final JsonNode DAMPED = Reference.read("weickenmeier_kohl");

  static Stream<Arguments> sets() {
    return Reference.stream(Reference.read("dynamical").get("cases"))
        .flatMap(
            entry ->
                Reference.stream(entry.get("beam_sets"))
                    .map(
                        set ->
                            Arguments.of(
                                entry.get("id").textValue() + " " + set.get("name").textValue(),
                                entry,
                                set,
                                named("id", entry.get("id"), DAMPED.get("cases")))));
  }

  private static JsonNode named(String field, JsonNode value, JsonNode list) {
    return Reference.stream(list)
        .filter(each -> each.get(field).equals(value))
        .findAny()
        .orElseThrow();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sets")
  void agreesWithTheReference(String name, JsonNode entry, JsonNode set, JsonNode damped) {
    Crystal crystal = Reference.crystal(entry);
    ZoneAxis axis = Reference.zoneAxis(entry.get("zone_axis"));
    Incidence incidence =
        Incidence.of(
            crystal.lattice(),
            axis,
            LaueCentre.ON_AXIS,
            Optional.empty(),
            1 / entry.get("wavelength").doubleValue(),
            1);
    List<MillerIndices> hkl =
        Reference.stream(set.get("beams")).map(Reference::reflection).toList();
    Beams beams = Beams.of(crystal.lattice(), hkl);
    JsonNode expected = named("name", set.get("name"), damped.get("beam_sets"));
    Waves[] waves =
        new FoilWaves(
                beams,
                couplings(beams, crystal, damped.get("thermal_sigma")),
                incidence,
                crystal.lattice().direct(axis).normalised(),
                0)
            .at(ReferenceWavesTest.numbers(expected.get("thickness")), new WorkBudget(1e10));
    for (int beam = 0; beam < hkl.size(); beam++) {
      int at = beams.hkl().indexOf(hkl.get(beam));
      for (int i = 0; i < waves.length; i++) {
        assertThat(ReferenceWavesTest.intensity(waves[i], at))
            .isCloseTo(expected.get("intensity").get(i).get(beam).doubleValue(), within(1e-8));
      }
    }
  }

  private static CouplingMatrix couplings(Beams beams, Crystal crystal, JsonNode displacements) {
    int size = beams.size();
    double[] re = new double[size * size];
    double[] im = new double[size * size];
    for (int j = 0; j < size; j++) {
      for (int i = 0; i < size; i++) {
        MillerIndices from = beams.hkl().get(j);
        MillerIndices to = beams.hkl().get(i);
        double[] sum =
            potential(
                new MillerIndices(to.h() - from.h(), to.k() - from.k(), to.l() - from.l()),
                crystal,
                displacements);
        re[j * size + i] = i == j ? 0 : sum[0];
        im[j * size + i] = i == j ? 0 : -sum[1];
      }
    }
    return new CouplingMatrix(
        size, re, im, potential(MillerIndices.DIRECT_BEAM, crystal, displacements)[0]);
  }

  private static double[] potential(MillerIndices g, Crystal crystal, JsonNode displacements) {
    double length = crystal.lattice().reciprocal(g).length();
    double[] sum = new double[2];
    for (Site site : crystal.sites()) {
      String symbol = site.occupants().get(0).element().symbol();
      double u = displacements.get(symbol).doubleValue();
      double factor =
          elastic(DAMPED.get("factors").get(symbol), length * length / 4)
              * Math.exp(-2 * Math.PI * Math.PI * u * u * length * length)
              * DAMPED.get("prefactor").doubleValue()
              / crystal.lattice().volume();
      double phase = 2 * Math.PI * (g.h() * site.x() + g.k() * site.y() + g.l() * site.z());
      sum[0] += factor * Math.cos(phase);
      sum[1] += factor * Math.sin(phase);
    }
    return sum;
  }

  private static double elastic(JsonNode table, double squared) {
    double sum = 0;
    for (int i = 0; i < table.get("A").size(); i++) {
      double a = table.get("A").get(i).doubleValue();
      double b = table.get("B").get(i).doubleValue();
      sum += squared == 0 ? a * b : -a * Math.expm1(-b * squared) / squared;
    }
    return sum;
  }
}
