package org.zoneaxis.source.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.NotationException;

/**
 * Finds materials. Built once, never changed, thread-safe; equal queries have equal answers.
 *
 * <p>A query is tried as everything it may mean: an id, a name, a formula, elements, a space group,
 * or words of which each is one of these. The results stand in the order of {@link Match}; among
 * equals the material that a name usually means, then those of fewer elements, measured ones before
 * calculated ones, those with a name, those of databases before those of the library, and at last
 * in the order of their ids.
 */
public final class MaterialIndex {

  /** The most results on a page. */
  public static final int MAX_LIMIT = 100;

  private static final int[] NONE = {};

  private static final List<String> PROVIDERS = List.of("cod", "mp", "opt", "lib", "cif");

  private final CatalogueEntry[] entries;
  private final SortedTerms ids;
  private final SortedTerms names;
  private final SortedTerms nameBeginnings;
  private final SortedTerms formulae;
  private final SortedTerms spaceGroups;
  private final WordIndex words;
  private final ElementSets elements;
  private final Map<String, int[]> curated;
  private final Map<String, String> curatedSpellings = new HashMap<>();
  private final Map<String, List<String>> curatedById;

  private MaterialIndex(Collection<CatalogueEntry> given, CuratedNames curatedNames) {
    this.curatedById = new HashMap<>();
    curatedNames
        .idsByName()
        .forEach(
            (name, materials) ->
                materials.forEach(
                    id ->
                        curatedById
                            .computeIfAbsent(id.text(), key -> new ArrayList<>())
                            .add(name)));
    List<Composed> composed = sorted(given, curatedById.keySet());
    this.entries = composed.stream().map(Composed::entry).toArray(CatalogueEntry[]::new);
    SortedTerms.Builder idTerms = new SortedTerms.Builder();
    SortedTerms.Builder nameTerms = new SortedTerms.Builder();
    SortedTerms.Builder lineTerms = new SortedTerms.Builder();
    SortedTerms.Builder wordTerms = new SortedTerms.Builder();
    SortedTerms.Builder formulaTerms = new SortedTerms.Builder();
    SortedTerms.Builder groupTerms = new SortedTerms.Builder();
    List<Set<Element>> elementsOf = new ArrayList<>(entries.length);
    for (int i = 0; i < entries.length; i++) {
      int number = i;
      CatalogueEntry entry = entries[i];
      Composition composition = composed.get(i).composition();
      idTerms.add(entry.id().text(), number);
      formulaTerms.add(composition.key(), number);
      elementsOf.add(composition.elements());
      entry
          .spaceGroup()
          .ifPresent(
              group ->
                  SpaceGroupNotation.terms(group).forEach(term -> groupTerms.add(term, number)));
      for (String name : names(entry, composition, curatedById)) {
        List<String> folded = NameFolding.words(name);
        nameTerms.add(NameFolding.key(folded), number);
        lineTerms.add(NameFolding.line(folded), number);
        folded.forEach(word -> wordTerms.add(word, number));
      }
    }
    this.ids = idTerms.build();
    this.names = nameTerms.build();
    this.nameBeginnings = lineTerms.build();
    this.formulae = formulaTerms.build();
    this.spaceGroups = groupTerms.build();
    this.words = new WordIndex(wordTerms.build());
    this.elements = new ElementSets(elementsOf);
    this.curated = curated(curatedNames);
  }

  /**
   * Builds an index.
   *
   * @param entries the materials; of several with one id the first counts
   * @param curatedNames further names; those of materials that are not among the entries are left
   *     out
   */
  public static MaterialIndex of(Collection<CatalogueEntry> entries, CuratedNames curatedNames) {
    return new MaterialIndex(entries, curatedNames);
  }

  /** The entry of a material; empty where it is not listed. */
  public Optional<CatalogueEntry> find(MaterialId id) {
    int[] found = ids.entries(id.text());
    return found.length == 0 ? Optional.empty() : Optional.of(entries[found[0]]);
  }

  private record Composed(CatalogueEntry entry, Composition composition) {

    static Composed of(CatalogueEntry entry) {
      return new Composed(entry, Composition.of(entry.formula()));
    }

    String id() {
      return entry.id().text();
    }
  }

  private static List<Composed> sorted(Collection<CatalogueEntry> given, Set<String> named) {
    Map<MaterialId, CatalogueEntry> byId = new LinkedHashMap<>();
    given.forEach(entry -> byId.putIfAbsent(entry.id(), entry));
    return byId.values().stream()
        .map(Composed::of)
        .sorted(
            Comparator.comparingInt((Composed made) -> made.composition().elements().size())
                .thenComparing(made -> made.entry().isCalculated())
                .thenComparing(made -> made.entry().names().isEmpty() && !named.contains(made.id()))
                .thenComparingInt(made -> provider(made.entry().id()))
                .thenComparingInt(made -> made.id().length())
                .thenComparing(Composed::id))
        .toList();
  }

