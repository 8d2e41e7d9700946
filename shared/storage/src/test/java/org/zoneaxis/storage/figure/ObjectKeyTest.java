package org.zoneaxis.storage.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.figure.Figure;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.Subjects;
import org.zoneaxis.figure.choice.DiffractionModel;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.choice.LabelMode;
import org.zoneaxis.figure.choice.LengthUnit;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.request.Figures;
import org.zoneaxis.figure.request.Phase;
import org.zoneaxis.figure.request.ResolvedFigure;

class ObjectKeyTest {

  private static final ObjectKeys KEYS = new ObjectKeys(Figures.ALL);

  private static final String PLAIN = "p/r2/mp-149/s-3f9a1c20/1_1_0/diffraction-kv200.svg";

  private static final OptionValues ALL =
      OptionValues.parse(
          FigureOptions.ALL,
          Map.of(
              "unit", List.of("nm"),
              "labels", List.of("all"),
              "right", List.of("1,-1,1"),
              "precession", List.of("1.5"),
              "sigma", List.of("0.02"),
              "gmax", List.of("2.5"),
              "kv", List.of("300")));

  private static ObjectKey key(ZoneAxis axis, FigureFormat format, OptionValues options) {
    return key(Figures.PATTERN, axis, format, options);
  }

  private static ObjectKey key(
      Figure<?> figure, ZoneAxis axis, FigureFormat format, OptionValues options) {
    return new ObjectKey(2, new ResolvedFigure(figure, List.of(phase(axis)), format, options));
  }

  private static Phase phase(ZoneAxis axis) {
    return new Phase(MaterialId.parse("mp-149"), "3f9a1c20", Optional.of(axis));
  }

  @Test
  void isTheExampleOfTheContract() {
    assertThat(
            key(new ZoneAxis(1, 1, 0), FigureFormat.SVG, OptionValues.standard(FigureOptions.ALL))
                .path())
        .isEqualTo(PLAIN);
  }

  @Test
  void namesOfAStructureOnlyWhatItDependsOn() {
    assertThat(structure(OptionValues.standard(FigureOptions.ALL)))
        .isEqualTo("p/r2/mp-149/s-3f9a1c20/1_1_0/structure.svg");
    assertThat(structure(ALL))
        .isEqualTo("p/r2/mp-149/s-3f9a1c20/1_1_0/structure-right1_-1_1-unitnm.svg");
  }

  private static String structure(OptionValues options) {
    return key(
            Figures.ALL.find("structure", 1).orElseThrow(),
            new ZoneAxis(1, 1, 0),
            FigureFormat.SVG,
            options)
        .path();
  }

  @Test
  void namesWhatDiffersFromTheDefaultsInTheOrderOfTheTable() {
    assertThat(key(new ZoneAxis(1, 1, 0), FigureFormat.SVG, ALL).path())
        .isEqualTo(
            "p/r2/mp-149/s-3f9a1c20/1_1_0/diffraction-kv300-gmax2.5-sigma0.02-precession1.5"
                + "-right1_-1_1-labelsall-unitnm.svg");
  }

  @Provide
  Arbitrary<ObjectKey> keys() {
    Arbitrary<MaterialId> materials =
        Arbitraries.oneOf(
                Arbitraries.longs().between(0, 5_000_000).map(number -> "mp-" + number),
                Arbitraries.longs().between(1_000_000, 9_999_999).map(number -> "cod-" + number),
                hex(16).map(digits -> "cif-" + digits))
            .map(MaterialId::parse);
    Arbitrary<ZoneAxis> axes =
        Arbitraries.oneOf(
            Combinators.combine(index(), index(), index())
                .filter((u, v, w) -> u != 0 || v != 0 || w != 0)
                .as(ZoneAxis::new),
            Combinators.combine(index(), index(), index())
                .filter((u, v, w) -> Math.abs(u + v) <= 20 && (u != 0 || v != 0 || w != 0))
                .as((u, v, w) -> ZoneAxis.ofWeber(u, v, -u - v, w)));
    Arbitrary<Form> figures =
        Arbitraries.of(Figures.ALL.figures())
            .flatMap(
                figure -> Arbitraries.of(figure.formats()).map(format -> new Form(figure, format)));
    return axes.flatMap(
        axis ->
            Combinators.combine(
                    Arbitraries.integers().between(1, 99_999),
                    hex(8),
                    materials,
                    figures,
                    optionsOf(axis))
                .as(
                    (render, revision, material, figure, options) ->
                        new ObjectKey(
                            render,
                            new ResolvedFigure(
                                figure.figure(),
                                phases(figure.figure().subjects(), material, revision, axis),
                                figure.format(),
                                options))));
  }

