package org.zoneaxis.figure.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.figure.Figure;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.structure.KnownCells;

/** Pictures of one scale lie on each other; turned ones say so. */
class FixedScaleTest {

  private static final FigureMaker MAKER = new FigureMaker();
  private static final Material SILICON = KnownCells.material(KnownCells.silicon());

  /** Drawing units for a millimetre: 1.25 pixels each, 96 pixels an inch. */
  private static final double PER_MILLIMETRE = 96 / 25.4 / 1.25;

  private static final double EDGE = 5.431;
  private static final double WAVELENGTH = 0.0250793;

  private static String made(String name, int crystals, Map<String, String> query, String format) {
    Figure<?> figure = Figures.ALL.find(name, crystals).orElseThrow();
    Map<String, List<String>> values = new LinkedHashMap<>();
    query.forEach((key, value) -> values.put(key, List.of(value)));
    List<Phase> phases =
        Collections.nCopies(
            crystals,
            new Phase(
                SILICON.id(),
                SILICON.revision().shortForm(),
                figure.subjects().zoned() ? Optional.of(new ZoneAxis(1, 1, 0)) : Optional.empty()));
    ResolvedFigure request =
        new ResolvedFigure(
            figure,
            phases,
            format.equals("svg") ? FigureFormat.SVG : FigureFormat.JSON,
            OptionValues.parse(figure.options(), values));
    return new String(
        MAKER.make(request, Collections.nCopies(crystals, SILICON)), StandardCharsets.UTF_8);
  }

  private static List<Double> numbers(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    List<Double> numbers = new ArrayList<>();
    while (matcher.find()) {
      numbers.add(Double.valueOf(matcher.group(1)));
    }
    return numbers;
  }

  private static double scale(String svg) {
    return numbers(svg, "data-scale=\"([0-9.]+)\"").get(0);
  }

  @Test
  void ringsAreAsLargeAsTheSpotsOfAPatternAreFar() {
    String rings = made("rings", 1, Map.of("scale", "40"), "svg");
    assertThat(scale(rings)).isCloseTo(40 * PER_MILLIMETRE, within(1e-4));
    assertThat(scale(made("diffraction", 1, Map.of("scale", "40"), "svg"))).isEqualTo(scale(rings));
    double first = 40 * PER_MILLIMETRE * Math.sqrt(3) / EDGE;
    assertThat(numbers(rings, "<circle[^>]* r=\"([0-9.]+)\""))
        .anyMatch(radius -> Math.abs(radius - first) < 0.06);
  }

  @Test
  void ringsBeyondTheEdgeAreCounted() {
    double before = numbers(made("rings", 1, Map.of(), "svg"), "data-rings=\"([0-9]+)\"").get(0);
    String cut = made("rings", 1, Map.of("scale", "100"), "svg");
    double left = numbers(cut, "data-rings=\"([0-9]+)\"").get(0);
    assertThat(left).isPositive().isLessThan(before);
    assertThat(made("rings", 1, Map.of("scale", "200", "gmax", "0.5"), "svg"))
        .contains("data-rings=\"0\"");
  }

  /** A band is as wide as its reflection is far from 000 in the pattern. */
  @ParameterizedTest
  @ValueSource(strings = {"20", "60", "200"})
  void bandsHaveTheScaleOfThePatternBehindThem(String millimetres) {
    String svg = made("kikuchi", 1, Map.of("scale", millimetres), "svg");
    assertThat(scale(svg))
        .isCloseTo(Double.parseDouble(millimetres) * PER_MILLIMETRE / WAVELENGTH, within(0.2));
    double all = numbers(made("kikuchi", 1, Map.of(), "svg"), "data-bands=\"([0-9]+)\"").get(0);
    assertThat(numbers(svg, "data-bands=\"([0-9]+)\"").get(0)).isLessThanOrEqualTo(all);
  }

  @Test
  void twoCrystalsTurnAsOneDoes() {
    List<Double> given = positions(made("diffraction", 2, Map.of(), "json"));
    String json = made("diffraction", 2, Map.of("rotate", "90"), "json");
    List<Double> turned = positions(json);
    assertThat(json).contains("\"rotate\":90");
    assertThat(turned).hasSameSizeAs(given).hasSizeGreaterThan(20);
    for (int i = 0; i < given.size(); i += 2) {
      assertThat(turned.get(i)).isCloseTo(-given.get(i + 1), within(2e-6));
      assertThat(turned.get(i + 1)).isCloseTo(given.get(i), within(2e-6));
    }
  }

  private static List<Double> positions(String json) {
    Matcher matcher = Pattern.compile("\"position\":\\[(-?[0-9.]+),(-?[0-9.]+)]").matcher(json);
    List<Double> positions = new ArrayList<>();
    while (matcher.find()) {
      positions.add(Double.valueOf(matcher.group(1)));
      positions.add(Double.valueOf(matcher.group(2)));
    }
    return positions;
  }

  @Test
  void twoCrystalsKeepAScaleAndSayWhatLiesBeyondTheEdge() {
    String svg = made("diffraction", 2, Map.of("scale", "150"), "svg");
    assertThat(scale(svg)).isCloseTo(150 * PER_MILLIMETRE, within(1e-4));
    assertThat(numbers(svg, "data-reflections=\"([0-9]+)\"").get(0))
        .isLessThan(
            numbers(made("diffraction", 2, Map.of(), "svg"), "data-reflections=\"([0-9]+)\"")
                .get(0));
  }
}
