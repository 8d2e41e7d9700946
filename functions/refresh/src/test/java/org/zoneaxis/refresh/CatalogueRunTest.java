package org.zoneaxis.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.library.catalogue.CatalogueDocument;
import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.library.search.CuratedNames;
import org.zoneaxis.library.search.MaterialIndex;
import org.zoneaxis.refresh.ConditionalServer.Fault;
import org.zoneaxis.refresh.MaterialsProjectServer.Says;
import org.zoneaxis.refresh.run.Progress;
import org.zoneaxis.refresh.run.RefreshOrder;
import org.zoneaxis.refresh.run.RefreshOrder.Task;
import org.zoneaxis.refresh.run.RunReport;
import org.zoneaxis.refresh.run.TimeBudget;
import org.zoneaxis.source.catalogue.BucketParts;
import org.zoneaxis.source.catalogue.CatalogueHead;
import org.zoneaxis.source.catalogue.StoredCatalogue;
import org.zoneaxis.source.catalogue.ledger.Ledger;
import org.zoneaxis.source.parts.CachedParts;
import org.zoneaxis.storage.object.ObjectContent;

/** What a run makes of the catalogue: on a store whose conditional writes are atomic. */
class CatalogueRunTest extends SceneTest<ConditionalServer> {

  private static final RefreshOrder CATALOGUE = RefreshOrder.everything().only(Task.CATALOGUE);

  @Override
  ConditionalServer open(Path empty) {
    return ConditionalServer.start();
  }

  private RunReport run(TimeBudget time) {
    try (RefreshService service = scene.open(Clock.systemUTC())) {
      return service.job().run(CATALOGUE, "run", time, Progress.SILENT);
    }
  }

  private RunReport run() {
    return run(TimeBudget.UNLIMITED);
  }

  private CatalogueHead head() {
    try {
      return CatalogueHead.read(scene.store().get(CatalogueHead.KEY).orElseThrow().bytes());
    } catch (IOException e) {
      throw new AssertionError("the head cannot be read", e);
    }
  }

  private MaterialIndex stored() {
    BucketParts parts = new BucketParts(scene.store(), BucketParts.CATALOGUE);
    return MaterialIndex.over(
        StoredCatalogue.open(head(), new CachedParts(parts::read, 1 << 24)),
        CuratedNames.standard());
  }

  private List<CatalogueEntry> listed() {
    try {
      return CatalogueDocument.read(scene.store().get(CatalogueDocument.KEY).orElseThrow().bytes());
    } catch (IOException e) {
      throw new AssertionError("the list cannot be read", e);
    }
  }

  /** Everything is found, and as in the list. */
  private void assertThatItIsWhole() {
    MaterialIndex stored = stored();
    MaterialIndex memory = MaterialIndex.of(listed(), CuratedNames.standard());
    for (int offset = 0; offset <= memory.size(); offset += MaterialIndex.MAX_LIMIT) {
      assertThat(stored.search("", offset, MaterialIndex.MAX_LIMIT))
          .isEqualTo(memory.search("", offset, MaterialIndex.MAX_LIMIT));
    }
    for (String query : List.of("silicon", "TiO2", "Fe O", "Fd-3m", "mp-9", "magnitite")) {
      assertThat(stored.search(query, 0, 50)).isEqualTo(memory.search(query, 0, 50));
    }
  }

  /** The documents of structures that are read meanwhile. */
  private List<String> readDuring(Runnable work) {
    List<String> read = Collections.synchronizedList(new ArrayList<>());
    server.faults(
        (method, key) -> {
          if (method.equals("GET") && key.startsWith("structures/") && key.endsWith(".json")) {
            read.add(key);
          }
          return Fault.NONE;
        });
    work.run();
    server.faults((method, key) -> Fault.NONE);
    return List.copyOf(read);
  }

  @Test
  void whatIsStoredIsFoundAndTheLibrary() {
    List<MaterialId> ids = stored(120);

    RunReport report = run();

    assertThat(report.complete()).isTrue();
    assertThat(report.notes()).isEmpty();
    assertThatItIsWhole();
    MaterialIndex index = stored();
    assertThat(ids).allMatch(id -> index.find(id).isPresent());
    assertThat(index.find(MaterialId.parse("cod-9008566"))).isPresent();
    assertThat(head().materials()).isEqualTo(index.size());
  }

  @Test
  void whatHasNotChangedIsNotReadAgainAndMovesNothing() {
    stored(120);
    run();
    String etag = scene.store().head(CatalogueHead.KEY).orElseThrow().etag();
    Set<String> objects = scene.objects().keySet();

    List<String> read = readDuring(this::run);

    assertThat(read).isEmpty();
    assertThat(server.replaced(CatalogueHead.KEY)).isEmpty();
    assertThat(scene.store().head(CatalogueHead.KEY).orElseThrow().etag()).isEqualTo(etag);
    assertThat(without(scene.objects().keySet())).isEqualTo(without(objects));
    assertThatItIsWhole();
  }

