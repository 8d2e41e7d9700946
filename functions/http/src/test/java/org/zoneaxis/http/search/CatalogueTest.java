package org.zoneaxis.http.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Formula;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Revision;
import org.zoneaxis.crystal.refusal.NotationException;
import org.zoneaxis.library.Library;
import org.zoneaxis.library.LibraryEntry;
import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.library.catalogue.UnitCell;
import org.zoneaxis.library.search.CuratedNames;
import org.zoneaxis.library.search.SearchPage;
import org.zoneaxis.source.catalogue.BucketParts;
import org.zoneaxis.source.catalogue.CatalogueHead;
import org.zoneaxis.source.catalogue.CatalogueWriter;
import org.zoneaxis.source.catalogue.CrystalSketch;
import org.zoneaxis.storage.object.ObjectContent;

/** The catalogue in front of a store whose objects may be gone or damaged. */
class CatalogueTest {

  @TempDir private Path folder;

  private StoreStandIn store;
  private final AtomicLong now = new AtomicLong();
  private Catalogue catalogue;

  @BeforeEach
  void start() throws IOException {
    store = new StoreStandIn();
    catalogue = new Catalogue(store.store(), now::get);
  }

  @AfterEach
  void stop() {
    store.close();
  }

  private static CatalogueEntry entry(int number, String name) {
    return new CatalogueEntry(
        MaterialId.parse("mp-" + number),
        new Formula(List.of(new Formula.Term(Element.Po, BigDecimal.valueOf(number)))),
        List.of(name),
        Optional.empty(),
        new UnitCell(3, 3, 3, 90, 90, 90),
        number,
        new Revision("0".repeat(64)),
        CellOrigin.MEASURED);
  }