  private record Form(Figure<?> figure, FigureFormat format) {}

  private static List<Phase> phases(
      Subjects subjects, MaterialId material, String revision, ZoneAxis axis) {
    return Collections.nCopies(
        subjects.crystals(),
        new Phase(material, revision, Optional.of(axis).filter(some -> subjects.zoned())));
  }

  private static Arbitrary<Integer> index() {
    return Arbitraries.integers().between(-20, 20);
  }

  private static Arbitrary<String> hex(int length) {
    return Arbitraries.strings().withChars("0123456789abcdef").ofLength(length);
  }

  private static Arbitrary<BigDecimal> decimals(String least, String largest, int scale) {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal(least), new BigDecimal(largest))
        .ofScale(scale);
  }

  private static Arbitrary<OptionValues> optionsOf(ZoneAxis axis) {
    List<Optional<Indices>> rights =
        Stream.concat(
                Stream.of(Optional.<Indices>empty()),
                Stream.of(
                        new MillerIndices(-axis.v(), axis.u(), 0),
                        new MillerIndices(axis.w(), 0, -axis.u()),
                        new MillerIndices(0, axis.w(), -axis.v()))
                    .filter(hkl -> !hkl.isDirectBeam())
                    .filter(hkl -> hkl.indices(false).stream().allMatch(i -> Math.abs(i) <= 20))
                    .map(hkl -> Optional.of(new Indices(hkl.indices(false)))))
            .toList();
    return Combinators.combine(
            decimals("20", "1500", 0),
            decimals("0.2", "4", 2),
            decimals("0.001", "0.2", 3),
            decimals("0", "5", 2),
            Arbitraries.of(rights),
            Arbitraries.of(LabelMode.class),
            Arbitraries.of(LengthUnit.class))
        .as(
            (kv, gmax, sigma, precession, right, labels, unit) ->
                OptionValues.standard(FigureOptions.ALL)
                    .with(FigureOptions.KV, kv)
                    .with(FigureOptions.GMAX, gmax)
                    .with(FigureOptions.SIGMA, sigma)
                    .with(FigureOptions.PRECESSION, precession)
                    .with(FigureOptions.RIGHT, right)
                    .with(FigureOptions.LABELS, labels)
                    .with(FigureOptions.UNIT, unit));
  }

  @Property
  void readsBackEveryKey(@ForAll("keys") ObjectKey key) {
    assertThat(KEYS.parse(key.path())).contains(key);
  }

  @Property
  void usesOnlyCharactersThatNeedNoEscape(@ForAll("keys") ObjectKey key) {
    assertThat(key.path()).matches("[a-zA-Z0-9/_.-]+").hasSizeLessThan(200);
  }

  /** Of so many reflections that no file system would take the name. */
  @Property(tries = 200)
  void cutsLongNamesAndReadsThemBack(@ForAll @IntRange(min = 1, max = 64) int count) {
    List<Indices> beams =
        IntStream.range(0, count)
            .mapToObj(i -> new Indices(List.of(i % 7 - 3, i / 7 - 4, 1 + i % 2)))
            .toList();
    OptionValues options =
        OptionValues.standard(FigureOptions.ALL)
            .with(FigureOptions.MODEL, DiffractionModel.BLOCH)
            .with(FigureOptions.BEAMS, beams);
    ObjectKey key = key(new ZoneAxis(1, 1, 0), FigureFormat.SVG, options);
    assertThat(key.path().split("/")).allMatch(name -> name.length() <= 200);
    assertThat(KEYS.parse(key.path())).contains(key);
    assertThat(KEYS.parse(key.whole())).contains(key);
    assertThat(key.path().replace("__/", "__")).isEqualTo(key.whole());
  }

  @Property
  void findsNoKeyInChanceText(@ForAll String text) {
    assertThat(KEYS.parse(text)).isEmpty();
  }

  @Property
  void acceptsAChangedKeyOnlyAsItsOwnText(
      @ForAll("keys") ObjectKey key, @ForAll int position, @ForAll("characters") char character) {
    StringBuilder changed = new StringBuilder(key.path());
    changed.setCharAt(Math.floorMod(position, changed.length()), character);
    KEYS.parse(changed.toString())
        .ifPresent(read -> assertThat(read.path()).isEqualTo(changed.toString()));
  }

  @Provide
  Arbitrary<Character> characters() {
    return Arbitraries.chars().with("0123456789-_./abcsrnmAkvgx%\u0661\uFF11 ".toCharArray());
  }

  @Test
  void readsZoneAxesThatNeedFourIndices() {
    String path = PLAIN.replace("1_1_0", "40_20_7");
    assertThat(KEYS.parse(path).orElseThrow().request().phases().get(0).axis())
        .contains(new ZoneAxis(40, 20, 7));
  }

  /** A percent sign would be decoded once too often on the way to a store. */
  @Test
  void writesPercentSignsOfMaterialsAsTildes() {
    String path = PLAIN.replace("mp-149", "opt-x-a~2Fb");
    ObjectKey key = KEYS.parse(path).orElseThrow();
    assertThat(key.request().phases().get(0).material()).isEqualTo(MaterialId.parse("opt-x-a%2Fb"));
    assertThat(key.path()).isEqualTo(path);
    assertThat(KEYS.parse(PLAIN.replace("mp-149", "opt-x-a%2Fb"))).isEmpty();
    assertThat(KEYS.parse(PLAIN.replace("mp-149", "opt-x-a~2fb"))).isEmpty();
  }

  static List<String> notKeys() {
    return List.of(
        "",
        "/",
        "p",
        "/" + PLAIN,
        PLAIN + "/",
        PLAIN + "\n",
        PLAIN + "?kv=200",
        PLAIN.toUpperCase(java.util.Locale.ROOT),
        PLAIN.replace("p/", "p//"),
        PLAIN.replace("r2", "r0"),
        PLAIN.replace("r2", "r01"),
        PLAIN.replace("r2", "r-1"),
        PLAIN.replace("r2", "r100000"),
        PLAIN.replace("r2", "r99999999999999999999"),
        PLAIN.replace("mp-149", "mp-ft"),
        PLAIN.replace("mp-149", "mp-0149"),
        PLAIN.replace("mp-149", "mp-aaaaaaft"),
        PLAIN.replace("mp-149", "xx-149"),
        PLAIN.replace("mp-149", ".."),
        PLAIN.replace("mp-149", "mp-\u0661\u0664\u0669"),
        PLAIN.replace("s-3f9a1c20", "s-3F9A1C20"),
        PLAIN.replace("s-3f9a1c20", "s-3f9a1c2"),
        PLAIN.replace("s-3f9a1c20", "3f9a1c20"),
        PLAIN.replace("1_1_0", "2_2_0"),
        PLAIN.replace("1_1_0", "0_0_0"),
        PLAIN.replace("1_1_0", "1_1_-0"),
        PLAIN.replace("1_1_0", "01_1_0"),
        PLAIN.replace("1_1_0", "+1_1_0"),
        PLAIN.replace("1_1_0", "1,1,0"),
        PLAIN.replace("1_1_0", "110"),
        PLAIN.replace("1_1_0", "2_-1_-1_0"),
        PLAIN.replace("1_1_0", "41_1_0"),
        PLAIN.replace("1_1_0", "40_1_0"),
        PLAIN.replace("1_1_0", "1_1_21"),
        PLAIN.replace("1_1_0", "99_99_98"),
        PLAIN.replace("1_1_0", "\uFF11_\uFF11_0"),
        PLAIN.replace("kv200", "kv0200"),
        PLAIN.replace("kv200", "kv200.0"),
        PLAIN.replace("kv200", "kv19"),
        PLAIN.replace("kv200", "kv1501"),
        PLAIN.replace("-kv200", ""),
        PLAIN.replace("kv200", "kv200-gmax1.5"),
        PLAIN.replace("kv200", "kv200-gmax2.50"),
        PLAIN.replace("kv200", "kv200-gmax4.01"),
        PLAIN.replace("kv200", "kv200-gmax.5"),
        PLAIN.replace("kv200", "kv200-gmax"),
        PLAIN.replace("kv200", "kv200-sigma0.02-gmax2.5"),
        PLAIN.replace("kv200", "kv200-gmax2-gmax2"),
        PLAIN.replace("kv200", "kv200-precession0"),
        PLAIN.replace("kv200", "kv200-right1_1_1"),
        PLAIN.replace("kv200", "kv200-right0_0_0"),
        PLAIN.replace("kv200", "kv200-right21_-21_1"),
        PLAIN.replace("kv200", "kv200-right1_-1_0_0"),
        PLAIN.replace("kv200", "kv200-labelsstrong"),
        PLAIN.replace("kv200", "kv200-labelssome"),
        PLAIN.replace("kv200", "kv200-unitA"),
        PLAIN.replace("kv200", "kv200-other1"),
        PLAIN.replace("kv200.svg", "kv200-unitnm.json"),
        PLAIN.replace("kv200.svg", "kv200-labelsall.csv"),
        PLAIN.replace(".svg", ".gif"),
        PLAIN.replace(".svg", ".svg.svg"),
        PLAIN.replace(".svg", ""),
        PLAIN.replace("diffraction", "structure"),
        PLAIN.replace("diffraction-kv200.svg", "structure.csv"),
        PLAIN.replace("diffraction-kv200.svg", "structure.csv"),
        PLAIN.replace("diffraction-kv200.svg", "structure-gmax2.svg"),
        PLAIN.replace("diffraction-kv200.svg", "structure-sigma0.02.svg"),
        PLAIN.replace("diffraction-kv200.svg", "structure-precession1.svg"),
        PLAIN.replace("diffraction-kv200.svg", "structure-labelsall.svg"),
        PLAIN.replace("diffraction-kv200.svg", "structure-unitA.svg"),
        PLAIN.replace("diffraction-kv200.svg", "structure-right1_1_1.svg"),
        PLAIN.replace("diffraction-kv200.svg", "structure-unitnm-right1_-1_0.svg"),
        PLAIN.replace("diffraction-kv200.svg", "structures.svg"),
        "p/r2/../../etc/passwd",
        "p/r2/mp-149/%00",
        "p/" + "../".repeat(4_000),
        "p/r2/mp-" + "1".repeat(10_000) + "/s-3f9a1c20/1_1_0/diffraction-kv200.svg");
  }

  @ParameterizedTest
  @MethodSource("notKeys")
  void refusesEveryOtherText(String path) {
    assertThat(KEYS.parse(path)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3f9a1c2", "3F9A1C20", "3f9a1c200", "3f9a1c2/"})
  void isNotBuiltOnAnythingButARevision(String revision) {
    assertThatThrownBy(() -> new Phase(MaterialId.parse("mp-149"), revision, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void leadsBackToTheFrontRouteOfTheSameRequest() {
    assertThat(
            KEYS.parse(
                    "p/r7/cod-9008506/s-00000000/40_20_7/diffraction-kv300-right-1_2_0-unitnm.svg")
                .orElseThrow()
                .request()
                .asAskedFor()
                .frontPath())
        .isEqualTo("/v1/diffraction/cod-9008506/20,0,-20,7.svg?kv=300&right=-1,2,0&unit=nm");
  }
}
