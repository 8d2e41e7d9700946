package org.zoneaxis.diffraction.dynamical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.PageFrame;
import org.zoneaxis.diffraction.PageOrientation;
import org.zoneaxis.diffraction.Reference;
import org.zoneaxis.diffraction.ewald.ElectronBeam;

/** Convergent-beam discs against numbers of other programs; see the README of the resources. */
@Tag("bits")
class ReferenceDiscsTest {

  static Stream<Arguments> cases() {
    return Reference.stream(Reference.read("cbed").get("cases"))
        .map(entry -> Arguments.of(entry.get("case").textValue(), entry));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void agreesAtEveryPointOfEveryDisc(String name, JsonNode entry) {
    Crystal crystal = Reference.vibratingCrystal(entry);
    ConvergentParameters parameters =
        new ConvergentParameters(
            new DynamicalParameters(
                new ElectronBeam(entry.get("voltage_kV").doubleValue()),
                ReferenceWavesTest.laue(entry.get("axial_laue_centre_hkl")),
                Optional.empty(),
                entry.get("g_max").doubleValue(),
                entry.get("s_max").doubleValue(),
                entry.get("absorption_ratio").doubleValue(),
                1),
            entry.get("semi_angle_mrad").doubleValue(),
            entry.get("grid").size(),
            DoubleStream.of(ReferenceWavesTest.numbers(entry.get("thickness"))).boxed().toList(),
            Reference.stream(entry.get("discs")).map(Reference::reflection).toList());
    ConvergentComputation computation =
        ConvergentSimulator.prepare(
            crystal,
            Reference.zoneAxis(entry.get("zone_axis")),
            parameters,
            new PageOrientation(Optional.empty(), frame(entry.get("orientation_matrix"))));
    for (int block = computation.blocks() - 1; block >= 0; block--) {
      computation.compute(block);
    }
    ConvergentPattern pattern = computation.result();
    assertThat(pattern.beams()).isEqualTo(entry.get("beams").size());
    assertThat(parameters.radius()).isCloseTo(entry.get("radius").doubleValue(), within(1e-10));
    int n = parameters.points();
    for (int d = 0; d < pattern.discs().size(); d++) {
      ConvergentDisc disc = pattern.discs().get(d);
      JsonNode centre = entry.get("disc_centres").get(d);
      assertThat(disc.right()).isCloseTo(centre.get(0).doubleValue(), within(1e-9));
      assertThat(disc.up()).isCloseTo(centre.get(1).doubleValue(), within(1e-9));
      for (int t = 0; t < parameters.thicknesses().size(); t++) {
        for (int at = 0; at < n * n; at++) {
          JsonNode expected = entry.get("intensity").get(t).get(d).get(at / n).get(at % n);
          double found = disc.intensity(t, at % n, at / n);
          if (expected.isNull()) {
            assertThat(found).isNaN();
          } else {
            assertThat(found).isCloseTo(expected.doubleValue(), within(1e-9));
          }
        }
      }
    }
  }

  /** Columns are the axes of the page. */
  private static PageFrame frame(JsonNode rows) {
    List<Vector3> axes =
        Stream.of(0, 1, 2)
            .map(
                column ->
                    new Vector3(
                        rows.get(0).get(column).doubleValue(),
                        rows.get(1).get(column).doubleValue(),
                        rows.get(2).get(column).doubleValue()))
            .toList();
    return new PageFrame(axes.get(0), axes.get(1), axes.get(2));
  }
}
