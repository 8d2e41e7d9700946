package org.zoneaxis.figure.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.diffraction.DiffractionPattern;
import org.zoneaxis.diffraction.Reflection;
import org.zoneaxis.diffraction.factor.StructureFactor;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.MadeUpPatterns;
import org.zoneaxis.figure.ReferencePatterns;

/** JSON and CSV of patterns. */
class PatternTablesTest {

  private static final PatternFigure FIGURE = new PatternFigure();

  static List<ReferencePatterns.Example> examples() {
    return PatternSvgTest.examples();
  }

  private static String text(Material material, DiffractionPattern pattern, FigureFormat format) {
    return new String(
        FIGURE.render(material, pattern, FigureStyle.DEFAULT, format), StandardCharsets.UTF_8);
  }

  private static JsonNode json(Material material, DiffractionPattern pattern) throws Exception {
    return new ObjectMapper().readTree(text(material, pattern, FigureFormat.JSON));
  }

  private static List<String> fields(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void jsonHoldsEveryReflectionToTheDigit(ReferencePatterns.Example example) throws Exception {
    JsonNode reflections = json(example.material(), example.pattern()).get("reflections");
    assertThat(reflections).hasSize(example.pattern().reflections().size());
    for (int i = 0; i < reflections.size(); i++) {
      JsonNode read = reflections.get(i);
      Reflection written = example.pattern().reflections().get(i);
      assertThat(hkl(read.get("hkl"))).isEqualTo(written.hkl());
      JsonNode position = read.get("position");
      assertThat(position.get(0).asDouble()).isCloseTo(written.right(), within(1e-10));
      assertThat(position.get(1).asDouble()).isCloseTo(written.up(), within(1e-10));
      assertThat(read.get("g").asDouble()).isCloseTo(written.g(), within(1e-10));
      assertThat(read.get("excitationError").asDouble())
          .isCloseTo(written.excitationError(), within(1e-10));
      assertThat(read.get("laueZone").asInt()).isEqualTo(written.laueZone());
      JsonNode factor = read.get("structureFactor");
      assertThat(factor.get("re").asDouble())
          .isCloseTo(written.structureFactor().re(), within(1e-10));
      assertThat(factor.get("im").asDouble())
          .isCloseTo(written.structureFactor().im(), within(1e-10));
      assertThat(read.get("intensity").asDouble())
          .isCloseTo(written.intensity(), Percentage.withPercentage(1e-4));
      assertThat(read.get("relative").asDouble())
          .isCloseTo(written.relative(), Percentage.withPercentage(1e-3));
      if (written.hkl().isDirectBeam()) {
        assertThat(read.get("d").isNull()).isTrue();
      } else {
        assertThat(read.get("d").asDouble()).isCloseTo(written.d(), within(1e-8));
      }
    }
  }

  private static MillerIndices hkl(JsonNode node) {
    return new MillerIndices(node.get(0).asInt(), node.get(1).asInt(), node.get(2).asInt());
  }

  @Test
  void jsonHasTheFieldsOfTheContractInTheirOrder() throws Exception {
    ReferencePatterns.Example silicon = ReferencePatterns.named("Si_1_1_0_200kV");
    JsonNode json = json(silicon.material(), silicon.pattern());
    assertThat(fields(json))
        .containsExactly(
            "material", "zoneAxis", "beam", "parameters", "model", "tilt", "basis", "reflections");
    assertThat(fields(json.get("material")))
        .containsExactly(
            "id", "formula", "spaceGroup", "cell", "setting", "origin", "revision", "source");
    assertThat(fields(json.at("/material/spaceGroup"))).containsExactly("number", "symbol");
    assertThat(fields(json.at("/material/cell")))
        .containsExactly("a", "b", "c", "alpha", "beta", "gamma");
    assertThat(fields(json.at("/material/source"))).containsExactly("provider", "url", "licence");
    assertThat(fields(json.get("beam"))).containsExactly("kV", "wavelength");
    assertThat(fields(json.get("parameters")))
        .containsExactly("gmax", "sigma", "precession", "laue", "right");
    assertThat(fields(json.get("basis"))).containsExactly("g1", "g2", "ratio", "angle");
    assertThat(fields(json.at("/basis/g1"))).containsExactly("hkl", "length", "d");
    assertThat(fields(json.at("/reflections/0")))
        .containsExactly(
            "hkl",
            "position",
            "g",
            "d",
            "excitationError",
            "laueZone",
            "structureFactor",
            "intensity",
            "relative");
  }

  @Test
  void jsonStatesMaterialAndBeam() throws Exception {
    ReferencePatterns.Example silicon = ReferencePatterns.named("Si_1_1_0_200kV");
    JsonNode json = json(silicon.material(), silicon.pattern());
    assertThat(json.at("/material/formula").asText()).isEqualTo("Si");
    assertThat(json.at("/material/spaceGroup/number").asInt()).isEqualTo(227);
    assertThat(json.at("/material/cell/a").asDouble()).isCloseTo(5.430861, within(1e-8));
    assertThat(json.at("/material/setting").asText()).isEqualTo("conventional standard");
    assertThat(json.at("/material/revision").asText())
        .isEqualTo(silicon.material().revision().shortForm());
    assertThat(json.get("zoneAxis").toString()).isEqualTo("[1,1,0]");
    assertThat(json.at("/beam/kV").toString()).isEqualTo("200");
    assertThat(json.at("/beam/wavelength").asDouble()).isCloseTo(0.0250793402, within(1e-9));
    assertThat(json.at("/parameters/right").toString()).isEqualTo("[1,-1,1]");
    assertThat(json.at("/basis/angle").asDouble()).isCloseTo(70.528779, within(1e-6));
  }

  @Test
  void jsonSaysNullForWhatIsNotThere() throws Exception {
    Material material =
        MadeUpPatterns.material(
            5, "x", new Source("", "", "", "Cite me"), Optional.of(new SpaceGroup(0, "P-1")));
    JsonNode json = json(material, MadeUpPatterns.empty());
    assertThat(json.get("basis").isNull()).isTrue();
    assertThat(json.at("/parameters/right").isNull()).isTrue();
    assertThat(json.at("/material/spaceGroup/number").isNull()).isTrue();
    assertThat(json.at("/material/source/attribution").asText()).isEqualTo("Cite me");
    Material without =
        MadeUpPatterns.material(5, "x", new Source("", "", "", ""), Optional.empty());
    assertThat(json(without, MadeUpPatterns.empty()).at("/material/spaceGroup").isNull()).isTrue();
  }

  @Test
  void jsonCarriesWarningsAndForeignText() throws Exception {
    Material plain = MadeUpPatterns.faujasite();
    Material warned =
        new Material(
            plain.id(),
            plain.crystal(),
            new Source("a\"b\\c\u0001\uD800", "u", "l", ""),
            plain.names(),
            List.of("Occupancy of O1 was <1>."));
    JsonNode json = json(warned, MadeUpPatterns.row());
    assertThat(json.at("/material/warnings/0").asText()).isEqualTo("Occupancy of O1 was <1>.");
    assertThat(json.at("/material/source/provider").asText()).isEqualTo("a\"b\\c\uFFFD\uFFFD");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void csvHasOneRowAReflection(ReferencePatterns.Example example) {
    String csv = text(example.material(), example.pattern(), FigureFormat.CSV);
    String[] rows = csv.split("\r\n", -1);
    assertThat(rows).hasSize(example.pattern().reflections().size() + 2);
    assertThat(rows[rows.length - 1]).isEmpty();
    assertThat(csv.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\"");
    String[] header = rows[0].split(",", -1);
    assertThat(header).startsWith("h", "k", "l", "right (1/angstrom)").hasSize(13);
    for (int i = 0; i < example.pattern().reflections().size(); i++) {
      Reflection written = example.pattern().reflections().get(i);
      String[] cells = rows[i + 1].split(",", -1);
      assertThat(cells).hasSameSizeAs(header);
      assertThat(cells[0] + "," + cells[1] + "," + cells[2]).isEqualTo(written.hkl().toString());
      assertThat(Double.parseDouble(cells[3])).isCloseTo(written.right(), within(1e-10));
      assertThat(Double.parseDouble(cells[4])).isCloseTo(written.up(), within(1e-10));
      assertThat(cells[6].isEmpty()).isEqualTo(written.hkl().isDirectBeam());
      assertThat(Double.parseDouble(cells[11]))
          .isCloseTo(written.intensity(), Percentage.withPercentage(1e-4));
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void numbersAreInFixedPointWithoutNegativeZero(ReferencePatterns.Example example) {
    String json = text(example.material(), example.pattern(), FigureFormat.JSON);
    String csv = text(example.material(), example.pattern(), FigureFormat.CSV);
    String numbers =
        json.substring(json.indexOf("\"zoneAxis\"")) + csv.substring(csv.indexOf("\r\n"));
    assertThat(numbers).doesNotContainPattern("[0-9][eE][-+]?[0-9]");
    assertThat(numbers).doesNotContainPattern("[\\[:,]-0[,\\]}\r]");
    assertThat(numbers).doesNotContain("NaN").doesNotContain("Infinity");
    String svg = text(example.material(), example.pattern(), FigureFormat.SVG);
    assertThat(svg).doesNotContainPattern("[\" ]-0[\" ]");
  }

  @Test
  void refusesNumbersThatAreNotFinite() {
    DiffractionPattern row = MadeUpPatterns.row();
    List<Reflection> reflections = new ArrayList<>(row.reflections());
    reflections.add(
        new Reflection(
            new MillerIndices(3, 0, 0),
            Double.NaN,
            0,
            0.1,
            0,
            0,
            new StructureFactor(1, 0),
            1,
            50));
    DiffractionPattern broken =
        new DiffractionPattern(
            row.zoneAxis(), row.parameters(), row.right(), row.basis(), reflections);
    for (FigureFormat format : new PatternFigure().formats()) {
      assertThatThrownBy(() -> text(MadeUpPatterns.faujasite(), broken, format))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("finite");
    }
  }
}
