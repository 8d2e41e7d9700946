package org.zoneaxis.storage.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.CellSetting;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.storage.Crystals;

class StructureDocumentTest {

  private static final Instant MORNING = Instant.parse("2026-11-21T08:00:00Z");
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private static final String CELL =
      "{\"a\":4,\"b\":4,\"c\":4,\"alpha\":90,\"beta\":90,\"gamma\":90}";
  private static final String SITES =
      "[{\"xyz\":[0,0,0],\"species\":[{\"element\":\"Po\",\"occupancy\":1}]}]";
  private static final String SOURCE =
      "{\"provider\":\"Textbook\",\"url\":\"\",\"licence\":\"\",\"attribution\":\"\"}";

  private static String document(String cell, String sites, String rest) {
    return "{\"format\":1,\"id\":\"mp-1\",\"setting\":\"as published\",\"cell\":"
        + cell
        + ",\"sites\":"
        + sites
        + ",\"source\":"
        + SOURCE
        + rest
        + "}";
  }

  private static StructureDocument read(String json) {
    return StructureDocument.read(json.getBytes(StandardCharsets.UTF_8));
  }

  private static StructureDocument immutable(Material material) {
    return StructureDocument.immutable(Structure.of(material));
  }

  private static String text(StructureDocument document) {
    return new String(document.json(), StandardCharsets.UTF_8);
  }

  @Test
  void isTheJsonThatIsWrittenDown() {
    Material polonium =
        new Material(
            MaterialId.parse("mp-1"),
            new Crystal(
                Lattice.ofParameters(3.359, 3.359, 3.359, 90, 90, 90),
                List.of(
                    new Site(
                        0,
                        0,
                        0.1,
                        List.of(new Occupant(Element.Po, 0.9, OptionalDouble.of(0.0064))))),
                CellSetting.AS_PUBLISHED,
                Optional.of(new SpaceGroup(221, "Pm-3m"))),
            new Source("Textbook", "https://example.org/1", "CC0-1.0", "Somebody 1946"),
            List.of("Polonium"),
            List.of("It glows."));
    assertThat(
            text(
                new StructureDocument(
                    Structure.of(polonium), Optional.of(MORNING), Optional.of(NOON))))
        .isEqualTo(
            "{\"format\":1,\"id\":\"mp-1\",\"revision\":\""
                + polonium.revision().shortForm()
                + "\",\"formula\":\"Po0.9\",\"names\":[\"Polonium\"],"
                + "\"spaceGroup\":{\"number\":221,\"symbol\":\"Pm-3m\"},"
                + "\"setting\":\"as published\",\"cell\":{\"a\":3.359,\"b\":3.359,\"c\":3.359,"
                + "\"alpha\":90,\"beta\":90,\"gamma\":90,\"volume\":37.899197279,"
                + "\"vectors\":[[3.359,0,0],[0,3.359,0],[0,0,3.359]]},"
                + "\"sites\":[{\"xyz\":[0,0,0.1],\"species\":"
                + "[{\"element\":\"Po\",\"occupancy\":0.9,\"displacement\":0.0064}]}],"
                + "\"source\":{\"provider\":\"Textbook\",\"url\":\"https://example.org/1\","
                + "\"licence\":\"CC0-1.0\",\"attribution\":\"Somebody 1946\","
                + "\"origin\":\"measured\"},"
                + "\"warnings\":[\"It glows.\"],\"checked\":\"2026-11-21T08:00:00Z\","
                + "\"withdrawn\":\"2026-11-21T12:00:00Z\"}\n");
  }

  @ParameterizedTest
  @CsvSource({
    "Textbook, '', MEASURED",
    "Materials Project, '', CALCULATED",
    "Textbook, calculated, CALCULATED",
    "Materials Project, measured, MEASURED"
  })
  void cellIsOfTheOriginThatIsStatedOrUsual(String provider, String stated, CellOrigin origin) {
    String named = document(CELL, SITES, "").replace("Textbook", provider);
    String json =
        stated.isEmpty()
            ? named
            : named.replace(
                "\"attribution\":\"\"", "\"attribution\":\"\",\"origin\":\"" + stated + "\"");
    assertThat(read(json).material().source().origin()).isEqualTo(origin);
  }