  private void write(String... names) {
    List<CatalogueEntry> entries =
        new ArrayList<>(new Library().entries().map(LibraryEntry::listed).toList());
    for (String name : names) {
      entries.add(entry(900_000 + entries.size(), name));
    }
    try (CatalogueWriter writer =
        new CatalogueWriter(folder.resolve("waiting"), CuratedNames.standard(), 1)) {
      for (CatalogueEntry entry : entries) {
        writer.add(entry, CrystalSketch.NONE, entry.id().text().equals("mp-149"));
      }
      CatalogueHead head = writer.finish(new BucketParts(store.store(), BucketParts.CATALOGUE));
      store
          .store()
          .replace(
              CatalogueHead.KEY, new ObjectContent(head.write(), "application/json", "no-cache"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    store.asked();
  }

  private Catalogue.Answer<SearchPage> search(String query) {
    return catalogue.search(query, 0, 20);
  }

  private static List<String> names(Catalogue.Answer<SearchPage> answer) {
    return answer.value().hits().stream()
        .flatMap(hit -> hit.entry().names().stream().limit(1))
        .toList();
  }

  private void pass() {
    now.addAndGet(Duration.ofMinutes(2).toNanos());
  }

  @Test
  void libraryAnswersAsLongAsThereIsNoCatalogue() {
    assertThat(search("silicon").isWhole()).isTrue();
    assertThat(names(search("silicon"))).contains("Silicon");
    assertThat(search("unobtainium").value().total()).isZero();
  }

  @Test
  void findsWhatIsStoredAndKeepsWhatItRead() {
    write("Unobtainium");

    assertThat(names(search("unobtainium"))).containsExactly("Unobtainium");
    assertThat(store.asked()).contains(CatalogueHead.KEY).doesNotHaveDuplicates();
    assertThat(names(search("unobtainium"))).containsExactly("Unobtainium");
    assertThat(store.asked()).isEmpty();
    pass();
    assertThat(names(search("unobtainium"))).containsExactly("Unobtainium");
    assertThat(store.asked()).containsExactly(CatalogueHead.KEY);
    assertThat(catalogue.ofLibrary().keySet()).containsExactly(MaterialId.parse("mp-149"));
  }

  @Test
  void looksForANewOneOnceAMinute() {
    write("Unobtainium");
    search("silicon");
    write("Unobtainium", "Impossibilite");

    assertThat(search("impossibilite").value().total()).isZero();
    pass();

    assertThat(names(search("impossibilite"))).containsExactly("Impossibilite");
  }

  @Test
  void newOneIsLookedForAtOnceWhereAPartOfTheOldOneIsGone() {
    write("Unobtainium");
    assertThat(catalogue.ofLibrary()).isNotEmpty();
    store.objects().clear();
    write("Unobtainium", "Impossibilite");

    assertThat(search("impossibilite").isWhole()).isTrue();
    assertThat(names(search("impossibilite"))).containsExactly("Impossibilite");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lost", "damaged"})
  void libraryAnswersWithANoteWherePartsAreGone(String how) {
    write("Unobtainium");
    for (String key : List.copyOf(store.objects().keySet())) {
      if (key.startsWith(BucketParts.CATALOGUE)) {
        if (how.equals("lost")) {
          store.objects().remove(key);
        } else {
          store.damage(key);
        }
      }
    }

    Catalogue.Answer<SearchPage> answer = search("silicon");

    assertThat(names(answer)).contains("Silicon");
    assertThat(answer.notes()).singleElement().asString().contains("library");
    assertThat(search("unobtainium").value().total()).isZero();
  }

  /** Whichever it is: no answer is lost, and each without a note is the right one. */
  @Test
  void onePartThatIsGoneHarmsNoMoreThanWhatNeedsIt() {
    write("Unobtainium", "Impossibilite", "Phlogiston");
    List<String> queries =
        List.of(
            "silicon", "unobtainium", "TiO2", "Fe O", "225", "magnitite", "mp-149", "phlog", "");
    List<SearchPage> right = queries.stream().map(query -> search(query).value()).toList();
    int noted = 0;
    for (String key : List.copyOf(store.objects().keySet())) {
      if (!key.startsWith(BucketParts.CATALOGUE)) {
        continue;
      }
      store.damage(key);
      catalogue.forget();
      for (int i = 0; i < queries.size(); i++) {
        Catalogue.Answer<SearchPage> answer = search(queries.get(i));
        if (answer.isWhole()) {
          assertThat(answer.value()).isEqualTo(right.get(i));
        } else {
          noted++;
        }
      }
      store.damage(key);
    }
    assertThat(noted).isPositive();
  }

  @Test
  void goesOnWithWhatItHasWhileTheStoreIsDown() {
    write("Unobtainium");
    search("unobtainium");
    store.isDown(true);
    pass();

    assertThat(names(search("unobtainium"))).containsExactly("Unobtainium");
    Catalogue.Answer<SearchPage> other = search("Fd-3m");
    assertThat(other.value().total()).isPositive();
    assertThat(other.notes()).isNotEmpty();

    store.isDown(false);
    pass();
    assertThat(search("Fd-3m").isWhole()).isTrue();
    assertThat(names(search("unobtainium"))).containsExactly("Unobtainium");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{\"format\":1}", "{\"format\":99,\"materials\":1}"})
  void headThatIsNoneIsTheLibraryWithANote(String text) {
    write("Unobtainium");
    store
        .store()
        .replace(
            CatalogueHead.KEY,
            new ObjectContent(
                text.getBytes(StandardCharsets.UTF_8), "application/json", "no-cache"));

    assertThat(names(search("silicon"))).contains("Silicon");
    assertThat(search("silicon").notes()).isNotEmpty();
  }

  @Test
  void refusalsPass() {
    write("Unobtainium");

    assertThatThrownBy(() -> search("a".repeat(101))).isInstanceOf(NotationException.class);
    assertThatThrownBy(() -> catalogue.search("a", -1, 10)).isInstanceOf(NotationException.class);
  }
}
