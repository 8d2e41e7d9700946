package org.zoneaxis.library.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.refusal.NotationException;
import org.zoneaxis.library.Library;
import org.zoneaxis.library.LibraryEntry;
import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.library.notation.Match;

/** Searches the real library. */
class MaterialIndexTest {

  private static final List<CatalogueEntry> LIBRARY =
      new Library().entries().map(LibraryEntry::listed).toList();

  private static final MaterialIndex INDEX = MaterialIndex.of(LIBRARY, CuratedNames.standard());

  private static List<String> ids(String query) {
    return INDEX.search(query, 0, 100).hits().stream().map(hit -> hit.entry().id().text()).toList();
  }

  private static SearchHit best(String query) {
    return INDEX.search(query, 0, 1).hits().get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "rutile, cod-9009083",
    "diamond cubic, cod-9008566",
    "rock salt, cod-9008678",
    "salt, cod-9008678",
    "table salt, cod-9008678",
    "hematite, cod-1011240",
    "haematite, cod-1011240",
    "alumina, cod-1010914",
    "sapphire, cod-1010914",
    "magnesia, cod-9008671",
    "titania, cod-9009083",
    "quartz, cod-5000035",
    "Quartz (alpha), cod-5000035",
    "\u03B2-quartz, cod-9005025",
    "zincblende, cod-9000107",
    "zinc blende, cod-9000107",
    "sphalerite, cod-9000107",
    "gold, cod-9008463",
    "Aluminum, cod-9008460",
    "aluminium, cod-9008460",
    "cesium, cod-9008533",
    "caesium, cod-9008533",
    "sulphur, cod-9011362",
    "sulfur, cod-9011362",
    "STO, cod-9006864",
    "strontium titanate, cod-9006864",
    "YBCO, cod-1000030",
    "alpha iron, cod-9008536",
    "iron alpha, cod-9008536",
    "iron, cod-9008536",
    "nickel, cod-9008476",
    "tungsten, cod-9008558",
    "W, cod-9008558",
    "tin, cod-9008570",
    "silicon, cod-9008566",
    "silicon carbide, cod-9008856",
    "fool's gold, cod-5000115",
    "W\u00FCstite, cod-9008636",
    "WUSTITE, cod-9008636",
  })
  void findsByName(String query, String id) {
    assertThat(best(query).entry().id().text()).isEqualTo(id);
    assertThat(best(query).match()).isEqualTo(Match.NAME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"quarts", "qartz", "quartzz", "quatrz", "quattz", "kwartz"})
  void toleratesOneWrongLetter(String query) {
    boolean near = !query.equals("kwartz");
    assertThat(ids(query).contains("cod-5000035")).isEqualTo(near);
    if (near) {
      assertThat(best(query).match()).isEqualTo(Match.NAME_NEARLY);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "cod-9008566, cod-9008566",
    "COD-9008566, cod-9008566",
    "cod 9008566, cod-9008566",
    "9008566, cod-9008566",
    "mp-149, mp-149",
    "MP-149, mp-149",
    "mp149, mp-149",
    "149, mp-149",
    "mp-ft, mp-149",
    "mp-aaaaaaft, mp-149",
    "' mp-149 ', mp-149",
  })
  void findsByIdInAnySpelling(String query, String id) {
    assertThat(best(query).entry().id().text()).isEqualTo(id);
    assertThat(best(query).match()).isEqualTo(Match.ID);
  }

  @Test
  void findsByTheBeginningOfAnId() {
    assertThat(ids("cod-90085")).isNotEmpty().allMatch(id -> id.startsWith("cod-90085"));
    assertThat(ids("mp-14")).contains("mp-149", "mp-1434").allMatch(id -> id.startsWith("mp-14"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TiO2", "O2Ti", "Ti2O4", "tio2", "TIO2", "O2 Ti", "TiO\u2082", "Ti2 O4"})
  void findsByFormulaInAnyForm(String query) {
    assertThat(ids(query).subList(0, 5))
        .containsExactlyInAnyOrder(
            "cod-9009083", "cod-9009086", "cod-9009087", "mp-2657", "mp-390");
    assertThat(best(query).match()).isEqualTo(Match.FORMULA);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ti O",
        "O Ti",
        "Ti-O",
        "Ti,O",
        "Ti, O",
        "ti o",
        "titanium oxygen",
        "titanium monoxide",
        "O/Ti"
      })
  void findsByElementsThoseOfNoOthersFirst(String query) {
    List<SearchHit> hits = INDEX.search(query, 0, 100).hits();
    List<Match> matches = hits.stream().map(SearchHit::match).toList();
    assertThat(matches.subList(0, 5)).containsOnly(Match.CHEMICAL_SYSTEM);
    assertThat(matches.subList(5, matches.size())).contains(Match.ELEMENTS);
    assertThat(hits)
        .filteredOn(hit -> hit.match() == Match.CHEMICAL_SYSTEM)
        .extracting(hit -> hit.entry().formula().toString())
        .contains("TiO2", "Ti2O3", "TiO");
    assertThat(hits.stream().filter(hit -> hit.match() == Match.ELEMENTS))
        .extracting(hit -> hit.entry().formula().toString())
        .contains("BaTiO3", "SrTiO3", "CaTiO3")
        .allMatch(formula -> formula.contains("Ti") && formula.contains("O"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Fd-3m", "F d -3 m", "Fd3m", "fd-3m", "227", "#227", "Fd3\u0304m"})
  void findsBySpaceGroup(String query) {
    assertThat(ids(query)).contains("cod-9008566", "mp-149", "cod-9002044");
    assertThat(best(query).match()).isEqualTo(Match.SPACE_GROUP);
  }

  @Test
  void findsUnderscoredAndPlainSymbolsAlike() {
    assertThat(ids("P63/mmc")).isEqualTo(ids("P6_3/mmc")).contains("mp-153", "cod-9008506");
  }

  @ParameterizedTest
  @CsvSource({
    "TiO2 rutile, cod-9009083",
    "rutile TiO2, cod-9009083",
    "Si Fd-3m, cod-9008566",
    "rutil TiO2 P42/mnm, cod-9009083",
    "zinc oxide P63mc, cod-9008877",
  })
  void findsByWordsOfDifferentKinds(String query, String id) {
    assertThat(ids(query)).contains(id);
  }

  @Test
  void prefersTheBetterReason() {
    assertThat(ids("Fe").subList(0, 2)).containsExactly("cod-9008536", "mp-13");
    assertThat(ids("tin").subList(0, 2)).containsExactly("cod-9008570", "cod-9008568");
    List<Match> matches =
        INDEX.search("silicon", 0, 100).hits().stream().map(SearchHit::match).toList();
    assertThat(matches).isSorted().contains(Match.NAME, Match.NAME_BEGINS);
  }

  @Test
  void takesCapitalsAtTheirWord() {
    assertThat(ids("CO")).doesNotContain("cod-9008566");
    assertThat(best("Co").entry().formula()).hasToString("Co");
    assertThat(best("co").entry().formula()).hasToString("Co");
    assertThat(best("coo").entry().formula()).hasToString("CoO");
  }

  @Test
  void findsEveryCuratedNameAndHasAllItsMaterials() {
    CuratedNames.standard()
        .idsByName()
        .forEach(
            (name, materials) -> {
              assertThat(LIBRARY).extracting(CatalogueEntry::id).containsAll(materials);
              assertThat(ids(name).subList(0, materials.size()))
                  .as(name)
                  .isEqualTo(materials.stream().map(MaterialId::text).toList());
            });
  }

  static Stream<CatalogueEntry> library() {
    return LIBRARY.stream();
  }

  @ParameterizedTest
  @MethodSource("library")
  void findsEveryEntryByWhatItIs(CatalogueEntry entry) {
    assertThat(best(entry.id().text()).entry()).isEqualTo(entry);
    assertFoundAs(entry, entry.formula().toString(), Match.FORMULA);
    entry.names().forEach(name -> assertFoundAs(entry, name, Match.NAME));
    entry.spaceGroup().ifPresent(group -> assertFoundAs(entry, group.symbol(), Match.SPACE_GROUP));
  }

  private static void assertFoundAs(CatalogueEntry entry, String query, Match worst) {
    List<SearchHit> hits = new ArrayList<>();
    int total;
    do {
      SearchPage page = INDEX.search(query, hits.size(), 100);
      hits.addAll(page.hits());
      total = page.total();
    } while (hits.size() < total);
    assertThat(hits)
        .as(query)
        .filteredOn(hit -> hit.entry().equals(entry))
        .singleElement()
        .satisfies(hit -> assertThat(hit.match()).isLessThanOrEqualTo(worst));
  }

  @Test
  void givesThePagesOfOneList() {
    SearchPage whole = INDEX.search("O", 0, 100);
    assertThat(whole.total()).isGreaterThan(100);
    List<SearchHit> paged = new ArrayList<>();
    for (int offset = 0; offset < whole.total(); offset += 7) {
      SearchPage page = INDEX.search("O", offset, 7);
      assertThat(page.total()).isEqualTo(whole.total());
      assertThat(page.offset()).isEqualTo(offset);
      paged.addAll(page.hits());
    }
    assertThat(paged)
        .hasSize(whole.total())
        .doesNotHaveDuplicates()
        .startsWith(whole.hits().toArray(SearchHit[]::new));
    assertThat(INDEX.search("O", whole.total(), 7).hits()).isEmpty();
    assertThat(INDEX.search("O", Integer.MAX_VALUE, 7).hits()).isEmpty();
  }

  @Test
  void listsEverythingForABlankQuery() {
    assertThat(INDEX.search("", 0, 10).total()).isEqualTo(LIBRARY.size());
    assertThat(INDEX.search(" \t\u00A0", 0, 10).hits()).hasSize(10);
  }

  @Test
  void givesTheSameWhateverTheOrderOfTheEntries() {
    List<CatalogueEntry> shuffled = new ArrayList<>(LIBRARY);
    Collections.shuffle(shuffled, new Random(1));
    MaterialIndex other = MaterialIndex.of(shuffled, CuratedNames.standard());
    for (String query : List.of("", "TiO2", "Si", "quarz", "Fd-3m", "O Ti", "iron", "mp-1")) {
      assertThat(other.search(query, 0, 100)).isEqualTo(INDEX.search(query, 0, 100));
    }
  }

  @Test
  void keepsTheFirstOfEqualIds() {
    MaterialIndex index =
        MaterialIndex.of(
            List.of(MadeUpCatalogue.entry("mp-1", "TiO2"), MadeUpCatalogue.entry("mp-1", "Ti2O3")),
            CuratedNames.none());
    assertThat(index.size()).isEqualTo(1);
    assertThat(index.search("mp-1", 0, 9).hits().get(0).entry().formula()).hasToString("TiO2");
  }

  @Test
  void passesOverNamesOfMaterialsThatItDoesNotHave() {
    MaterialIndex index =
        MaterialIndex.of(
            List.of(MadeUpCatalogue.entry("mp-1", "TiO2")),
            CuratedNames.parse("titania = mp-2, mp-1"));
    assertThat(index.search("titania", 0, 9).hits()).hasSize(1);
    assertThat(MaterialIndex.of(List.of(), CuratedNames.standard()).search("Si", 0, 9).total())
        .isZero();
  }

  @ParameterizedTest
  @CsvSource({"-1, 10, offset", "0, 0, limit", "0, -3, limit", "0, 101, limit"})
  void refusesPagesOutOfRange(int offset, int limit, String field) {
    assertThatThrownBy(() -> INDEX.search("Si", offset, limit))
        .isInstanceOfSatisfying(
            NotationException.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  @Test
  void refusesLongQueriesWithAShortMessage() {
    assertThatThrownBy(() -> INDEX.search("a".repeat(10_000), 0, 10))
        .isInstanceOf(NotationException.class)
        .message()
        .contains("100 characters")
        .hasSizeLessThan(400);
  }

  static List<String> hostile() {
    Set<String> queries = new HashSet<>();
    queries.add("(((((((((((((((((((((((((((((((((((((((((((((((((((((((((");
    queries.add("(a+)+$.*[^\\]{1,}?");
    queries.add("\u0000\u0000TiO2\u0000");
    queries.add("TiO2\u0000");
    queries.add("' OR 1=1 --");
    queries.add("<script>alert(1)</script>");
    queries.add("\uD800\uD800\uDFFF");
    queries.add("\u0422i\u041E2");
    queries.add("\u4E8C\u6C27\u5316\u949B");
    queries.add("\u202ETiO2\u202C");
    queries.add("\uFDFA".repeat(100));
    queries.add("\u0301".repeat(100));
    queries.add("e\u0301".repeat(50));
    queries.add("\uD83D\uDC8E");
    queries.add("a b c d e f g h i j k l m n o p q r s t u v w x y z");
    queries.add("on ".repeat(33));
    queries.add("con".repeat(33));
    queries.add("Si".repeat(50));
    queries.add("9".repeat(100));
    queries.add("mp-" + "z".repeat(90));
    queries.add("cod-99999999999");
    queries.add("Ti999999999999");
    queries.add("Ti0.0000001");
    queries.add("-------");
    queries.add(",,,;;;");
    queries.add("%00%0a");
    return List.copyOf(queries);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void answersHostileQueries(String query) {
    SearchPage page = INDEX.search(query, 0, 100);
    assertThat(page.total()).isLessThanOrEqualTo(LIBRARY.size());
    assertThat(INDEX.search(query, 0, 100)).isEqualTo(page);
  }

  @Test
  void doesNotTakeOtherAlphabetsForElements() {
    assertThat(ids("\u0422i\u041E2")).isEmpty();
  }
}