  @Test
  void readsBackEverything() {
    StructureDocument document =
        new StructureDocument(
            Structure.of(Crystals.magnesium("mp-153")), Optional.of(MORNING), Optional.of(NOON));
    assertThat(StructureDocument.read(document.json())).isEqualTo(document);
  }

  @Property(tries = 300)
  void readsBackTheSameCrystalToTheBit(@ForAll("crystals") Crystal crystal) {
    Material material =
        new Material(
            MaterialId.parse("cod-1234567"),
            crystal,
            new Source("P\u00E9rov\u2028\"\\", "", "", "\uD83D\uDC8E"),
            List.of("a\tb"),
            List.of());
    StructureDocument read = StructureDocument.read(immutable(material).json());
    assertThat(read.material()).isEqualTo(material);
    assertThat(read.revision()).isEqualTo(material.revision());
    assertThat(read.json()).isEqualTo(immutable(material).json());
  }

  @Provide
  Arbitrary<Crystal> crystals() {
    Arbitrary<Double> edge = Arbitraries.doubles().between(20, 500).ofScale(15);
    Arbitrary<Double> angle = Arbitraries.doubles().between(75, 105).ofScale(15);
    Arbitrary<Lattice> lattice =
        Combinators.combine(edge, edge, edge, angle, angle, angle).as(Lattice::ofParameters);
    Arbitrary<Double> coordinate = Arbitraries.doubles().between(-2, 2).ofScale(18);
    Arbitrary<Double> share = Arbitraries.doubles().between(1e-9, 0.05).ofScale(20);
    Arbitrary<OptionalDouble> displacement =
        Arbitraries.oneOf(
            Arbitraries.just(OptionalDouble.empty()),
            Arbitraries.doubles().between(1e-12, 1e3).ofScale(20).map(OptionalDouble::of),
            Arbitraries.of(Double.MIN_VALUE, Double.MAX_VALUE, 1.0 / 3, 0.1 + 0.2)
                .map(OptionalDouble::of));
    Arbitrary<List<Occupant>> occupants =
        Combinators.combine(Arbitraries.of(Element.class), share, displacement)
            .as(Occupant::new)
            .list()
            .ofMinSize(1)
            .ofMaxSize(3);
    Arbitrary<List<Site>> sites =
        Combinators.combine(coordinate, coordinate, coordinate, occupants)
            .as(Site::new)
            .list()
            .ofMinSize(1)
            .ofMaxSize(6);
    Arbitrary<Optional<SpaceGroup>> group =
        Combinators.combine(
                Arbitraries.integers().between(0, 230), Arbitraries.strings().ofMaxLength(20))
            .as(SpaceGroup::new)
            .optional();
    return Combinators.combine(
            lattice,
            sites,
            Arbitraries.of(CellSetting.CONVENTIONAL_STANDARD, CellSetting.AS_PUBLISHED),
            group)
        .as(Crystal::new);
  }

