package org.zoneaxis.library.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.library.catalogue.CatalogueEntry;

/** Tables in memory: of the library, which comes with the program. Never changed. */
final class MemoryTables implements IndexTables {

  private final CatalogueEntry[] entries;
  private final SortedTerms ids;
  private final SortedTerms names;
  private final SortedTerms nameLines;
  private final SortedTerms words;
  private final SortedTerms backwards;
  private final SortedTerms formulae;
  private final SortedTerms spaceGroups;
  private final Map<Element, BitSet> containing = new EnumMap<>(Element.class);
  private final int[] ends = new int[Element.values().length + 1];

  /** Builds the tables; of several entries with one id the first counts. */
  MemoryTables(Collection<CatalogueEntry> given, CuratedNames curated) {
    Map<MaterialId, CatalogueEntry> byId = new LinkedHashMap<>();
    given.forEach(entry -> byId.putIfAbsent(entry.id(), entry));
    this.entries =
        byId.values().stream()
            .map(entry -> Map.entry(EntryOrder.of(entry, curated), entry))
            .sorted(Comparator.comparing(Map.Entry::getKey))
            .map(Map.Entry::getValue)
            .toArray(CatalogueEntry[]::new);
    SortedTerms.Builder idTerms = new SortedTerms.Builder();
    SortedTerms.Builder nameTerms = new SortedTerms.Builder();
    SortedTerms.Builder lineTerms = new SortedTerms.Builder();
    SortedTerms.Builder wordTerms = new SortedTerms.Builder();
    SortedTerms.Builder backwardTerms = new SortedTerms.Builder();
    SortedTerms.Builder formulaTerms = new SortedTerms.Builder();
    SortedTerms.Builder groupTerms = new SortedTerms.Builder();
    for (int i = 0; i < entries.length; i++) {
      int number = i;
      EntryTerms terms = EntryTerms.of(entries[i], curated);
      idTerms.add(terms.id(), number);
      formulaTerms.add(terms.formula(), number);
      terms.spaceGroups().forEach(term -> groupTerms.add(term, number));
      terms.names().forEach(term -> nameTerms.add(term, number));
      terms.nameLines().forEach(term -> lineTerms.add(term, number));
      for (String word : terms.words()) {
        wordTerms.add(word, number);
        backwardTerms.add(WordIndex.reversed(word), number);
      }
      terms
          .elements()
          .forEach(
              element -> containing.computeIfAbsent(element, unused -> new BitSet()).set(number));
      ends[terms.elements().size()] = number + 1;
    }
    for (int count = 1; count < ends.length; count++) {
      ends[count] = Math.max(ends[count], ends[count - 1]);
    }
    this.ids = idTerms.build();
    this.names = nameTerms.build();
    this.nameLines = lineTerms.build();
    this.words = wordTerms.build();
    this.backwards = backwardTerms.build();
    this.formulae = formulaTerms.build();
    this.spaceGroups = groupTerms.build();
  }

  @Override
  public int size() {
    return entries.length;
  }

  @Override
  public List<CatalogueEntry> entries(int[] numbers) {
    List<CatalogueEntry> found = new ArrayList<>(numbers.length);
    Arrays.stream(numbers).forEach(number -> found.add(entries[number]));
    return found;
  }

  @Override
  public Terms ids() {
    return ids;
  }

  @Override
  public Terms names() {
    return names;
  }

  @Override
  public Terms nameLines() {
    return nameLines;
  }

  @Override
  public Terms words() {
    return words;
  }

  @Override
  public Terms backwards() {
    return backwards;
  }

  @Override
  public Terms formulae() {
    return formulae;
  }

  @Override
  public Terms spaceGroups() {
    return spaceGroups;
  }

  @Override
  public BitSet containing(Element element) {
    return (BitSet) containing.getOrDefault(element, new BitSet()).clone();
  }

  @Override
  public int end(int elements) {
    return ends[elements];
  }

  @Override
  public void expect(LookUps query) {
    // It is all here.
  }
}
