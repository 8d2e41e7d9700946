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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.library.Library;
import org.zoneaxis.library.LibraryEntry;
import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.library.notation.Composition;
import org.zoneaxis.library.search.CuratedNames;
import org.zoneaxis.library.search.MaterialIndex;
import org.zoneaxis.source.parts.CachedParts;
import org.zoneaxis.source.parts.PartsInMemory;

/** A catalogue in parts answers as the index in memory does, to the letter. */
class StoredCatalogueTest {

  private static final CuratedNames NAMES = CuratedNames.standard();
  private static final int VERSION = 7;

  @TempDir private static Path folder;

  private static final PartsInMemory PARTS = new PartsInMemory();

  private static List<CatalogueEntry> entries;
  private static CatalogueHead head;

  @BeforeAll
  static void writeAll() {
    entries = all();
    head = write(entries, PARTS);
  }

  private static List<CatalogueEntry> all() {
    List<CatalogueEntry> all =
        new ArrayList<>(new Library().entries().map(LibraryEntry::listed).toList());
    Set<String> ids = all.stream().map(entry -> entry.id().text()).collect(Collectors.toSet());
    MadeUpEntries.some(2000).stream()
        .filter(entry -> !ids.contains(entry.id().text()))
        .forEach(all::add);
    return all;
  }

  private static CatalogueHead write(List<CatalogueEntry> some, PartsInMemory parts) {
    try (CatalogueWriter writer = new CatalogueWriter(folder.resolve("waiting"), NAMES, VERSION)) {
      for (CatalogueEntry entry : some) {
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
        : new CrystalSketch(entry.id().text().getBytes(StandardCharsets.UTF_8), nets(entry));
  }

  private static StoredCatalogue open(CatalogueHead from) {
    return StoredCatalogue.open(from, new CachedParts(PARTS::read, 1 << 20));
  }

  private static MaterialIndex stored() {
    return MaterialIndex.over(open(head), NAMES);
  }

  @Test
  void answersEveryQueryAsTheIndexInMemoryDoes() {
    MaterialIndex memory = MaterialIndex.of(entries, NAMES);
    MaterialIndex stored = stored();

    assertThat(stored.size()).isEqualTo(memory.size());
    for (String query : queries()) {
      assertThat(stored.search(query, 0, 100)).as(query).isEqualTo(memory.search(query, 0, 100));
    }
    for (int offset : new int[] {1, 99, 1000, 4000, 10_000_000}) {
      assertThat(stored.search("O", offset, 33)).isEqualTo(memory.search("O", offset, 33));
      assertThat(stored.search("", offset, 33)).isEqualTo(memory.search("", offset, 33));
    }
  }

  private static Set<String> queries() {
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
    MaterialIndex stored = stored();

    assertThat(entries).allMatch(entry -> stored.find(entry.id()).equals(Optional.of(entry)));
    assertThat(stored.find(MaterialId.parse("cod-0000001"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void sameMaterialsMakeTheSamePartsWhateverTheirOrder(long seed) {
    List<CatalogueEntry> shuffled = new ArrayList<>(entries);
    Collections.shuffle(shuffled, new Random(seed));
    PartsInMemory parts = new PartsInMemory();

    assertThat(write(shuffled, parts)).isEqualTo(head);
    assertThat(parts.parts().keySet()).isEqualTo(PARTS.parts().keySet());
  }

  @Test
  void catalogueOfNothingAnswers() {
    PartsInMemory parts = new PartsInMemory();
    MaterialIndex stored =
        MaterialIndex.over(
            StoredCatalogue.open(write(List.of(), parts), new CachedParts(parts::read, 1)), NAMES);

    assertThat(stored.search("Si", 0, 10).total()).isZero();
    assertThat(stored.search("", 0, 10).total()).isZero();
  }

  @Test
  void showsTheCrystalsMadeOfSomeElementsAndNoOthers() {
    CrystalCatalogue crystals = open(head).crystals();
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

  /** Of all shapes, in no order. */
  private static List<NetShape> nets(CatalogueEntry entry) {
    Random random = new Random(entry.id().text().hashCode());
    List<NetShape> nets = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      double x = random.nextInt(3) == 0 ? 0 : random.nextDouble() / 2;
      double least = Math.sqrt(1 - x * x);
      nets.add(new NetShape(x, least + random.nextDouble(), 0.02 + random.nextDouble() / 10));
    }
    return nets;
  }

  /** Distance of two shapes, by the formula of the upper half plane. */
  private static boolean isNear(NetShape net, NetRange range, double slack) {
    double dx = net.x() - range.net().x();
    double dy = net.y() - range.net().y();
    double cosh = 1 + (dx * dx + dy * dy) / (2 * net.y() * range.net().y());
    double distance = Math.log(cosh + Math.sqrt(cosh * cosh - 1));
    double size = Math.abs(Math.log(net.area() / range.net().area())) / 2;
    return distance <= range.distortion() + slack && size <= range.scale() + slack / 10;
  }

  @Test
  void showsTheCrystalsWithNetsLikeAMeasuredOne() {
    CrystalCatalogue crystals = open(head).crystals();
    for (NetShape measured :
        List.of(
            new NetShape(0, 1.4, 0.05),
            new NetShape(0.5, 0.87, 0.03),
            new NetShape(0.25, 1.2, 0.1),
            new NetShape(0.02, 1.01, 0.06))) {
      NetRange range = new NetRange(measured, 0.08, 0.1);
      List<CatalogueEntry> seen = new ArrayList<>();

      int all =
          crystals.visit(
              new CrystalQuery(Set.of(), List.of(range), VERSION, 100_000),
              (entry, sketch) -> seen.add(entry));

      assertThat(seen).isNotEmpty().hasSizeLessThanOrEqualTo(all);
      assertThat(seen)
          .containsAll(
              entries.stream()
                  .filter(entry -> sketch(entry).bytes().length > 0)
                  .filter(entry -> nets(entry).stream().anyMatch(net -> isNear(net, range, 0)))
                  .toList());
      assertThat(seen)
          .allMatch(entry -> nets(entry).stream().anyMatch(net -> isNear(net, range, 0.12)));
      List<CatalogueEntry> some = new ArrayList<>();
      crystals.visit(
          new CrystalQuery(Set.of(), List.of(range), VERSION, 7),
          (entry, sketch) -> some.add(entry));
      assertThat(some).hasSizeLessThanOrEqualTo(7).isSubsetOf(seen);
    }
  }

  @Test
  void showsNoMoreThanAskedForAndNoneOfAnotherVersion() {
    CrystalCatalogue crystals = open(head).crystals();
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
    StoredCatalogue catalogue = open(head);

    assertThat(catalogue.ofLibrary().values())
        .containsExactlyInAnyOrderElementsOf(
            entries.stream().filter(entry -> entry.id().text().startsWith("cod-90")).toList());
  }
}
