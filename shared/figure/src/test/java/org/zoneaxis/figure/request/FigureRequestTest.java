package org.zoneaxis.figure.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.refusal.NotationException;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.option.RequestException;

class FigureRequestTest {

  private static final Crystal CUBIC = crystal(Lattice.ofParameters(4, 4, 4, 90, 90, 90));
  private static final Crystal HEXAGONAL = crystal(Lattice.ofParameters(3, 3, 5, 90, 90, 120));

  private static final ShortestReflection NONE = (crystal, axis) -> Optional.empty();

  private static Crystal crystal(Lattice lattice) {
    return new Crystal(lattice, List.of(new Site(0, 0, 0, List.of(Occupant.full(Element.Cu)))));
  }

  private static FigureRequest parsed(
      String figure,
      String material,
      String zone,
      FigureFormat format,
      Map<String, List<String>> query) {
    return FigureRequest.parse(
            Figures.ALL, List.of(figure, material, zone + "." + format.extension()), query)
        .orElseThrow();
  }

  private static FigureRequest parsed(
      String material, String zone, FigureFormat format, Map<String, List<String>> query) {
    return parsed("diffraction", material, zone, format, query);
  }

  private static FigureRequest request(String zone) {
    return parsed("mp-149", zone, FigureFormat.SVG, Map.of());
  }

  private static FigureRequest request(String zone, String right) {
    return parsed("mp-149", zone, FigureFormat.SVG, Map.of("right", List.of(right)));
  }

  private static ResolvedFigure resolve(
      FigureRequest request, Crystal crystal, ShortestReflection shortest) {
    return ResolvedFigure.resolve(
        request, List.of(new ResolvedFigure.Known(crystal, "01234567")), shortest);
  }

  private static ResolvedFigure resolved(String zone, Crystal crystal) {
    return resolve(request(zone), crystal, NONE);
  }

