package org.zoneaxis.figure.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.HexagonalAxes;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.draft.CrystalDraft;
import org.zoneaxis.crystal.refusal.NotationException;
import org.zoneaxis.diffraction.DiffractionPattern;
import org.zoneaxis.diffraction.PatternSimulator;
import org.zoneaxis.diffraction.Reflection;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.choice.CellAxes;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.option.RequestException;

/** Requests that refer to hexagonal axes. */
class HexagonalRequestTest {

  private static final FigureMaker MAKER = new FigureMaker();

  /** Sapphire on rhombohedral axes. */
  private static final Material SAPPHIRE =
      material("a=5.128 alpha=55.333", "R-3c:R", "Al 0.3522 0.3522 0.3522; O 0.5563 0.9437 0.25");

  private static final Material MAGNESIUM = material("3.209 5.211", "P6_3/mmc", "Mg 1/3 2/3 1/4");
  private static final Material COPPER = material("3.615", "Fm-3m", "Cu");

  private static Material material(String cell, String group, String sites) {
    return Material.ofUpload(
        CrystalDraft.parse(cell, group, sites).crystal(),
        new Source("textbook", "", "", ""),
        List.of(),
        List.of());
  }

  private static ResolvedFigure resolved(
      Material material, String zone, FigureFormat format, Map<String, List<String>> query) {
    return MAKER.resolve(
        FigureRequest.parse(
                Figures.ALL,
                List.of("diffraction", material.id().text(), zone + "." + format.extension()),
                query)
            .orElseThrow(),
        List.of(material));
  }

  private static String json(Material material, String zone, Map<String, List<String>> query) {
    ResolvedFigure request = resolved(material, zone, FigureFormat.JSON, query);
    return new String(MAKER.make(request, List.of(material)), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({"11-20, '1,1,0'", "1-100, '1,-1,0'", "0001, '0,0,1'", "'2,-1,-1,0', '1,0,0'"})
  void fourIndicesMeanHexagonalAxes(String zone, String axis) {
    ResolvedFigure request = resolved(SAPPHIRE, zone, FigureFormat.SVG, Map.of());
    assertThat(request.options().get(FigureOptions.AXES)).isEqualTo(CellAxes.HEXAGONAL);
    assertThat(request.phases().get(0).axis().orElseThrow()).hasToString(axis);
    assertThat(request)
        .isEqualTo(
            resolved(SAPPHIRE, axis, FigureFormat.SVG, Map.of("axes", List.of("hexagonal"))));
    assertThat(resolved(SAPPHIRE, axis, FigureFormat.SVG, Map.of())).isNotEqualTo(request);
    assertThat(MAKER.resolve(request.asAskedFor(), List.of(SAPPHIRE))).isEqualTo(request);
  }

  @Test
  void fourIndicesToTheRightMeanThemToo() {
    ResolvedFigure request =
        resolved(SAPPHIRE, "0001", FigureFormat.SVG, Map.of("right", List.of("1,1,-2,0")));
    assertThat(request.isOnHexagonalAxes()).isTrue();
    assertThat(
            resolved(SAPPHIRE, "001", FigureFormat.SVG, Map.of("right", List.of("3,0,-3,0")))
                .isOnHexagonalAxes())
        .isTrue();
  }

  @Test
  void hexagonalCellsTakeTheOptionAndOthersRefuseIt() {
    Map<String, List<String>> query = Map.of("axes", List.of("hexagonal"));
    assertThat(resolved(MAGNESIUM, "2-1-10", FigureFormat.SVG, query))
        .isEqualTo(resolved(MAGNESIUM, "2-1-10", FigureFormat.SVG, Map.of()));
    assertThatThrownBy(() -> resolved(COPPER, "110", FigureFormat.SVG, query))
        .isInstanceOf(RequestException.class)
        .hasMessageContaining("neither rhombohedral nor hexagonal");
    assertThatThrownBy(() -> resolved(COPPER, "11-20", FigureFormat.SVG, Map.of()))
        .isInstanceOf(NotationException.class)
        .hasMessageContaining("hexagonal or rhombohedral");
  }

  @Test
  void answersSayTheAxesAndKeepTheFingerprint() {
    String json = json(SAPPHIRE, "11-20", Map.of());
    assertThat(json)
        .contains("\"setting\":\"hexagonal axes, obverse setting\"")
        .contains("\"gamma\":120")
        .contains("\"revision\":\"" + SAPPHIRE.revision().shortForm() + "\"");
    assertThat(json(SAPPHIRE, "111", Map.of())).contains("\"setting\":\"as published\"");
    String svg =
        new String(
            MAKER.make(resolved(SAPPHIRE, "11-20", FigureFormat.SVG, Map.of()), List.of(SAPPHIRE)),
            StandardCharsets.UTF_8);
    assertThat(svg).contains("obverse setting");
  }

  /** The crystal is the same: a pattern has the same spots with the same strength on both axes. */
  @ParameterizedTest
  @ValueSource(strings = {"1,1,1", "1,0,0", "1,-1,0", "2,1,1"})
  void patternsAreTheSameOnBothAxes(String axis) {
    String[] uvw = axis.split(",");
    ZoneAxis given =
        new ZoneAxis(Integer.parseInt(uvw[0]), Integer.parseInt(uvw[1]), Integer.parseInt(uvw[2]));
    PatternSimulator simulator = new PatternSimulator();
    OptionValues options = OptionValues.standard(FigureOptions.ALL);
    DiffractionPattern one =
        simulator.simulate(
            SAPPHIRE.crystal(), given, FigureOptions.parameters(options), Optional.empty());
    DiffractionPattern other =
        simulator.simulate(
            SAPPHIRE.onHexagonalAxes().crystal(),
            HexagonalAxes.direction(given),
            FigureOptions.parameters(options),
            Optional.empty());
    assertThat(other.reflections()).hasSameSizeAs(one.reflections());
    List<Reflection> rest = new ArrayList<>(other.reflections());
    for (Reflection reflection : one.reflections()) {
      Reflection same =
          rest.stream()
              .filter(r -> r.hkl().equals(HexagonalAxes.reflection(reflection.hkl())))
              .findFirst()
              .orElseThrow();
      assertThat(same.intensity()).isCloseTo(reflection.intensity(), within(1e-9));
      rest.remove(same);
    }
  }
}
