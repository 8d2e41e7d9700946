package org.zoneaxis.source.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.library.notation.Composition;
import org.zoneaxis.library.search.CuratedNames;
import org.zoneaxis.library.search.EntryOrder;
import org.zoneaxis.library.search.EntryTerms;
import org.zoneaxis.source.catalogue.CatalogueDirectory.Kind;
import org.zoneaxis.source.parts.ByteReader;
import org.zoneaxis.source.parts.ByteWriter;
import org.zoneaxis.source.parts.ColumnWriter;
import org.zoneaxis.source.parts.PartSink;
import org.zoneaxis.source.parts.RecordTableWriter;
import org.zoneaxis.source.parts.Section;
import org.zoneaxis.source.parts.TermCollector;

/**
 * Writes a catalogue. Entries and sketches wait in a file; in memory is the order of entries, and
 * the terms of a few tables at a time. The same materials make the same parts, in whatever order
 * they come.
 */
public final class CatalogueWriter implements AutoCloseable {

  /** A page of results is of many parts. */
  private static final int ENTRY_PART = 1 << 15;

  /** Those of the same elements are read together. */
  private static final int SKETCH_PART = 1 << 17;

  private final CuratedNames curated;
  private final int sketchVersion;
  private final SpooledRecords records;
  private final List<EntryOrder> orders = new ArrayList<>();
  private final List<String> substances = new ArrayList<>();
  private final List<Boolean> ofLibrary = new ArrayList<>();

  /**
   * Begins a catalogue.
   *
   * @param file where entries wait; it is overwritten, and the caller's to delete
   * @param curated further names
   * @param sketchVersion version of the sketches
   */
  public CatalogueWriter(Path file, CuratedNames curated, int sketchVersion) throws IOException {
    this.curated = curated;
    this.sketchVersion = sketchVersion;
    this.records = new SpooledRecords(file);
  }

  /**
   * Adds a material, which was not added before.
   *
   * @param sketch its sketch
   * @param storedOfLibrary whether it is a material of the library that is stored
   */
  public void add(CatalogueEntry entry, CrystalSketch sketch, boolean storedOfLibrary)
      throws IOException {
    ByteWriter out = new ByteWriter();
    EntryCodec.write(entry, out);
    ByteWriter nets = new ByteWriter();
    sketch.write(nets);
    records.add(out.toBytes(), nets.toBytes(), sketch.bytes());
    orders.add(EntryOrder.of(entry, curated));
    substances.add(substance(Composition.of(entry.formula())));
    ofLibrary.add(storedOfLibrary);
  }

  /** Those of the same elements stand together, and among them those of the same formula. */
  private static String substance(Composition composition) {
    List<String> symbols = composition.elements().stream().map(Element::symbol).sorted().toList();
    return String.join(" ", symbols) + '/' + composition.key();
  }

  /** Writes the tables, and says where they begin. */
  public CatalogueHead finish(PartSink sink) throws IOException {
    int[] numbered = sorted(Comparator.comparing(orders::get));
    int[] placed =
        sorted(Comparator.comparing((Integer i) -> substances.get(i)).thenComparing(orders::get));
    Map<Kind, Section> sections = new EnumMap<>(Kind.class);
    sections.put(Kind.PLACES, places(numbered, placed, sink));
    writeRecords(placed, sections, sink);
    sections.put(Kind.NETS, nets(numbered, sink));
    int stored = writeOfLibrary(numbered, sections, sink);
    substances.clear();
    writeTerms(numbered, sections, sink);
    writeNames(numbered, sections, sink);
    CatalogueDirectory directory =
        new CatalogueDirectory(orders.size(), stored, sketchVersion, ends(numbered), sections);
    return new CatalogueHead(
        CatalogueDirectory.FORMAT, orders.size(), sink.write(directory.write()));
  }

