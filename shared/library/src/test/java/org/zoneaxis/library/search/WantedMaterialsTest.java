package org.zoneaxis.library.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.library.Library;
import org.zoneaxis.library.LibraryEntry;
import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.library.notation.Composition;
import org.zoneaxis.library.notation.Match;

/**
 * What laboratories ask for, by the words that they use, and what must never be drawn in its place:
 * {@code wanted.txt}, {@code wanted-missing.txt} and {@code never.txt}.
 */
class WantedMaterialsTest {

  private static final MaterialIndex INDEX =
      MaterialIndex.of(
          new Library().entries().map(LibraryEntry::listed).toList(), CuratedNames.standard());

  private static List<String> lines(String resource) throws IOException {
    try (InputStream file = WantedMaterialsTest.class.getResourceAsStream("/" + resource)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }

  private static boolean isRight(CatalogueEntry entry, String[] wanted) {
    if (Composition.parse(wanted[1]).filter(Composition.of(entry.formula())::isNearly).isEmpty()) {
      return false;
    }
    for (String group : wanted[2].split(",")) {
      String[] numberAndEdge = group.split("@");
      if (entry.spaceGroup().map(SpaceGroup::number).orElse(0) == Integer.parseInt(numberAndEdge[0])
          && (numberAndEdge.length == 1
              || Math.abs(entry.cell().c() - Integer.parseInt(numberAndEdge[1])) < 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFirst(String query, String[] wanted) {
    return INDEX.search(query, 0, 1).hits().stream().anyMatch(hit -> isRight(hit.entry(), wanted));
  }

  @Test
  void whatIsWantedStandsFirstOrIsListedAsMissing() throws IOException {
    List<String> missing =
        lines("wanted-missing.txt").stream()
            .map(line -> line.substring(0, line.lastIndexOf('|')))
            .toList();
    List<String> notFirst = new ArrayList<>();
    for (String line : lines("wanted.txt")) {
      String[] wanted = line.split("\\|", -1);
      if (!isFirst(wanted[0], wanted) && !isFirst(wanted[1], wanted)) {
        notFirst.add(line);
      }
    }
    assertThat(notFirst).containsExactlyElementsOf(missing);
    assertThat(missing.size()).isLessThanOrEqualTo(lines("wanted.txt").size() / 20);
  }

  @Test
  void pageOfTheLibrarySaysHowManyAreInAndWhichAreNot() throws IOException {
    String page = Files.readString(Path.of("../../docs/library.md"));
    List<String> missing = lines("wanted-missing.txt");
    int all = lines("wanted.txt").size();
    assertThat(page).contains("Of " + all + " phases", (all - missing.size()) + " stand first");
    for (String line : missing) {
      assertThat(page).contains("- " + line.substring(0, line.indexOf('|')));
    }
  }

  /** A form that is not there is not replaced by another one of the same formula. */
  @Test
  void whatIsMissingIsNotSubstituted() throws IOException {
    for (String line : lines("wanted-missing.txt")) {
      String[] wanted = line.split("\\|", -1);
      if (new NamedMaterial(INDEX).of(wanted[0]) instanceof NamedMaterial.One one) {
        assertThat(Composition.of(one.entry().formula()).elements())
            .as(line)
            .isSubsetOf(Composition.parse(wanted[1]).orElseThrow().elements());
      }
    }
  }

  static List<String> never() throws IOException {
    return lines("never.txt");
  }

  @ParameterizedTest
  @MethodSource("never")
  void nothingIsDrawnInPlaceOfAnother(String line) {
    String[] askedAndNever = line.split("\\|", -1);
    NamedMaterial.Meaning meaning = new NamedMaterial(INDEX).of(askedAndNever[0]);
    if (meaning instanceof NamedMaterial.One one) {
      assertThat(one.entry().formula().toString() + one.entry().names())
          .isNotEqualTo(askedAndNever[1]);
      assertThat(formulaAndGroup(one.entry())).doesNotContain(askedAndNever[1]);
    }
    if (meaning instanceof NamedMaterial.Several several) {
      assertThat(formulaAndGroup(several.entries().get(0))).doesNotContain(askedAndNever[1]);
    }
  }

  /** The formula alone, the formula with the number of the group, and the zeolite code. */
  private static List<String> formulaAndGroup(CatalogueEntry entry) {
    List<String> words = new ArrayList<>();
    words.add(entry.formula().toString());
    words.add(entry.formula() + " " + entry.spaceGroup().map(SpaceGroup::number).orElse(0));
    entry.names().forEach(name -> words.add(name.replace("Zeolite ", "")));
    return words;
  }

  @ParameterizedTest
  @CsvSource({
    "TiN, TiN",
    "AuCu3, Cu3Au",
    "Cu3Au, Cu3Au",
    "Co3O4, Co3O4",
    "Fe3Al, AlFe3",
    "Na+Cl-, NaCl",
    "zircon, ZrSiO4",
    "gamma', AlNi3",
    "alpha-Fe (ferrite), Fe",
    "hcp Ti, Ti",
    "4H-SiC, SiC",
    "NiTi B19', TiNi",
    "Ni3Al \u03B3', AlNi3",
    "eisen, Fe",
    "cuivre, Cu",
    "plata, Ag",
    "GaN, GaN",
    "MoS2, MoS2",
  })
  void oneIsMeant(String query, String formula) {
    assertThat(new NamedMaterial(INDEX).of(query))
        .isInstanceOfSatisfying(
            NamedMaterial.One.class,
            one ->
                assertThat(Composition.of(one.entry().formula()))
                    .isEqualTo(Composition.parse(formula).orElseThrow()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nb12O29",
        "SI",
        "theta",
        "Si3",
        "(100) CuO",
        "TiO2 zincblende",
        "Fe wurtzite",
        "NiTi2 fcc",
        "S8",
        "xyzzy"
      })
  void noneIsMeant(String query) {
    assertThat(new NamedMaterial(INDEX).of(query)).isInstanceOf(NamedMaterial.Unknown.class);
  }

  @Test
  void saysThatOffersHaveTheSameElements() {
    assertThat(((NamedMaterial.Unknown) new NamedMaterial(INDEX).of("Nb12O29")).words())
        .contains("no material of the library is called 'Nb12O29'; with the same elements: ")
        .contains("NbO");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fe cr ni", "Fe-Cr-Ni", "Fe,Cr,Ni", "Fe Cr Ni", "Cr/Fe/Ni"})
  void severalSymbolsAreASetOfElements(String query) {
    List<SearchHit> hits = INDEX.search(query, 0, 100).hits();
    assertThat(hits)
        .extracting(SearchHit::match)
        .isSubsetOf(Match.CHEMICAL_SYSTEM, Match.ELEMENTS, Match.PART_OF_SYSTEM);
    assertThat(hits)
        .extracting(hit -> hit.entry().id().text())
        .contains("lib-cantor-alloy", "lib-sigma-fecr", "cod-9008536", "cod-9008476");
  }

  @Test
  void sharedSitesAreFoundInAnyProportion() {
    assertThat(INDEX.search("Pb(Zr,Ti)O3", 0, 10).hits())
        .isNotEmpty()
        .allSatisfy(hit -> assertThat(hit.match()).isEqualTo(Match.FORMULA));
    assertThat(INDEX.search("(Ti,Al)N", 0, 10).hits())
        .noneSatisfy(hit -> assertThat(hit.match().isExact()).isTrue());
  }

  @Test
  void measuredCellsStandBeforeCalculatedOnesOfTheSameFormula() {
    for (String formula : List.of("Ni", "W", "SrTiO3", "GaN", "MoS2", "Au", "Si", "NaCl")) {
      assertThat(INDEX.search(formula, 0, 1).hits().get(0).entry().isCalculated())
          .as(formula)
          .isFalse();
    }
  }

  @Test
  void noListBeginsWithZeolites() {
    for (String query : List.of("", "O", "Si O", "SiO2", "silica", "silicon")) {
      assertThat(INDEX.search(query, 0, 5).hits())
          .noneSatisfy(hit -> assertThat(hit.entry().id().text()).startsWith("cif-"));
    }
  }
}
