package org.zoneaxis.library.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.refusal.NotationException;
import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.library.notation.Composition;
import org.zoneaxis.library.notation.Description;
import org.zoneaxis.library.notation.Match;
import org.zoneaxis.library.notation.MaterialQuery;
import org.zoneaxis.library.notation.NameFolding;
import org.zoneaxis.library.notation.SharedSites;
import org.zoneaxis.library.notation.SpaceGroupNotation;

/**
 * Finds materials. Built once, never changed, thread-safe; equal queries have equal answers.
 *
 * <p>A query is tried as everything it may mean: an id, a name, a formula, elements, a space group,
 * or words of which each is one of these. The results stand in the order of {@link Match}; among
 * equals the material that a name usually means, then in that of {@link EntryOrder}. This is the
 * only code that ranks: it is the same for the library in memory and for a catalogue of any size.
 */
public final class MaterialIndex {

  /** The most results on a page. */
  public static final int MAX_LIMIT = 100;

  private static final int[] NONE = {};

  private final IndexTables tables;
  private final CuratedNames curated;
  private final WordIndex words;
  private final ElementSets elements;

  private MaterialIndex(IndexTables tables, CuratedNames curated) {
    this.tables = tables;
    this.curated = curated;
    this.words = new WordIndex(tables.words(), tables.backwards());
    this.elements = new ElementSets(tables);
  }

  /**
   * Builds an index.
   *
   * @param entries the materials; of several with one id the first counts
   * @param curatedNames further names; those of materials that are not among the entries are left
   *     out
   */
  public static MaterialIndex of(Collection<CatalogueEntry> entries, CuratedNames curatedNames) {
    return over(new MemoryTables(entries, curatedNames), curatedNames);
  }

  /**
   * An index of tables that were made before.
   *
   * @param curatedNames those that the tables were made with
   */
  public static MaterialIndex over(IndexTables tables, CuratedNames curatedNames) {
    return new MaterialIndex(tables, curatedNames);
  }

  /** The entry of a material; empty where it is not listed. */
  public Optional<CatalogueEntry> find(MaterialId id) {
    return tables.entries(tables.ids().entries(id.text())).stream().findFirst();
  }

  /** The number of materials. */
  public int size() {
    return tables.size();
  }

