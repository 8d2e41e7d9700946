package org.zoneaxis.figure.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.CellSetting;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.diffraction.DiffractionPattern;
import org.zoneaxis.diffraction.PatternParameters;
import org.zoneaxis.diffraction.Reflection;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.figure.DrawnPattern;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.MadeUpPatterns;
import org.zoneaxis.figure.ReferencePatterns;
import org.zoneaxis.figure.choice.LabelMode;
import org.zoneaxis.figure.choice.LengthUnit;
import org.zoneaxis.figure.scene.Scene;
import org.zoneaxis.figure.scene.Theme;
import org.zoneaxis.figure.sheet.Box;
import org.zoneaxis.figure.svg.SvgWriter;
import org.zoneaxis.figure.validation.SvgValidator;

class PatternSvgTest {

  /** Half of the last decimal of a position. */
  private static final double PLACE = 0.051;

  /** Half of the last decimal of a radius. */
  private static final double ROUNDING = 0.0051;

  private static final PatternFigure FIGURE = new PatternFigure();

  static List<ReferencePatterns.Example> examples() {
    List<ReferencePatterns.Example> examples = new ArrayList<>(ReferencePatterns.all());
    Material zeolite = MadeUpPatterns.faujasite();
    examples.add(new ReferencePatterns.Example("2000 spots", zeolite, MadeUpPatterns.zeolite()));
    examples.add(new ReferencePatterns.Example("a row", zeolite, MadeUpPatterns.row()));
    examples.add(new ReferencePatterns.Example("only 000", zeolite, MadeUpPatterns.empty()));
    return examples;
  }

  private static byte[] svg(ReferencePatterns.Example example, LabelMode labels) {
    return FIGURE.render(
        example.material(),
        example.pattern(),
        new FigureStyle(labels, LengthUnit.ANGSTROM),
        FigureFormat.SVG);
  }

