package org.zoneaxis.source.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.source.Library;
import org.zoneaxis.source.LibraryEntry;
import org.zoneaxis.source.parts.CachedParts;
import org.zoneaxis.source.parts.PartsInMemory;
import org.zoneaxis.source.search.CatalogueEntry;
import org.zoneaxis.source.search.Composition;
import org.zoneaxis.source.search.CuratedNames;
import org.zoneaxis.source.search.MadeUpCatalogue;
import org.zoneaxis.source.search.MaterialIndex;

/** A catalogue in parts answers as the index in memory does, to the letter. */
class StoredCatalogueTest {

  private static final CuratedNames NAMES = CuratedNames.standard();
  private static final int VERSION = 7;

  @TempDir private Path folder;

  private final PartsInMemory parts = new PartsInMemory();

  private static List<CatalogueEntry> entries() {
    List<CatalogueEntry> all =
        new ArrayList<>(new Library().entries().map(LibraryEntry::listed).toList());
    Set<String> ids = all.stream().map(entry -> entry.id().text()).collect(Collectors.toSet());
    MadeUpCatalogue.entries(2000).stream()
        .filter(entry -> !ids.contains(entry.id().text()))
        .forEach(all::add);
    return all;
  }

  private CatalogueHead write(List<CatalogueEntry> entries) {
    try (CatalogueWriter writer = new CatalogueWriter(folder.resolve("waiting"), NAMES, VERSION)) {
      for (CatalogueEntry entry : entries) {
        writer.add(entry, sketch(entry), entry.id().text().startsWith("cod-90"));
      }
      return writer.finish(parts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of every third there is none. */
  private static CrystalSketch sketch(CatalogueEntry entry) {
    return entry.siteCount() % 3 == 0
        ? CrystalSketch.NONE
        : new CrystalSketch(
            entry.id().text().getBytes(StandardCharsets.UTF_8),
            List.of(entry.cell().a(), entry.cell().a() / 2, entry.cell().c() / 3));
  }

  private MaterialIndex stored(CatalogueHead head) {
    return MaterialIndex.over(
        StoredCatalogue.open(head, new CachedParts(parts::read, 1 << 20)), NAMES);
  }

  @Test
  void answersEveryQueryAsTheIndexInMemoryDoes() {
    List<CatalogueEntry> entries = entries();
    MaterialIndex memory = MaterialIndex.of(entries, NAMES);
    MaterialIndex stored = stored(write(entries));

    assertThat(stored.size()).isEqualTo(memory.size());
    for (String query : queries(entries)) {
      assertThat(stored.search(query, 0, 100)).as(query).isEqualTo(memory.search(query, 0, 100));
    }
    for (int offset : new int[] {1, 99, 1000, 4000, 10_000_000}) {
      assertThat(stored.search("O", offset, 33)).isEqualTo(memory.search("O", offset, 33));
      assertThat(stored.search("", offset, 33)).isEqualTo(memory.search("", offset, 33));
    }
  }

  private static Set<String> queries(List<CatalogueEntry> entries) {
    Set<String> queries = new TreeSet<>();
    CuratedNames.standard().idsByName().keySet().stream().limit(60).forEach(queries::add);
    Random random = new Random(11);
    for (CatalogueEntry entry : entries) {
      if (random.nextInt(40) == 0) {
        queries.add(entry.id().text());
        queries.add(entry.formula().toString());
        queries.add(
            entry.formula().terms().stream()
                .map(term -> term.element().symbol())
                .collect(Collectors.joining(" ")));
        entry.spaceGroup().ifPresent(group -> queries.add(group.symbol()));
        entry.names().forEach(name -> queries.addAll(spellings(name, random)));
        entry.names().forEach(name -> queries.add(name + " " + entry.formula()));
      }
    }
    queries.addAll(
        List.of(
            "", " ", "Fe-O", "fe cr ni", "(Ti,Al)N", "mp-1", "9008566", "tin", "TiN", "s", "e"));
    queries.addAll(List.of("\uD800", "(((", "a b c d e f g h i j k l m n o p q", "\u0422i\u041E2"));
    return queries;
  }

  private static List<String> spellings(String name, Random random) {
    int at = random.nextInt(name.length());
    return List.of(
        name,
        name.substring(0, at),
        name.substring(0, at) + name.substring(at + 1),
        name.toUpperCase(Locale.ROOT));
  }

  @Test
  void findsEveryEntryByItsId() {
    List<CatalogueEntry> entries = entries();
    MaterialIndex stored = stored(write(entries));

    assertThat(entries).allMatch(entry -> stored.find(entry.id()).equals(Optional.of(entry)));
    assertThat(stored.find(MaterialId.parse("cod-0000001"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void sameMaterialsMakeTheSamePartsWhateverTheirOrder(long seed) {
    List<CatalogueEntry> entries = entries();
    CatalogueHead head = write(entries);
    Set<?> written = Set.copyOf(parts.parts().keySet());
    Collections.shuffle(entries, new Random(seed));

    assertThat(write(entries)).isEqualTo(head);
    assertThat(parts.parts().keySet()).isEqualTo(written);
  }

  @Test
  void catalogueOfNothingAnswers() {
    MaterialIndex stored = stored(write(List.of()));

    assertThat(stored.search("Si", 0, 10).total()).isZero();
    assertThat(stored.search("", 0, 10).total()).isZero();
  }

  @Test
  void showsTheCrystalsMadeOfSomeElementsAndNoOthers() {
    List<CatalogueEntry> entries = entries();
    CrystalCatalogue crystals =
        StoredCatalogue.open(write(entries), new CachedParts(parts::read, 1 << 20)).crystals();
    for (Set<Element> elements :
        List.of(
            Set.of(Element.Fe),
            Set.of(Element.Fe, Element.O, Element.Ni),
            Set.of(Element.H, Element.O, Element.C, Element.N),
            EnumSet.allOf(Element.class))) {
      Set<Integer> numbers =
          elements.stream().map(Element::atomicNumber).collect(Collectors.toSet());
      List<CatalogueEntry> fit =
          entries.stream()
              .filter(
                  entry ->
                      entry.formula().terms().stream()
                          .allMatch(term -> numbers.contains(term.element().atomicNumber())))
              .toList();
      List<CatalogueEntry> seen = new ArrayList<>();
      int all =
          crystals.visit(
              new CrystalQuery(elements, List.of(), VERSION, 100_000),
              (entry, sketch) -> {
                assertThat(sketch.readBytes(sketch.left())).isEqualTo(sketch(entry).bytes());
                seen.add(entry);
              });

      assertThat(all).isEqualTo(fit.size());
      assertThat(seen)
          .containsExactlyInAnyOrderElementsOf(
              fit.stream().filter(entry -> sketch(entry).bytes().length > 0).toList());
      List<Set<Element>> runs = new ArrayList<>();
      for (CatalogueEntry entry : seen) {
        Set<Element> made = Composition.of(entry.formula()).elements();
        if (runs.isEmpty() || !runs.get(runs.size() - 1).equals(made)) {
          runs.add(made);
        }
      }
      assertThat(runs).doesNotHaveDuplicates();
    }
  }

  @Test
  void showsTheCrystalsWithSpacings() {
    List<CatalogueEntry> entries = entries();
    CrystalCatalogue crystals =
        StoredCatalogue.open(write(entries), new CachedParts(parts::read, 1 << 20)).crystals();
    List<SpacingColumn.Range> ranges =
        List.of(new SpacingColumn.Range(3.9, 4.1), new SpacingColumn.Range(1.9, 2.05));
    List<CatalogueEntry> seen = new ArrayList<>();

    crystals.visit(
        new CrystalQuery(Set.of(), ranges, VERSION, 100_000), (entry, sketch) -> seen.add(entry));

    assertThat(seen).hasSizeGreaterThan(100);
    assertThat(seen)
        .containsAll(
            entries.stream()
                .filter(
                    entry ->
                        ranges.stream()
                            .allMatch(
                                range ->
                                    sketch(entry).spacings().stream()
                                        .anyMatch(d -> d >= range.least() && d <= range.most())))
                .toList());
    assertThat(seen)
        .allMatch(
            entry ->
                ranges.stream()
                    .allMatch(
                        range ->
                            sketch(entry).spacings().stream()
                                .anyMatch(
                                    d -> d >= range.least() * 0.997 && d <= range.most() * 1.003)));
  }

  @Test
  void showsNoMoreThanAskedForAndNoneOfAnotherVersion() {
    CrystalCatalogue crystals =
        StoredCatalogue.open(write(entries()), new CachedParts(parts::read, 1 << 20)).crystals();
    List<CatalogueEntry> seen = new ArrayList<>();

    int all =
        crystals.visit(
            new CrystalQuery(Set.of(Element.Fe, Element.O), List.of(), VERSION, 5),
            (entry, sketch) -> seen.add(entry));
    assertThat(seen).hasSizeLessThanOrEqualTo(5);
    assertThat(all).isGreaterThan(5);
    assertThat(
            crystals.visit(
                new CrystalQuery(Set.of(Element.Fe), List.of(), VERSION + 1, 5),
                (entry, sketch) -> seen.add(entry)))
        .isZero();
  }

  @Test
  void tellsWhichMaterialsOfTheLibraryAreStored() {
    List<CatalogueEntry> entries = entries();
    StoredCatalogue catalogue =
        StoredCatalogue.open(write(entries), new CachedParts(parts::read, 1 << 20));

    assertThat(catalogue.ofLibrary().values())
        .containsExactlyInAnyOrderElementsOf(
            entries.stream().filter(entry -> entry.id().text().startsWith("cod-90")).toList());
  }
}