  private static Set<String> without(Set<String> keys) {
    return keys.stream().filter(key -> !key.startsWith("state/")).collect(Collectors.toSet());
  }

  @Test
  void onlyWhatHasChangedIsReadAgain() {
    List<MaterialId> ids = stored(120);
    run();
    database.says(id -> Says.CORRECTED);
    scene.run(Scene.REFRESH.of(ids.subList(7, 9)));

    List<String> read = readDuring(this::run);

    assertThat(read)
        .containsExactlyInAnyOrder(
            "structures/" + ids.get(7) + ".json", "structures/" + ids.get(8) + ".json");
    assertThatItIsWhole();
    assertThat(stored().find(ids.get(7)).orElseThrow().revision())
        .isEqualTo(scene.document(ids.get(7)).revision());
  }

  @Test
  void runThatWasCutOffIsGoneOnWith() {
    stored(300);
    AtomicInteger looks = new AtomicInteger();

    RunReport first = run(() -> Duration.ofSeconds(looks.incrementAndGet() < 250 ? 800 : 50));
    List<String> read = readDuring(this::run);

    assertThat(first.complete()).isFalse();
    assertThat(first.notes()).anyMatch(note -> note.contains("no time"));
    assertThat(read).isNotEmpty().hasSizeLessThan(250);
    assertThatItIsWhole();
  }

  @Test
  void catalogueGetsItsShareOfARunThatHasNoTimeForAllStructures() {
    stored(300);
    AtomicInteger looks = new AtomicInteger();

    RunReport report =
        scene.run(
            RefreshOrder.everything().only(Task.REFRESH, Task.CATALOGUE),
            Clock.systemUTC(),
            () -> Duration.ofSeconds(looks.incrementAndGet() < 4 ? 400 : 150));

    assertThat(report.phases()).extracting(RunReport.Phase::complete).containsExactly(false, true);
    assertThatItIsWhole();
  }

  @Test
  void whatIsDeletedIsFoundNoMore() {
    List<MaterialId> ids = stored(20);
    run();
    scene.delete("structures/" + ids.get(3) + ".json");

    run();

    assertThat(stored().find(ids.get(3))).isEmpty();
    assertThat(stored().find(ids.get(4))).isPresent();
    assertThatItIsWhole();
  }

  @ParameterizedTest
  @ValueSource(strings = {Ledger.KEY, CatalogueHead.KEY})
  void headThatCannotBeReadCostsNothing(String key) {
    stored(20);
    run();
    for (String text : List.of("", "[]", "{\"format\":1,\"length\":-7}")) {
      scene
          .store()
          .replace(
              key,
              new ObjectContent(
                  text.getBytes(StandardCharsets.UTF_8), "application/json", "no-cache"));
      assertThat(run().complete()).isTrue();
      assertThatItIsWhole();
    }
  }

  @Test
  void partsThatAreMissingOrBrokenAreMendedByTheNextRun() {
    stored(40);
    run();
    Map<String, String> before = scene.objects();
    List<String> parts =
        before.keySet().stream()
            .filter(key -> key.startsWith(BucketParts.CATALOGUE) || key.startsWith(Ledger.FOLDER))
            .toList();
    assertThat(parts).hasSizeGreaterThan(5);
    for (int i = 0; i < parts.size(); i++) {
      if (i % 2 == 0) {
        scene.delete(parts.get(i));
      } else {
        scene.damage(parts.get(i), "damaged");
      }
    }

    run();

    assertThatItIsWhole();
    assertThat(without(scene.objects().keySet())).isEqualTo(without(before.keySet()));
  }

  /** Whatever call is the last one: what the head leads to is whole. */
  @Tag("long")
  @Test
  void storeThatFailsAtAnyMomentLeavesAWholeCatalogue() {
    List<MaterialId> ids = stored(30);
    run();
    for (int last : new int[] {0, 2, 9, 16, 17, 18, 19, 20}) {
      database.says(id -> Says.CORRECTED);
      server.age(Scene.AGE);
      scene.run(Scene.REFRESH.of(ids.subList(last % 30, last % 30 + 1)));
      AtomicInteger writes = new AtomicInteger();
      int most = last;
      server.faults(
          (method, key) ->
              method.equals("PUT")
                      && !key.startsWith("state/run")
                      && writes.getAndIncrement() >= most
                  ? Fault.UNAVAILABLE
                  : Fault.NONE);
      try {
        run();
      } catch (RuntimeException e) {
        assertThat(e).hasMessageContaining("storage");
      }
      server.faults((method, key) -> Fault.NONE);
      MaterialIndex index = stored();
      assertThat(ids).allMatch(id -> index.find(id).isPresent());
      assertThat(index.search("silicon", 0, 10).hits()).isNotEmpty();
    }
    run();
    assertThatItIsWhole();
  }
}
