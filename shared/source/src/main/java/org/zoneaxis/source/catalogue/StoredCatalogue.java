package org.zoneaxis.source.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.library.search.IndexTables;
import org.zoneaxis.library.search.LookUps;
import org.zoneaxis.library.search.Terms;
import org.zoneaxis.source.catalogue.CatalogueDirectory.Kind;
import org.zoneaxis.source.parts.BrokenPartException;
import org.zoneaxis.source.parts.ByteReader;
import org.zoneaxis.source.parts.Column;
import org.zoneaxis.source.parts.PartName;
import org.zoneaxis.source.parts.PartSource;
import org.zoneaxis.source.parts.RecordTable;
import org.zoneaxis.source.parts.Section;
import org.zoneaxis.source.parts.TermTable;

/**
 * The tables of a catalogue in parts. Every method throws {@link BrokenPartException} where a part
 * is not as it should be, and {@link org.zoneaxis.storage.object.StorageUnavailableException} where
 * none can be read. Thread-safe.
 */
public final class StoredCatalogue implements IndexTables {

  /** Bytes of a place: 16 million materials. */
  static final int PLACE_BYTES = 3;

  private final CatalogueDirectory directory;
  private final PartSource source;
  private final RecordTable entries;
  private final Column places;

  private StoredCatalogue(CatalogueDirectory directory, PartSource source) {
    this.directory = directory;
    this.source = source;
    this.entries = new RecordTable(directory.section(Kind.ENTRIES), source);
    this.places = new Column(directory.section(Kind.PLACES), source, PLACE_BYTES);
  }

  /** Opens a catalogue: one part is read. */
  public static StoredCatalogue open(CatalogueHead head, PartSource source) {
    requireFormat(head);
    return new StoredCatalogue(CatalogueDirectory.read(source.read(head.directory())), source);
  }

  /**
   * All parts that a head leads to, but for the directory.
   *
   * @throws BrokenPartException where the directory cannot be read
   */
  public static List<PartName> parts(CatalogueHead head, Function<PartName, byte[]> reader) {
    requireFormat(head);
    return CatalogueDirectory.read(reader.apply(head.directory())).sections().values().stream()
        .flatMap(section -> section.parts().stream())
        .map(Section.Entry::part)
        .toList();
  }

  private static void requireFormat(CatalogueHead head) {
    if (head.format() != CatalogueDirectory.FORMAT) {
      throw new BrokenPartException("the catalogue has format " + head.format());
    }
  }

  private TermTable table(Kind kind) {
    return new TermTable(directory.section(kind), source);
  }

  private Terms terms(Kind kind) {
    return new StoredTerms(table(kind));
  }

  @Override
  public int size() {
    return directory.size();
  }

  /** Where the records of materials are. */
  int[] places(int[] numbers) {
    source.expect(places.partsOf(numbers));
    int[] found = new int[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      ByteReader in = places.read(numbers[i]);
      found[i] = (in.readByte() << 16) | (in.readByte() << 8) | in.readByte();
    }
    return found;
  }

  @Override
  public List<CatalogueEntry> entries(int[] numbers) {
    int[] at = places(numbers);
    source.expect(entries.partsOf(Arrays.stream(at).boxed().toList()));
    List<CatalogueEntry> found = new ArrayList<>(numbers.length);
    for (int place : at) {
      found.add(entry(entries.read(place)));
    }
    return found;
  }

  /** Of the right bytes; what cannot be read is of another version. */
  static CatalogueEntry entry(ByteReader in) {
    try {
      return EntryCodec.read(in);
    } catch (RuntimeException e) {
      throw new BrokenPartException("an entry of the catalogue cannot be read", e);
    }
  }

  /** The entries of materials of the library that are stored, which may have changed there. */
  public Map<MaterialId, CatalogueEntry> ofLibrary() {
    RecordTable stored = new RecordTable(directory.section(Kind.OF_LIBRARY), source);
    Map<MaterialId, CatalogueEntry> found = new LinkedHashMap<>();
    for (int i = 0; i < directory.ofLibrary(); i++) {
      CatalogueEntry entry = entry(stored.read(i));
      found.put(entry.id(), entry);
    }
    return found;
  }

  /** The crystals, for identification. */
  public CrystalCatalogue crystals() {
    return new StoredCrystals(this, directory, source);
  }

  @Override
  public Terms ids() {
    return terms(Kind.IDS);
  }

  @Override
  public Terms names() {
    return terms(Kind.NAMES);
  }

  @Override
  public Terms nameLines() {
    return terms(Kind.NAME_LINES);
  }

  @Override
  public Terms words() {
    return terms(Kind.WORDS);
  }

  @Override
  public Terms backwards() {
    return terms(Kind.BACKWARDS);
  }

  @Override
  public Terms formulae() {
    return terms(Kind.FORMULAE);
  }

  @Override
  public Terms spaceGroups() {
    return terms(Kind.SPACE_GROUPS);
  }

  @Override
  public BitSet containing(Element element) {
    BitSet found = new BitSet(size());
    table(Kind.ELEMENTS).find(element.symbol()).ifPresent(numbers -> numbers.addTo(found));
    return found;
  }

  @Override
  public int end(int elements) {
    return directory.ends()[elements];
  }

  @Override
  public void expect(LookUps query) {
    Set<PartName> parts = new LinkedHashSet<>();
    expect(Kind.IDS, query.ids(), parts);
    expect(Kind.NAMES, query.names(), parts);
    expect(Kind.NAME_LINES, query.nameLines(), parts);
    expect(Kind.WORDS, query.words(), parts);
    expect(Kind.BACKWARDS, query.backwards(), parts);
    expect(Kind.FORMULAE, query.formulae(), parts);
    expect(Kind.SPACE_GROUPS, query.spaceGroups(), parts);
    expect(Kind.ELEMENTS, query.elements().stream().map(Element::symbol).toList(), parts);
    source.expect(parts);
  }

  /** Says which elements will be looked up next. */
  void expect(Set<Element> elements) {
    Set<PartName> parts = new LinkedHashSet<>();
    expect(Kind.ELEMENTS, elements.stream().map(Element::symbol).toList(), parts);
    source.expect(parts);
  }

  private void expect(Kind kind, Iterable<String> terms, Set<PartName> parts) {
    TermTable table = table(kind);
    terms.forEach(term -> parts.addAll(table.partsOf(term)));
  }
}