  /** Uploads and zeolite frameworks, which have no number in a database, come last. */
  private static int provider(MaterialId id) {
    return PROVIDERS.indexOf(id.text().substring(0, id.text().indexOf('-')));
  }

  private static List<String> names(
      CatalogueEntry entry, Composition composition, Map<String, List<String>> curatedById) {
    List<String> names = new ArrayList<>(entry.names());
    names.addAll(curatedById.getOrDefault(entry.id().text(), List.of()));
    if (composition.elements().size() == 1) {
      names.add(composition.elements().iterator().next().englishName());
    }
    return names;
  }

  private Map<String, int[]> curated(CuratedNames curatedNames) {
    Map<String, int[]> byKey = new HashMap<>();
    curatedNames
        .idsByName()
        .forEach(
            (name, materials) -> {
              String key = NameFolding.key(name);
              curatedSpellings.put(key, name);
              byKey.put(
                  key,
                  materials.stream()
                      .map(id -> ids.entries(id.text()))
                      .filter(numbers -> numbers.length > 0)
                      .mapToInt(numbers -> numbers[0])
                      .toArray());
            });
    return byKey;
  }

  /** The number of materials. */
  public int size() {
    return entries.length;
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
    Ranking ranking = new Ranking(entries, offset, limit);
    MaterialQuery meaning = MaterialQuery.parse(query);
    if (meaning.isBlank()) {
      ranking.add(Match.ANY, all());
    } else {
      rank(meaning, ranking);
    }
    return ranking.page();
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
    BitSet all = new BitSet(entries.length);
    all.set(0, entries.length);
    return all;
  }

  private BitSet withIds(MaterialQuery query) {
    BitSet found = new BitSet();
    query.ids().forEach(id -> Postings.addTo(found, ids.entries(id)));
    return found;
  }

  private BitSet idBeginning(MaterialQuery query) {
    BitSet found = new BitSet();
    query.idBeginnings().forEach(beginning -> ids.addBeginning(beginning, found));
    return found;
  }

  private int[] ofCurated(MaterialQuery query) {
    String spelling = curatedSpellings.getOrDefault(query.nameKey(), "");
    return query.mayBeName(spelling) ? curated.getOrDefault(query.nameKey(), NONE) : NONE;
  }

  private BitSet named(MaterialQuery query) {
    BitSet found = new BitSet();
    for (int number : names.entries(query.nameKey())) {
      if (namesOf(entries[number]).stream()
          .anyMatch(
              name -> NameFolding.key(name).equals(query.nameKey()) && query.mayBeName(name))) {
        found.set(number);
      }
    }
    return found;
  }

  private List<String> namesOf(CatalogueEntry entry) {
    return names(entry, Composition.of(entry.formula()), curatedById);
  }

  private BitSet described(MaterialQuery query) {
    BitSet found = new BitSet();
    for (Description description : Description.of(query.text())) {
      for (int number : formulae.entries(description.composition().key())) {
        if (isDescribed(entries[number], description)) {
          found.set(number);
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
            .map(made -> formulae.entries(made.key()))
            .filter(numbers -> numbers.length > 0)
            .toList();
    if (readings.size() == 1) {
      Postings.addTo(found, readings.get(0));
    }
    SharedSites.parse(query.text())
        .ifPresent(
            shared ->
                elements.exactly(shared.elements()).stream()
                    .filter(number -> shared.matches(entries[number].formula()))
                    .forEach(found::set));
    return found;
  }

  private BitSet partsOf(MaterialQuery query) {
    return query.elements().size() < 2 ? new BitSet() : elements.within(query.elements());
  }

  private BitSet nameBeginning(MaterialQuery query) {
    BitSet found = new BitSet();
    if (!query.nameLine().isEmpty()) {
      nameBeginnings.addBeginning(query.nameLine(), found);
    }
    return found;
  }

  private BitSet ofFormulae(MaterialQuery query) {
    BitSet found = new BitSet();
    query.compositions().forEach(made -> Postings.addTo(found, formulae.entries(made.key())));
    return found;
  }

  private BitSet ofSystems(MaterialQuery query) {
    BitSet found = new BitSet();
    query.systems().forEach(system -> found.or(elements.exactly(system)));
    return found;
  }

  private BitSet ofSpaceGroup(MaterialQuery query) {
    BitSet found = new BitSet();
    Postings.addTo(found, spaceGroups.entries(query.spaceGroup()));
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
