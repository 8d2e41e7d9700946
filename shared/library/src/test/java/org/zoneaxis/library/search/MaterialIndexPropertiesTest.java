package org.zoneaxis.library.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Formula;
import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.library.notation.Composition;
import org.zoneaxis.library.notation.Match;

class MaterialIndexPropertiesTest {

  private static final List<CatalogueEntry> ENTRIES = MadeUpCatalogue.entries(3000);
  private static final MaterialIndex INDEX = MaterialIndex.of(ENTRIES, CuratedNames.none());

  @Provide
  Arbitrary<CatalogueEntry> entries() {
    return Arbitraries.of(ENTRIES);
  }

  private static String written(List<Formula.Term> terms, int units) {
    return terms.stream()
        .map(
            term -> {
              BigDecimal count = term.count().multiply(BigDecimal.valueOf(units));
              boolean one = count.compareTo(BigDecimal.ONE) == 0;
              return term.element().symbol() + (one ? "" : count.toPlainString());
            })
        .collect(Collectors.joining());
  }

  private static List<SearchHit> all(String query) {
    List<SearchHit> hits = new ArrayList<>();
    for (int offset = 0; offset == hits.size(); offset += 100) {
      hits.addAll(INDEX.search(query, offset, 100).hits());
    }
    return hits;
  }

  @Property
  void findsTheSameByAFormulaInAnyOrderAndNumber(
      @ForAll("entries") CatalogueEntry entry,
      @ForAll Random random,
      @ForAll @IntRange(min = 1, max = 12) int units) {
    // Ho5 is a molecule, and no form of the element; nobody looks for tritium.
    Set<Element> elements = Composition.of(entry.formula()).elements();
    Assume.that(elements.size() > 1 && !elements.contains(Element.T));
    List<Formula.Term> terms = new ArrayList<>(entry.formula().terms());
    List<SearchHit> expected = ofFormula(written(terms, 1));
    Collections.shuffle(terms, random);
    List<SearchHit> found = ofFormula(written(terms, units));
    assertThat(found).isEqualTo(expected);
    assertThat(found).extracting(SearchHit::entry).contains(entry);
  }

  /** Names of elements may be symbols too, so that the match of some is a better one. */
  private static List<SearchHit> ofFormula(String formula) {
    return all(formula).stream().filter(hit -> hit.match() == Match.FORMULA).toList();
  }

  @Property
  void findsEveryEntryFirstByItsId(@ForAll("entries") CatalogueEntry entry) {
    SearchHit first = INDEX.search(entry.id().text(), 0, 1).hits().get(0);
    assertThat(first).isEqualTo(new SearchHit(entry, Match.ID));
  }

  @Property
  void findsEveryNamedEntryByItsNameAmongEquals(@ForAll("entries") CatalogueEntry entry) {
    for (String name : entry.names()) {
      List<SearchHit> hits = all(name);
      assertThat(hits).contains(new SearchHit(entry, Match.NAME));
      assertThat(hits.get(0).match()).isEqualTo(Match.NAME);
    }
  }

  @Property
  void findsByElementsExactlyThoseThatContainThem(@ForAll("entries") CatalogueEntry entry) {
    String query =
        entry.formula().terms().stream()
            .map(term -> term.element().symbol())
            .collect(Collectors.joining(" "));
    var elements = Composition.of(entry.formula()).elements();
    long expected =
        ENTRIES.stream()
            .filter(other -> Composition.of(other.formula()).elements().containsAll(elements))
            .count();
    List<SearchHit> hits = all(query);
    assertThat(hits)
        .filteredOn(hit -> Composition.of(hit.entry().formula()).elements().containsAll(elements))
        .hasSize(Math.toIntExact(expected));
    assertThat(hits)
        .filteredOn(hit -> hit.match() == Match.CHEMICAL_SYSTEM)
        .allSatisfy(
            hit ->
                assertThat(Composition.of(hit.entry().formula()).elements()).isEqualTo(elements));
  }

  @Property
  void ordersByReasonWithoutRepetition(@ForAll @StringLength(max = 100) String query) {
    SearchPage page = INDEX.search(query, 0, 100);
    assertThat(page.hits()).extracting(SearchHit::match).isSorted();
    assertThat(page.hits()).extracting(hit -> hit.entry().id()).doesNotHaveDuplicates();
    assertThat(page.hits()).hasSize(Math.min(100, page.total()));
  }
}