  @Property(tries = 2000)
  void numbersReadBackToTheBit(@ForAll double number) {
    assertThat(Double.parseDouble(StructureWriter.decimal(number)) == number).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "90, 90",
    "5.431, 5.431",
    "0.1, 0.1",
    "100, 100",
    "1e300, 1E+300",
    "-0.25, -0.25",
    "1e-9, 1E-9"
  })
  void numbersAreWrittenAsPeopleWriteThem(double number, String text) {
    assertThat(StructureWriter.decimal(number)).isEqualTo(text);
  }

  @Test
  void readsWhatIsNecessaryAndIgnoresTheRest() {
    StructureDocument document =
        read(
            document(
                CELL.replace("}", ",\"vectors\":\"none\",\"volume\":-1}"),
                SITES.replace("\"xyz\"", "\"label\":{\"a\":[1,2]},\"xyz\""),
                ",\"revision\":17,\"formula\":null,\"future\":{\"deep\":[[[{}]]]}"));
    assertThat(document.material().crystal().formula()).hasToString("Po");
    assertThat(document.material().names()).isEmpty();
    assertThat(document.checked()).isEmpty();
    assertThat(document.withdrawn()).isEmpty();
    assertThat(document.material().crystal().spaceGroup()).isEmpty();
  }

  @Test
  void readsAGroupWithoutNumber() {
    assertThat(
            read(document(CELL, SITES, ",\"spaceGroup\":{\"number\":null,\"symbol\":\"Pm-3m\"}"))
                .material()
                .crystal()
                .spaceGroup())
        .contains(new SpaceGroup(0, "Pm-3m"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"format\":1' | '\"format\":2' | format",
        "'\"format\":1' | '\"format\":\"1\"' | format",
        "'\"format\":1' | '\"format\":1.0' | format",
        "'\"format\":1,' | '' | format",
        "'\"mp-1\"' | '\"../etc/passwd\"' | id",
        "'\"mp-1\"' | '17' | id",
        "'\"mp-1\"' | 'null' | id",
        "'\"id\":\"mp-1\",' | '' | id",
        "'as published' | 'as I like it' | setting",
        "'\"a\":4' | '\"a\":\"4\"' | cell.a",
        "'\"a\":4' | '\"a\":1e400' | cell.a",
        "'\"a\":4' | '\"a\":[4]' | cell.a",
        "'\"a\":4' | '\"a\":{\"x\":4}' | cell.a",
        "'\"a\":4' | '\"a\":null' | cell.a",
        "'\"a\":4' | '\"a\":true' | cell.a",
        "'\"a\":4' | '\"a\":-4' | cell length a",
        "'\"a\":4' | '\"a\":1e9' | cell length a",
        "'\"gamma\":90' | '\"g\":90' | cell.gamma",
        "'\"gamma\":90' | '\"gamma\":180' | cell angle gamma",
        "'[0,0,0]' | '[0,0]' | sites[0].xyz",
        "'[0,0,0]' | '[0,0,0,0]' | sites[0].xyz[3]",
        "'[0,0,0]' | '[0,\"0\",0]' | sites[0].xyz[1]",
        "'[0,0,0]' | '[0,-1e999,0]' | sites[0].xyz[1]",
        "'[0,0,0]' | '[0,[0],0]' | sites[0].xyz[1]",
        "'[0,0,0]' | '{\"x\":0}' | sites[0].xyz",
        "'\"xyz\":[0,0,0],' | '' | sites[0].xyz",
        "'\"Po\"' | '\"Xx\"' | sites[0].species[0].element",
        "'\"Po\"' | '84' | sites[0].species[0].element",
        "'\"element\":\"Po\",' | '' | sites[0].species[0].element",
        "'\"occupancy\":1' | '\"occupancy\":\"full\"' | sites[0].species[0].occupancy",
        "'\"occupancy\":1' | '\"o\":1' | sites[0].species[0].occupancy",
        "'\"occupancy\":1' | '\"occupancy\":2' | occupancy of Po",
        "'\"occupancy\":1' | '\"occupancy\":1,\"displacement\":\"\"' | sites[0].species[0].displacement",
        "'[{\"element\":\"Po\",\"occupancy\":1}]' | '[]' | sites[0].species",
        "'[{\"element\":\"Po\",\"occupancy\":1}]' | '[7]' | sites[0].species[0]",
        "'\"sites\":[' | '\"sites\":[null,' | sites[0]",
        "'\"provider\":\"Textbook\"' | '\"provider\":[]' | source.provider",
        "'\"licence\":\"\",' | '' | source.licence",
      })
  void namesTheFieldThatIsWrong(String right, String wrong, String field) {
    String document = document(CELL, SITES, "");
    assertThat(document).contains(right);
    assertThatThrownBy(() -> read(document.replace(right, wrong)))
        .isInstanceOfSatisfying(
            CrystalException.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo(field);
              assertThat(refusal.value()).isNotEmpty();
              assertThat(refusal.expected()).isNotEmpty();
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"names\":\"Si\"' | names",
        "'\"names\":[1]' | names[0]",
        "'\"warnings\":{}' | warnings",
        "'\"warnings\":[[]]' | warnings[0]",
        "'\"spaceGroup\":227' | spaceGroup",
        "'\"spaceGroup\":{}' | spaceGroup.symbol",
        "'\"spaceGroup\":{\"symbol\":\"P1\",\"number\":231}' | space group number",
        "'\"spaceGroup\":{\"symbol\":\"P1\",\"number\":99999999999}' | spaceGroup.number",
        "'\"spaceGroup\":{\"symbol\":\"P1\",\"number\":1.5}' | spaceGroup.number",
        "'\"checked\":\"yesterday\"' | checked",
        "'\"checked\":17' | checked",
        "'\"withdrawn\":true' | withdrawn",
      })
  void namesTheOptionalFieldThatIsWrong(String member, String field) {
    assertThatThrownBy(() -> read(document(CELL, SITES, "," + member)))
        .isInstanceOfSatisfying(
            CrystalException.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "17",
        "\"text\"",
        "{",
        "{\"format\":1",
        "{}{}",
        "{\"format\":1}]",
        "<html>",
        "{\"format\":1,\"format\":1}",
        "{\"format\":NaN}",
        "{\"cell\":{\"a\":Infinity}}",
        "{\"cell\":{\"a\":+4}}",
        "{\"cell\":{\"a\":0x4}}",
        "{'format':1}",
        "{\"names\":[\"a\nb\"]}",
        "{\"a\":\"\\uD800\", /* c */ }"
      })
  void refusesWhatIsNoDocument(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(CrystalException.class);
  }

  static Stream<String> floods() {
    List<String> floods = new ArrayList<>();
    for (int depth : new int[] {17, 1000, 1_000_000}) {
      floods.add("{\"future\":" + "[".repeat(depth) + "]".repeat(depth) + "}");
      floods.add("{\"sites\":" + "[".repeat(depth));
      floods.add("{\"a\":".repeat(depth));
    }
    floods.add("{\"cell\":{\"a\":" + "9".repeat(101) + "}}");
    floods.add("{\"cell\":{\"a\":1e" + "9".repeat(1_000_000) + "}}");
    floods.add("{\"setting\":\"" + "x".repeat(1_000_000) + "\"}");
    floods.add("{\"" + "x".repeat(1_000_000) + "\":1}");
    floods.add("{\"names\":[" + "\"x\",".repeat(1000) + "\"x\"]}");
    floods.add("{\"format\":1}" + " ".repeat(17 * 1024 * 1024));
    floods.add(
        document(CELL, "[" + SITES.substring(1, SITES.length() - 1).concat(",").repeat(5001), ""));
    floods.add(
        document(
            CELL,
            "[{\"xyz\":[0,0,0],\"species\":["
                + "{\"element\":\"Po\",\"occupancy\":1e-9},".repeat(101),
            ""));
    return floods.stream();
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.MethodSource("floods")
  void refusesFloodsWithAShortMessage(String flood) {
    assertThatThrownBy(() -> read(flood))
        .isInstanceOf(CrystalException.class)
        .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(500));
  }

  @Property(tries = 500)
  void neverFailsOtherwiseHoweverADocumentIsCutOrChanged(
      @ForAll("damage") List<Integer> damage, @ForAll boolean cut) {
    byte[] bytes = immutable(Crystals.silicon("mp-149")).json();
    for (int change : damage) {
      bytes[Math.floorMod(change, bytes.length)] = (byte) (change >> 16);
    }
    byte[] broken =
        cut ? java.util.Arrays.copyOf(bytes, Math.floorMod(damage.get(0), bytes.length)) : bytes;
    try {
      StructureDocument document = StructureDocument.read(broken);
      assertThat(StructureDocument.read(document.json())).isEqualTo(document);
    } catch (CrystalException refusal) {
      assertThat(refusal.field()).isNotEmpty();
    }
  }

  @Provide
  Arbitrary<List<Integer>> damage() {
    return Arbitraries.integers().list().ofMinSize(1).ofMaxSize(5);
  }
}