  private static ZoneAxis axis(ResolvedFigure figure) {
    return figure.phases().get(0).axis().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"110", "1,1,0", "1 1 0", "[110]", "[1,1,0]", "[1 1 0]", "220", "20,20,0"})
  void leadsEverySpellingOfAZoneToOneRequest(String zone) {
    assertThat(resolved(zone, CUBIC)).isEqualTo(resolved("110", CUBIC));
    assertThat(resolved(zone, CUBIC)).hasSameHashCodeAs(resolved("110", CUBIC));
  }

  @ParameterizedTest
  @CsvSource({"-1-10, -1, -1, 0", "1-10, 1, -1, 0", "'-1,1,0', -1, 1, 0", "[1-10], 1, -1, 0"})
  void keepsTheSign(String zone, int u, int v, int w) {
    assertThat(axis(resolved(zone, CUBIC))).isEqualTo(new ZoneAxis(u, v, w));
  }

  @ParameterizedTest
  @CsvSource({
    "2-1-10, 1, 0, 0",
    "'2,-1,-1,0', 1, 0, 0",
    "0001, 0, 0, 1",
    "'20,0,-20,7', 40, 20, 7"
  })
  void turnsFourIndicesOfAHexagonalCellIntoThree(String zone, int u, int v, int w) {
    assertThat(axis(resolved(zone, HEXAGONAL))).isEqualTo(new ZoneAxis(u, v, w));
  }

  @Test
  void refusesFourIndicesOfAnotherCell() {
    assertThatThrownBy(() -> resolved("2-1-10", CUBIC))
        .isInstanceOf(NotationException.class)
        .hasMessageContaining("hexagonal");
    FigureRequest right = request("001", "2,-1,-1,0");
    assertThatThrownBy(() -> resolve(right, CUBIC, NONE))
        .isInstanceOf(NotationException.class)
        .hasMessageContaining("hexagonal");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mp-149", "mp-ft", "mp-aaaaaaft", "mp-0149"})
  void leadsEverySpellingOfAMaterialToOneRequest(String material) {
    assertThat(parsed(material, "110", FigureFormat.SVG, Map.of())).isEqualTo(request("110"));
  }

  static List<String> hostile() {
    return List.of(
        "",
        " ",
        "../",
        "..%2f..%2fetc%2fpasswd",
        "mp-149/../..",
        "mp-149\n",
        "mp-149\u0000",
        "%00",
        "mp-149%00",
        "MP-149",
        "mp-",
        "mp-a",
        "mp-12345678",
        "mp-\u0661\u0664\u0669",
        "mp-\uFF11\uFF14\uFF19",
        "cod-123",
        "cod-90085666",
        "cif-3f9a1c20",
        "<script>alert(1)</script>",
        "mp-" + "1".repeat(10_000),
        "cod-" + "9".repeat(10_000));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void refusesHostileMaterialsWithAShortMessage(String material) {
    assertThatThrownBy(() -> parsed(material, "110", FigureFormat.SVG, Map.of()))
        .isInstanceOf(NotationException.class)
        .message()
        .hasSizeLessThan(300)
        .doesNotContainPattern("\\p{Cntrl}");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  @ValueSource(
      strings = {
        "000",
        "0,0,0",
        "11",
        "1,1",
        "21,0,0",
        "1.5,0,0",
        "1e0,0,0",
        "111111",
        "1;1;0",
        "1,,0",
        "+110",
        "[110",
        "110]",
        "0110",
        "1,1,-1,0",
        "\u0661\u0661\u0660",
        "\uFF11\uFF11\uFF10",
        "1,1,0,",
        "--110",
        "1/2,0,0",
        "110.svg",
        "<110>"
      })
  void refusesWhatIsNoZoneAxis(String zone) {
    assertThatThrownBy(() -> request(zone))
        .isInstanceOf(NotationException.class)
        .hasMessageStartingWith("zone axis");
  }

  @ParameterizedTest
  @CsvSource({
    "110, '1,-1,1'",
    "110, 1-11",
    "001, '20,0,0'",
    "0001, '1,0,-1,0'",
    "0001, '1,0,0'",
    "2-1-10, '0,1,-1,0'",
    "001, '1,0,-1,0'"
  })
  void takesAReflectionOfTheZone(String zone, String right) {
    ResolvedFigure resolved = resolve(request(zone, right), HEXAGONAL, NONE);
    assertThat(resolved.right().orElseThrow().laueZone(axis(resolved))).isZero();
    assertThat(resolved.options().get(FigureOptions.RIGHT).orElseThrow().isFourIndex()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"110, 111", "001, 001", "110, '1,1,0'", "2-1-10, '2,-1,-1,0'", "100, '1,0,-1,0'"})
  void refusesAReflectionOutsideTheZoneBeforeTheCrystalIsKnown(String zone, String right) {
    assertThatThrownBy(() -> request(zone, right))
        .isInstanceOf(RequestException.class)
        .hasMessageContainingAll("right", "hu + kv + lw");
  }

  @Test
  void dropsTheReflectionThatWouldStandToTheRightAnyway() {
    ShortestReflection shortest = (crystal, axis) -> Optional.of(new MillerIndices(1, -1, 0));
    ResolvedFigure plain = resolve(request("001"), CUBIC, shortest);
    assertThat(resolve(request("001", "1,-1,0"), CUBIC, shortest)).isEqualTo(plain);
    assertThat(resolve(request("001", "2,-2,0"), CUBIC, shortest)).isNotEqualTo(plain);
    assertThat(resolve(request("001", "-1,1,0"), CUBIC, shortest).right())
        .contains(new MillerIndices(-1, 1, 0));
  }

  @Test
  void tellsEqualReflectionsOfThreeAndFourIndicesFromNothing() {
    assertThat(resolve(request("0001", "1,0,-1,0"), HEXAGONAL, NONE))
        .isEqualTo(resolve(request("001", "100"), HEXAGONAL, NONE));
  }

  @ParameterizedTest
  @CsvSource({
    "110, '/v1/diffraction/mp-149/1,1,0.svg'",
    "'20,0,-20,7', '/v1/diffraction/mp-149/20,0,-20,7.svg'",
  })
  void writesItsPathAtTheFront(String zone, String path) {
    assertThat(resolved(zone, HEXAGONAL).asAskedFor().frontPath()).isEqualTo(path);
  }

  @Test
  void writesWhatDiffersFromTheDefaultsIntoTheFrontPath() {
    FigureRequest request =
        parsed(
            "mp-ft",
            "[110]",
            FigureFormat.JSON,
            Map.of(
                "kv", List.of("200"),
                "sigma", List.of("0.0200"),
                "right", List.of("1-11"),
                "unit", List.of("nm")));
    assertThat(request.frontPath())
        .isEqualTo("/v1/diffraction/mp-149/1,1,0.json?sigma=0.02&right=1,-1,1&unit=nm");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "csv"})
  void sharesTablesAmongRequestsThatDifferInTheDrawingOnly(String extension) {
    FigureFormat format = Figures.PATTERN.format(extension).orElseThrow();
    ResolvedFigure plain = resolve(parsed("mp-149", "110", format, Map.of()), CUBIC, NONE);
    ResolvedFigure styled =
        resolve(
            parsed(
                "mp-149", "110", format, Map.of("unit", List.of("nm"), "labels", List.of("none"))),
            CUBIC,
            NONE);
    assertThat(styled).isEqualTo(plain);
  }

  @Test
  void leadsBackToItself() {
    for (String zone : List.of("110", "20,0,-20,7", "-7,-13,20,19")) {
      ResolvedFigure request = resolved(zone, HEXAGONAL);
      assertThat(resolve(request.asAskedFor(), HEXAGONAL, NONE)).isEqualTo(request);
    }
  }

  @Test
  void refusesAZoneAxisThatNobodyCouldWrite() {
    assertThatThrownBy(
            () ->
                new Phase(
                    MaterialId.parse("mp-149"), "01234567", Optional.of(new ZoneAxis(41, 1, 0))))
        .isInstanceOf(RequestException.class)
        .hasMessageContaining("zone axis");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nothing/mp-149/110.svg",
        "diffraction/mp-149.svg",
        "diffraction/mp-149/110.pdf",
        "diffraction/mp-149/110",
        "diffraction/mp-149/110/svg",
        "diffraction/mp-149/110/001.svg",
        "structure/mp-149/110/with/mp-13/001.svg",
        "diffraction/with/110.svg",
        "structure/mp-149/110.csv",
        "diffraction.svg",
        ".svg",
        ""
      })
  void knowsNoFigureAtAnotherAddress(String path) {
    assertThat(FigureRequest.parse(Figures.ALL, List.of(path.split("/")), Map.of())).isEmpty();
  }

  private static FigureRequest structure(Map<String, List<String>> query) {
    return parsed("structure", "mp-149", "110", FigureFormat.SVG, query);
  }

  @Test
  void leadsStructuresThatLookTheSameToOneRequest() {
    Map<String, List<String>> beam =
        Map.of(
            "kv", List.of("300"),
            "gmax", List.of("2"),
            "sigma", List.of("0.02"),
            "precession", List.of("1"),
            "labels", List.of("all"));
    ResolvedFigure plain = resolve(structure(Map.of()), CUBIC, NONE);
    assertThat(resolve(structure(beam), CUBIC, NONE)).isEqualTo(plain);
    assertThat(plain).isNotEqualTo(resolved("110", CUBIC));
    assertThat(plain.asAskedFor().frontPath()).isEqualTo("/v1/structure/mp-149/1,1,0.svg");
    assertThat(
            resolve(
                    structure(Map.of("right", List.of("0,0,2"), "unit", List.of("nm"))),
                    CUBIC,
                    NONE)
                .asAskedFor()
                .frontPath())
        .isEqualTo("/v1/structure/mp-149/1,1,0.svg?right=0,0,2&unit=nm");
  }

  @Test
  void checksTheOptionsOfAStructureAlthoughItDoesNotDependOnThem() {
    assertThatThrownBy(() -> structure(Map.of("kv", List.of("2"))))
        .isInstanceOf(RequestException.class)
        .hasMessageContaining("20 to 1500");
    assertThatThrownBy(() -> structure(Map.of("right", List.of("1,1,1"))))
        .isInstanceOf(RequestException.class)
        .hasMessageContaining("right");
  }
}