  private int[] sorted(Comparator<Integer> order) {
    return IntStream.range(0, orders.size())
        .boxed()
        .sorted(order)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static Section places(int[] numbered, int[] placed, PartSink sink) {
    int[] placeOf = new int[placed.length];
    for (int place = 0; place < placed.length; place++) {
      placeOf[placed[place]] = place;
    }
    ColumnWriter column = new ColumnWriter(sink, StoredCatalogue.PLACE_BYTES);
    for (int added : numbered) {
      int place = placeOf[added];
      column.add(new byte[] {(byte) (place >> 16), (byte) (place >> 8), (byte) place});
    }
    return column.finish();
  }

  private void writeRecords(int[] placed, Map<Kind, Section> sections, PartSink sink)
      throws IOException {
    RecordTableWriter entries = new RecordTableWriter(sink, ENTRY_PART);
    RecordTableWriter sketches = new RecordTableWriter(sink, SKETCH_PART);
    for (int added : placed) {
      entries.add(records.entry(added));
      sketches.add(records.sketch(added));
    }
    sections.put(Kind.ENTRIES, entries.finish());
    sections.put(Kind.SKETCHES, sketches.finish());
  }

  private Section nets(int[] numbered, PartSink sink) throws IOException {
    NetTable.Writer table = new NetTable.Writer();
    for (int number = 0; number < numbered.length; number++) {
      int crystal = number;
      CrystalSketch.readNets(new ByteReader(records.nets(numbered[number])))
          .forEach(net -> table.add(crystal, net));
    }
    return table.write(sink);
  }

  private int writeOfLibrary(int[] numbered, Map<Kind, Section> sections, PartSink sink)
      throws IOException {
    RecordTableWriter table = new RecordTableWriter(sink, SKETCH_PART);
    int stored = 0;
    for (int added : numbered) {
      if (ofLibrary.get(added)) {
        table.add(records.entry(added));
        stored++;
      }
    }
    sections.put(Kind.OF_LIBRARY, table.finish());
    return stored;
  }

  private void writeTerms(int[] numbered, Map<Kind, Section> sections, PartSink sink)
      throws IOException {
    TermCollector ids = new TermCollector();
    TermCollector formulae = new TermCollector();
    TermCollector spaceGroups = new TermCollector();
    TermCollector elements = new TermCollector();
    for (int i = 0; i < numbered.length; i++) {
      int number = i;
      EntryTerms terms = EntryTerms.of(entry(numbered[number]), CuratedNames.none());
      ids.add(terms.id(), number);
      formulae.add(terms.formula(), number);
      terms.spaceGroups().forEach(term -> spaceGroups.add(term, number));
      terms.elements().forEach(element -> elements.add(element.symbol(), number));
    }
    sections.put(Kind.IDS, ids.write(sink));
    sections.put(Kind.FORMULAE, formulae.write(sink));
    sections.put(Kind.SPACE_GROUPS, spaceGroups.write(sink));
    sections.put(Kind.ELEMENTS, elements.write(sink));
  }

  private void writeNames(int[] numbered, Map<Kind, Section> sections, PartSink sink)
      throws IOException {
    TermCollector names = new TermCollector();
    TermCollector lines = new TermCollector();
    TermCollector words = new TermCollector();
    TermCollector backwards = new TermCollector();
    for (int i = 0; i < numbered.length; i++) {
      int number = i;
      EntryTerms terms = EntryTerms.of(entry(numbered[number]), curated);
      terms.names().forEach(term -> names.add(term, number));
      terms.nameLines().forEach(term -> lines.add(term, number));
      for (String word : terms.words()) {
        words.add(word, number);
        backwards.add(EntryTerms.reversed(word), number);
      }
    }
    sections.put(Kind.NAMES, names.write(sink));
    sections.put(Kind.NAME_LINES, lines.write(sink));
    sections.put(Kind.WORDS, words.write(sink));
    sections.put(Kind.BACKWARDS, backwards.write(sink));
  }

  private CatalogueEntry entry(int added) throws IOException {
    return EntryCodec.read(new ByteReader(records.entry(added)));
  }

  private int[] ends(int[] numbered) {
    int[] ends = new int[CatalogueDirectory.ENDS];
    for (int number = 0; number < numbered.length; number++) {
      ends[orders.get(numbered[number]).elements()] = number + 1;
    }
    for (int count = 1; count < ends.length; count++) {
      ends[count] = Math.max(ends[count], ends[count - 1]);
    }
    return ends;
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
