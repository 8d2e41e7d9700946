package org.zoneaxis.source.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.library.search.ElementSets;
import org.zoneaxis.source.catalogue.CatalogueDirectory.Kind;
import org.zoneaxis.source.parts.ByteReader;
import org.zoneaxis.source.parts.PartName;
import org.zoneaxis.source.parts.PartSource;
import org.zoneaxis.source.parts.RecordTable;

/** The crystals of a catalogue in parts. Throws as {@link StoredCatalogue} does. Thread-safe. */
final class StoredCrystals implements CrystalCatalogue {

  /** So many are fetched ahead: some megabytes where they are far from each other. */
  private static final int AHEAD = 64;

  private final StoredCatalogue catalogue;
  private final CatalogueDirectory directory;
  private final PartSource source;
  private final RecordTable entries;
  private final RecordTable sketches;

  StoredCrystals(StoredCatalogue catalogue, CatalogueDirectory directory, PartSource source) {
    this.catalogue = catalogue;
    this.directory = directory;
    this.source = source;
    this.entries = new RecordTable(directory.section(Kind.ENTRIES), source);
    this.sketches = new RecordTable(directory.section(Kind.SKETCHES), source);
  }

  @Override
  public int visit(CrystalQuery query, Visitor visitor) {
    if (directory.sketchVersion() != query.sketchVersion()) {
      return 0;
    }
    List<Integer> numbers = numbers(query);
    int[] places =
        catalogue.places(
            numbers.stream().limit(query.most()).mapToInt(Integer::intValue).sorted().toArray());
    Arrays.sort(places);
    for (int from = 0; from < places.length; from += AHEAD) {
      int[] some = Arrays.copyOfRange(places, from, Math.min(places.length, from + AHEAD));
      expect(some);
      for (int place : some) {
        ByteReader sketch = sketches.read(place);
        if (!sketch.isAtEnd()) {
          visitor.visit(StoredCatalogue.entry(entries.read(place)), sketch);
        }
      }
    }
    return numbers.size();
  }

  private void expect(int[] places) {
    List<Integer> numbers = Arrays.stream(places).boxed().toList();
    List<PartName> parts = new ArrayList<>(entries.partsOf(numbers));
    parts.addAll(sketches.partsOf(numbers));
    source.expect(parts);
  }

  /** Those that are wanted most first. */
  private List<Integer> numbers(CrystalQuery query) {
    BitSet made = madeOf(query.elements());
    if (query.nets().isEmpty()) {
      return made.stream().boxed().toList();
    }
    NetTable table = new NetTable(directory.section(Kind.NETS), source);
    return query.nets().stream()
        .flatMap(range -> table.within(range).stream())
        .distinct()
        .filter(made::get)
        .toList();
  }

  private BitSet madeOf(Set<Element> elements) {
    BitSet made = new BitSet();
    if (elements.isEmpty()) {
      made.set(0, catalogue.size());
      return made;
    }
    Set<Element> all = withIsotopes(elements);
    catalogue.expect(all);
    made.or(new ElementSets(catalogue).within(all));
    return made;
  }

  private static Set<Element> withIsotopes(Set<Element> elements) {
    Set<Element> all = EnumSet.copyOf(elements);
    for (Element element : Element.values()) {
      if (elements.stream().anyMatch(one -> one.atomicNumber() == element.atomicNumber())) {
        all.add(element);
      }
    }
    return all;
  }
}