  /**
   * Finds materials.
   *
   * @param query an id, formula, elements, name or space group, at most 100 characters; blank for
   *     all materials
   * @param offset how many of the best results to pass over, 0 or more
   * @param limit how many results to give at most, 1 to 100
   * @return the results from offset on; none where there are no more
   * @throws NotationException where the query is too long, or offset or limit is out of range
   */
  public SearchPage search(String query, int offset, int limit) {
    if (offset < 0) {
      throw new NotationException("offset", Integer.toString(offset), "it must be 0 or more");
    }
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new NotationException("limit", Integer.toString(limit), "it must be 1 to " + MAX_LIMIT);
    }
    Ranking ranking = new Ranking(tables, offset, limit);
    MaterialQuery meaning = meaning(query);
    if (meaning.isBlank()) {
      ranking.add(Match.ANY, all());
    } else {
      tables.expect(LookUps.of(meaning));
      rank(meaning, ranking);
    }
    return ranking.page();
  }

  /** What a query means: what it says or, where that is nothing here, the same in English. */
  public MaterialQuery meaning(String query) {
    MaterialQuery written = MaterialQuery.parse(query);
    return written
        .english()
        .filter(english -> !isHere(written))
        .filter(english -> !english.elements().isEmpty() || isHere(english))
        .orElse(written);
  }

  private boolean isHere(MaterialQuery query) {
    tables.expect(LookUps.of(query));
    return ofCurated(query).length > 0 || !named(query).isEmpty() || !ofFormula(query).isEmpty();
  }

  private void rank(MaterialQuery query, Ranking ranking) {
    ranking.add(Match.ID, withIds(query));
    ranking.add(Match.NAME, ofCurated(query));
    ranking.add(Match.NAME, named(query));
    ranking.add(Match.DESCRIBED, described(query));
    ranking.add(Match.FORMULA, ofFormula(query));
    ranking.add(Match.FORMULA_LETTERS, ofFormulae(query));
    ranking.add(Match.CHEMICAL_SYSTEM, ofSystems(query));
    ranking.add(Match.NAME_BEGINS, nameBeginning(query));
    ranking.add(Match.NAME_WORDS, ofWords(query, false));
    ranking.add(Match.SPACE_GROUP, ofSpaceGroup(query));
    ranking.add(Match.NAME_NEARLY, ofWords(query, true));
    ranking.add(Match.ELEMENTS, elements.containing(query.elements()));
    ranking.add(Match.PART_OF_SYSTEM, partsOf(query));
    ranking.add(Match.WORDS, ofParts(query));
    ranking.add(Match.ID_BEGINS, idBeginning(query));
  }

  private BitSet all() {
    BitSet all = new BitSet(size());
    all.set(0, size());
    return all;
  }

  private BitSet withIds(MaterialQuery query) {
    BitSet found = new BitSet();
    query.ids().forEach(id -> Postings.addTo(found, tables.ids().entries(id)));
    return found;
  }

  private BitSet idBeginning(MaterialQuery query) {
    BitSet found = new BitSet();
    query.idBeginnings().forEach(beginning -> tables.ids().addBeginning(beginning, found));
    return found;
  }

  /** In the order of the list: the one that is usually meant first. */
  private int[] ofCurated(MaterialQuery query) {
    return curated
        .ofKey(query.nameKey())
        .filter(query::mayBeName)
        .map(
            name ->
                curated.idsByName().get(name).stream()
                    .flatMapToInt(id -> Arrays.stream(tables.ids().entries(id.text())))
                    .toArray())
        .orElse(NONE);
  }

  private BitSet named(MaterialQuery query) {
    BitSet found = new BitSet();
    int[] numbers = query.nameKey().isEmpty() ? NONE : tables.names().entries(query.nameKey());
    if (!query.isFormula()) {
      Postings.addTo(found, numbers);
      return found;
    }
    List<CatalogueEntry> called = tables.entries(numbers);
    for (int i = 0; i < numbers.length; i++) {
      if (namesOf(called.get(i)).stream()
          .anyMatch(
              name -> query.mayBeName(name) && NameFolding.key(name).equals(query.nameKey()))) {
        found.set(numbers[i]);
      }
    }
    return found;
  }

  private List<String> namesOf(CatalogueEntry entry) {
    return EntryTerms.names(entry, Composition.of(entry.formula()), curated);
  }

  private BitSet described(MaterialQuery query) {
    BitSet found = new BitSet();
    for (Description description : Description.of(query.text())) {
      int[] numbers = tables.formulae().entries(description.composition().key());
      List<CatalogueEntry> made = tables.entries(numbers);
      for (int i = 0; i < numbers.length; i++) {
        if (isDescribed(made.get(i), description)) {
          found.set(numbers[i]);
        }
      }
    }
    return found;
  }

  private boolean isDescribed(CatalogueEntry entry, Description description) {
    Set<String> known = StructureWords.of(entry, description.composition().elements().size());
    namesOf(entry).forEach(name -> known.addAll(NameFolding.words(name)));
    entry.spaceGroup().ifPresent(group -> known.addAll(SpaceGroupNotation.terms(group)));
    return known.containsAll(description.words());
  }

  private BitSet ofFormula(MaterialQuery query) {
    BitSet found = new BitSet();
    List<int[]> readings =
        query.compositions().stream()
            .map(made -> tables.formulae().entries(made.key()))
            .filter(numbers -> numbers.length > 0)
            .toList();
    if (readings.size() == 1) {
      Postings.addTo(found, readings.get(0));
    }
    SharedSites.parse(query.text()).ifPresent(shared -> found.or(ofSharedSites(shared)));
    return found;
  }

  private BitSet ofSharedSites(SharedSites shared) {
    BitSet found = elements.exactly(shared.elements());
    int[] numbers = found.stream().toArray();
    List<CatalogueEntry> made = tables.entries(numbers);
    for (int i = 0; i < numbers.length; i++) {
      found.set(numbers[i], shared.matches(made.get(i).formula()));
    }
    return found;
  }

  private BitSet partsOf(MaterialQuery query) {
    return query.elements().size() < 2 ? new BitSet() : elements.within(query.elements());
  }

  private BitSet nameBeginning(MaterialQuery query) {
    BitSet found = new BitSet();
    if (!query.nameLine().isEmpty()) {
      tables.nameLines().addBeginning(query.nameLine(), found);
    }
    return found;
  }

  private BitSet ofFormulae(MaterialQuery query) {
    BitSet found = new BitSet();
    query
        .compositions()
        .forEach(made -> Postings.addTo(found, tables.formulae().entries(made.key())));
    return found;
  }

  private BitSet ofSystems(MaterialQuery query) {
    BitSet found = new BitSet();
    query.systems().forEach(system -> found.or(elements.exactly(system)));
    return found;
  }

  private BitSet ofSpaceGroup(MaterialQuery query) {
    BitSet found = new BitSet();
    Postings.addTo(found, tables.spaceGroups().entries(query.spaceGroup()));
    return found;
  }

  private BitSet ofWords(MaterialQuery query, boolean withErrors) {
    BitSet found = new BitSet();
    boolean first = true;
    for (String word : query.words()) {
      BitSet having = withErrors ? words.nearly(word) : words.beginning(word);
      if (first) {
        found = having;
      } else {
        found.and(having);
      }
      first = false;
      if (found.isEmpty()) {
        return found;
      }
    }
    return found;
  }

  private BitSet ofParts(MaterialQuery query) {
    BitSet found = null;
    for (MaterialQuery part : query.parts()) {
      BitSet having = ofWords(part, true);
      having.or(ofFormulae(part));
      having.or(elements.containing(part.elements()));
      having.or(ofSpaceGroup(part));
      if (found == null) {
        found = having;
      } else {
        found.and(having);
      }
      if (found.isEmpty()) {
        return found;
      }
    }
    return found == null ? new BitSet() : found;
  }
}