  private static DrawnPattern drawn(String name) throws Exception {
    return new DrawnPattern(svg(ReferencePatterns.named(name), LabelMode.STRONG));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void marksEveryReflectionOnceInItsPlace(ReferencePatterns.Example example) throws Exception {
    DrawnPattern drawn = new DrawnPattern(svg(example, LabelMode.STRONG));
    Map<MillerIndices, DrawnPattern.Marker> markers =
        drawn.markers().stream().collect(Collectors.toMap(DrawnPattern.Marker::hkl, m -> m));
    assertThat(markers).hasSize(example.pattern().reflections().size());
    assertThat(drawn.root().getAttribute("data-reflections")).isEqualTo("" + markers.size());
    for (Reflection reflection : example.pattern().reflections()) {
      DrawnPattern.Marker marker = markers.get(reflection.hkl());
      assertThat(marker.x()).isCloseTo(drawn.scale() * reflection.right(), within(PLACE));
      assertThat(marker.y()).isCloseTo(-drawn.scale() * reflection.up(), within(PLACE));
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void spotAreaGrowsWithTheSquareRootOfIntensity(ReferencePatterns.Example example)
      throws Exception {
    Map<MillerIndices, Reflection> reflections =
        example.pattern().diffracted().stream().collect(Collectors.toMap(Reflection::hkl, r -> r));
    List<DrawnPattern.Marker> spots =
        new DrawnPattern(svg(example, LabelMode.NONE))
            .markers().stream().filter(marker -> !marker.hkl().isDirectBeam()).toList();
    double strongest = spots.stream().mapToDouble(DrawnPattern.Marker::r).max().orElse(1);
    for (DrawnPattern.Marker spot : spots) {
      double relative = reflections.get(spot.hkl()).relative() / 100;
      double law = strongest * StrictMath.pow(relative, 0.25);
      assertThat(spot.r()).isGreaterThan(0.7).isGreaterThanOrEqualTo(law - 2 * ROUNDING);
      if (law > 1.5) {
        assertThat(spot.r()).isCloseTo(law, within(2 * ROUNDING));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void spotsOfOneLaueZoneNeverTouch(ReferencePatterns.Example example) throws Exception {
    List<DrawnPattern.Marker> spots = new DrawnPattern(svg(example, LabelMode.ALL)).markers();
    for (int i = 0; i < spots.size(); i++) {
      for (int j = i + 1; j < spots.size(); j++) {
        DrawnPattern.Marker first = spots.get(i);
        DrawnPattern.Marker second = spots.get(j);
        boolean sameZone =
            first.hkl().laueZone(example.pattern().zoneAxis())
                == second.hkl().laueZone(example.pattern().zoneAxis());
        if (sameZone
            && Math.hypot(first.x() - second.x(), first.y() - second.y())
                < first.r() + second.r() - PLACE) {
          throw new AssertionError(first + " touches " + second);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void nothingIsClippedByTheEdge(ReferencePatterns.Example example) throws Exception {
    DrawnPattern drawn = new DrawnPattern(svg(example, LabelMode.ALL));
    Box inside = drawn.viewBox().grown(-1.5);
    for (DrawnPattern.Marker spot : drawn.markers()) {
      assertThat(spot.x() - spot.r()).isGreaterThan(inside.left());
      assertThat(spot.x() + spot.r()).isLessThan(inside.right());
      assertThat(spot.y() - spot.r()).isGreaterThan(inside.top());
      assertThat(spot.y() + spot.r()).isLessThan(inside.bottom());
    }
    for (DrawnPattern.Label label : drawn.labels()) {
      assertThat(label.box().left()).isGreaterThan(inside.left());
      assertThat(label.box().right()).isLessThan(inside.right());
      assertThat(label.box().top()).isGreaterThan(inside.top());
      assertThat(label.box().bottom()).isLessThan(inside.bottom());
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void labelsTouchNeitherSpotsNorEachOther(ReferencePatterns.Example example) throws Exception {
    for (LabelMode mode : List.of(LabelMode.STRONG, LabelMode.ALL)) {
      DrawnPattern drawn = new DrawnPattern(svg(example, mode));
      List<DrawnPattern.Label> labels = drawn.labels();
      for (int i = 0; i < labels.size(); i++) {
        DrawnPattern.Label label = labels.get(i);
        for (DrawnPattern.Marker spot : drawn.markers()) {
          if (label.box().overlaps(spot.x(), spot.y(), spot.r() - PLACE)) {
            throw new AssertionError(label + " touches " + spot);
          }
        }
        for (DrawnPattern.Label other : labels.subList(i + 1, labels.size())) {
          if (label.box().overlaps(other.box())) {
            throw new AssertionError(label + " touches " + other);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void passesTheValidatorInEveryStyle(ReferencePatterns.Example example) {
    for (LabelMode labels : LabelMode.values()) {
      for (LengthUnit unit : LengthUnit.values()) {
        new SvgValidator()
            .validate(
                FIGURE.render(
                    example.material(),
                    example.pattern(),
                    new FigureStyle(labels, unit),
                    FigureFormat.SVG));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"svg", "json", "csv"})
  void givesTheSameBytesTwice(String extension) {
    FigureFormat format = new PatternFigure().format(extension).orElseThrow();
    ReferencePatterns.Example silicon = ReferencePatterns.named("Si_1_1_0_200kV");
    byte[] first =
        FIGURE.render(silicon.material(), silicon.pattern(), FigureStyle.DEFAULT, format);
    ReferencePatterns.Example again = ReferencePatterns.named("Si_1_1_0_200kV");
    assertThat(
            new PatternFigure()
                .render(again.material(), again.pattern(), FigureStyle.DEFAULT, format))
        .isEqualTo(first);
  }

  @Test
  void siliconAlong110TakesLessThan20KilobytesAnd5Compressed() throws IOException {
    ReferencePatterns.Example example = ReferencePatterns.named("Si_1_1_0_200kV");
    Material plain = example.material();
    Crystal crystal =
        new Crystal(
            plain.crystal().lattice(),
            plain.crystal().sites(),
            CellSetting.AS_PUBLISHED,
            plain.crystal().spaceGroup());
    Material silicon =
        new Material(plain.id(), crystal, plain.source(), List.of("Silicon"), List.of());
    Scene scene = PatternFigure.scene(silicon, example.pattern(), FigureStyle.DEFAULT);
    byte[] svg = SvgWriter.write(scene, Theme.LIGHT, "zabc");
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(svg);
    }
    assertThat(svg).hasSizeLessThan(20_000);
    assertThat(compressed.toByteArray()).hasSizeLessThan(5_000);
  }

  @Test
  void labelsTheStrongestOfSiliconAndNoOthers() throws Exception {
    assertThat(placed("Si_1_1_0_200kV").stream().map(label -> label.line().text()))
        .contains("0 0 0", "1 \u22121 1", "2 \u22122 0", "\u22121 1 3", "0 0 4")
        .hasSizeBetween(15, 30)
        .hasSameSizeAs(drawn("Si_1_1_0_200kV").labels());
    ReferencePatterns.Example silicon = ReferencePatterns.named("Si_1_1_0_200kV");
    assertThat(new DrawnPattern(svg(silicon, LabelMode.ALL)).labels()).hasSize(53);
    assertThat(new DrawnPattern(svg(silicon, LabelMode.NONE)).labels()).isEmpty();
  }

  private static List<SpotLabel> placed(String name) {
    ReferencePatterns.Example example = ReferencePatterns.named(name);
    PatternLayout layout = PatternLayout.of(example.pattern());
    FreeSpace space = new FreeSpace(new Box(-257, -257, 257, 257));
    layout.spots().forEach(space::take);
    boolean hexagonal = example.material().crystal().lattice().isHexagonal();
    return new LabelPlacement(layout, space, hexagonal)
        .place(example.pattern(), layout.spots(), LabelMode.STRONG);
  }

  @Test
  void everyLabelReadsAsTheSpotBesideIt() throws Exception {
    List<DrawnPattern.Marker> markers = drawn("Au_0_0_1_200kV").markers();
    for (SpotLabel label : placed("Au_0_0_1_200kV")) {
      Box box =
          new Box(
              label.left(),
              label.baseline() - 10,
              label.left() + 12.5 * label.line().width(),
              label.baseline());
      assertThat(markers)
          .anyMatch(
              marker ->
                  marker.facts().startsWith(label.line().text() + ",")
                      && box.overlaps(marker.x(), marker.y(), marker.r() + 6));
    }
  }

  @Test
  void writesFourIndicesInHexagonalCells() throws Exception {
    DrawnPattern magnesium = drawn("Mg_2_-1_-1_0_200kV");
    assertThat(placed("Mg_2_-1_-1_0_200kV").stream().map(label -> label.line().text()))
        .contains("0 0 0 0", "0 0 0 2");
    assertThat(magnesium.words()).contains("[2 \u22121 \u22121 0] = [1 0 0]").contains("P6_3/mmc");
    assertThat(magnesium.root().getElementsByTagName("title").item(0).getTextContent())
        .contains("[2 \u22121 \u22121 0]");
  }

  @Test
  void tellsHigherLaueZonesApart() throws Exception {
    ReferencePatterns.Example example = ReferencePatterns.named("Bi2Te3_0_0_1_200kV");
    DrawnPattern drawn = new DrawnPattern(svg(example, LabelMode.STRONG));
    for (DrawnPattern.Marker marker : drawn.markers()) {
      if (!marker.hkl().isDirectBeam()) {
        assertThat(marker.open()).isEqualTo(marker.hkl().l() != 0);
      }
    }
    assertThat(drawn.words()).contains("open circles: higher-order Laue zones");
    assertThat(drawn("Si_1_1_0_200kV").words()).doesNotContain("open circles");
  }

  @Test
  void theDirectBeamDoesNotDominate() throws Exception {
    DrawnPattern drawn = drawn("Au_0_0_1_200kV");
    DrawnPattern.Marker direct =
        drawn.markers().stream().filter(m -> m.hkl().isDirectBeam()).findFirst().orElseThrow();
    double strongest =
        drawn.markers().stream().mapToDouble(DrawnPattern.Marker::r).max().orElseThrow();
    assertThat(direct.open()).isTrue();
    assertThat(direct.r()).isLessThan(strongest);
    assertThat(direct.facts()).isEqualTo("0 0 0, direct beam");
  }

  @Test
  void captionSaysWhatItTakesToRepeatThePattern() throws Exception {
    assertThat(drawn("Si_1_1_0_200kV").words())
        .contains("Si [1 1 0] Fd\u22123m")
        .contains("a = 5.431 \u00C5 \u00B7 ")
        .contains("conventional standard cell")
        .contains("200 kV")
        .contains("d = 3.136 \u00C5")
        .contains("70.53\u00B0")
        .contains("cod-9008566")
        .doesNotContain("CC0", "precession");
    assertThat(drawn("Au_0_0_1_200kV_prec1.0").words()).contains("precession 1\u00B0");
  }

  @Test
  void captionNamesParametersThatAreNotTheUsualOnes() throws Exception {
    ReferencePatterns.Example silicon = ReferencePatterns.named("Si_1_1_0_200kV");
    DiffractionPattern usual = silicon.pattern();
    DiffractionPattern other =
        new DiffractionPattern(
            usual.zoneAxis(),
            new PatternParameters(new ElectronBeam(80), 2.5, 0.02, 0.5),
            usual.right(),
            usual.basis(),
            usual.reflections());
    byte[] svg =
        FIGURE.render(
            silicon.material(),
            other,
            new FigureStyle(LabelMode.STRONG, LengthUnit.NANOMETRE),
            FigureFormat.SVG);
    assertThat(new DrawnPattern(svg).words())
        .contains("80 kV \u00B7 precession 0.5\u00B0")
        .contains("\u03C3 = 0.2 nm\u207B\u00B9")
        .contains("g \u2264 25 nm\u207B\u00B9")
        .contains("a = 0.5431 nm")
        .contains("5 nm\u207B\u00B9");
  }

  @Test
  void aPatternOfNothingBut000SaysSo() throws Exception {
    byte[] svg =
        FIGURE.render(
            MadeUpPatterns.faujasite(),
            MadeUpPatterns.empty(),
            FigureStyle.DEFAULT,
            FigureFormat.SVG);
    assertThat(new DrawnPattern(svg).words()).contains("No reflection but 000");
    new SvgValidator().validate(svg);
  }

  @Test
  void foreignTextIsShownAsItIs() throws Exception {
    String hostile = "<script>alert('x')</script> & \"q\" \u0000\u0007\u202E \uD800 ]]>";
    Source source = new Source(hostile, "javascript:alert(1)", hostile, hostile);
    Material material =
        MadeUpPatterns.material(
            5, hostile, source, Optional.of(new SpaceGroup(0, "<b onload='x'>-3\u0001")));
    byte[] svg =
        FIGURE.render(material, MadeUpPatterns.row(), FigureStyle.DEFAULT, FigureFormat.SVG);
    new SvgValidator().validate(svg);
    DrawnPattern drawn = new DrawnPattern(svg);
    assertThat(drawn.elements("script")).isEmpty();
    assertThat(drawn.words()).contains("<script>alert('x')</script> & \"q\"").contains("\u2026");
  }

  @Test
  void everyTextIsWrappedBeforeTheEdge() throws Exception {
    String endless = "W".repeat(5000);
    Source source = new Source(endless, "", endless, endless);
    Material material = MadeUpPatterns.material(5, endless, source, Optional.empty());
    byte[] svg =
        FIGURE.render(material, MadeUpPatterns.row(), FigureStyle.DEFAULT, FigureFormat.SVG);
    assertThat(svg).hasSizeLessThan(16_000);
    new SvgValidator().validate(svg);
    DrawnPattern drawn = new DrawnPattern(svg);
    assertThat(drawn.texts())
        .allMatch(text -> drawn.box(text).right() <= drawn.viewBox().right() - 18);
  }

  @Test
  void everySpotTellsItsFacts() throws Exception {
    assertThat(drawn("Si_1_1_0_200kV").markers())
        .extracting(DrawnPattern.Marker::facts)
        .contains("1 \u22121 1, d 3.136 \u00C5, 100 %");
  }

  @Test
  void screenReadersFindTitleAndDescription() throws Exception {
    DrawnPattern drawn = drawn("Si_1_1_0_200kV");
    assertThat(drawn.root().getAttribute("role")).isEqualTo("img");
    for (String id : drawn.root().getAttribute("aria-labelledby").split(" ")) {
      assertThat(drawn.elements("*"))
          .anyMatch(
              element ->
                  element.getAttribute("id").equals(id) && !element.getTextContent().isBlank());
    }
  }

  @Test
  void descriptionSaysWhoseStructureItIsAndWhatIsWrongWithIt() throws Exception {
    Material plain =
        MadeUpPatterns.material(
            5,
            "x",
            new Source("Somebody", "https://example.org/x?a=1&b=2", "CC0", "Cite me <so>"),
            Optional.empty());
    Material material =
        new Material(
            plain.id(),
            plain.crystal(),
            plain.source(),
            plain.names(),
            List.of("First.", "Second \u0007.", "3.", "4.", "5.", "6.", "7."));
    String description =
        new DrawnPattern(
                new PatternFigure()
                    .render(
                        material,
                        MadeUpPatterns.empty(),
                        new FigureStyle(LabelMode.NONE, LengthUnit.ANGSTROM),
                        FigureFormat.SVG))
            .elements("desc")
            .get(0)
            .getTextContent();
    assertThat(description)
        .contains(
            " Structure: revision "
                + material.revision().shortForm()
                + " (https://example.org/x?a=1&b=2). Cite me <so> First. Second \uFFFD. 3. 4. 5."
                + " There are 2 more notes in the JSON.");
  }
}
