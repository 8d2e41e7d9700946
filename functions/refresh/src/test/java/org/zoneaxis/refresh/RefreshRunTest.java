package org.zoneaxis.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.library.catalogue.CatalogueDocument;
import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.refresh.MaterialsProjectServer.Asked;
import org.zoneaxis.refresh.MaterialsProjectServer.Says;
import org.zoneaxis.refresh.run.Count;
import org.zoneaxis.refresh.run.Json;
import org.zoneaxis.refresh.run.RefreshOrder;
import org.zoneaxis.refresh.run.RefreshOrder.Task;
import org.zoneaxis.refresh.run.RunReport;
import org.zoneaxis.refresh.run.StateDocuments;
import org.zoneaxis.storage.document.StructureDocument;

/** Runs on a real S3 server, against a database that answers in the Materials Project's form. */
@Tag("long")
class RefreshRunTest extends SceneTest<EmbeddedServer> {

  private static final RefreshOrder ALL =
      RefreshOrder.everything().only(Task.REFRESH, Task.CATALOGUE);

  @Override
  EmbeddedServer open(Path empty) throws Exception {
    return EmbeddedServer.start(empty);
  }

  private static long count(RunReport report, Count count) {
    return Scene.count(report, count);
  }

  @Test
  void hundredStructuresTakeOneRequest() {
    List<MaterialId> ids = stored(300);

    RunReport report = scene.run(ALL);

    assertThat(report.complete()).isTrue();
    assertThat(database.requests()).hasSize(3).allMatch(asked -> asked.ids().size() == 100);
    assertThat(database.requests().stream().map(Asked::ids).flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(ids);
    assertThat(count(report, Count.REQUESTS)).isEqualTo(3);
    assertThat(count(report, Count.LOOKED_AT)).isEqualTo(300);
    assertThat(count(report, Count.UNCHANGED)).isEqualTo(300);
    assertThat(count(report, Count.FAILED)).isZero();
    assertThat(count(report, Count.BYTES)).isPositive();
  }

  @Test
  void unchangedOnesMoveNothingButTheirCheckTime() {
    List<MaterialId> ids = stored(120);
    Map<String, String> before = scene.content();

    scene.run(Scene.REFRESH.olderThan(Duration.ofHours(1)));

    Map<String, String> after = scene.objects();
    before.forEach(
        (key, text) ->
            assertThat(after.get(key).replaceAll(",?\"checked\":\"[^\"]*\"", ""))
                .isEqualTo(text.replaceAll(",?\"checked\":\"[^\"]*\"", "")));
    assertThat(ids).allMatch(id -> scene.document(id).checked().isPresent());
  }

  @Test
  void nothingIsDueTwice() {
    stored(20);
    scene.run(ALL);
    database.forget();

    RunReport second = scene.run(ALL);

    assertThat(database.requests()).isEmpty();
    assertThat(second.complete()).isTrue();
    assertThat(count(second, Count.LOOKED_AT)).isZero();
  }

  @Test
  void correctedStructureIsInTheCatalogueAndItsOldRevisionStays() throws IOException {
    List<MaterialId> ids = stored(3);
    scene.run(ALL);
    StructureDocument old = scene.document(ids.get(1));
    Map<String, String> before = scene.objects();
    server.age(Scene.AGE);
    database.says(id -> id.equals(ids.get(1)) ? Says.CORRECTED : Says.PLAIN);

    RunReport report =
        scene.run(ALL.of(ids)); // by name, since their documents say that it was asked just now

    StructureDocument corrected = scene.document(ids.get(1));
    assertThat(count(report, Count.CHANGED)).isEqualTo(1);
    assertThat(corrected.revision()).isNotEqualTo(old.revision());
    String immutable = "structures/" + ids.get(1) + "/" + old.revision().shortForm() + ".json";
    assertThat(scene.objects().get(immutable)).isEqualTo(before.get(immutable));
    List<CatalogueEntry> catalogue =
        CatalogueDocument.read(scene.store().get(CatalogueDocument.KEY).orElseThrow().bytes());
    assertThat(catalogue)
        .filteredOn(entry -> entry.id().equals(ids.get(1)))
        .singleElement()
        .satisfies(entry -> assertThat(entry.revision()).isEqualTo(corrected.revision()));
  }

  @Test
  void withdrawnAndVanishedOnesAreMarkedAndKept() {
    List<MaterialId> ids = stored(10);
    StructureDocument deprecated = scene.document(ids.get(0));
    StructureDocument vanished = scene.document(ids.get(1));
    database.says(
        id ->
            id.equals(ids.get(0))
                ? Says.DEPRECATED
                : id.equals(ids.get(1)) ? Says.NOTHING : Says.PLAIN);

    RunReport report = scene.run(ALL);

    assertThat(count(report, Count.WITHDRAWN)).isEqualTo(2);
    assertThat(count(report, Count.UNCHANGED)).isEqualTo(8);
    for (StructureDocument old : List.of(deprecated, vanished)) {
      StructureDocument now = scene.document(old.id());
      assertThat(now.withdrawn()).isPresent();
      assertThat(now.structure()).isEqualTo(old.structure());
    }
    assertThat(scene.document(ids.get(2)).withdrawn()).isEmpty();
    assertThat(scene.objects().get(CatalogueDocument.KEY)).contains("\"" + ids.get(1) + "\"");
  }

  @Test
  void unusableStructureLeavesTheOldOneAndIsReported() {
    List<MaterialId> ids = stored(5);
    StructureDocument old = scene.document(ids.get(3));
    database.says(id -> id.equals(ids.get(3)) ? Says.UNUSABLE : Says.PLAIN);

    RunReport report = scene.run(ALL);

    assertThat(scene.document(ids.get(3)).structure()).isEqualTo(old.structure());
    assertThat(report.failures())
        .singleElement()
        .satisfies(failure -> assertThat(failure.subject()).isEqualTo(ids.get(3).text()));
    assertThat(count(report, Count.UNCHANGED)).isEqualTo(4);
  }

  @Test
  void catalogueThatThereIsNoTimeForLeavesTheOldOne() {
    stored(30);
    scene.run(ALL);
    String old = scene.objects().get(CatalogueDocument.KEY);

    RunReport report =
        scene.run(
            RefreshOrder.everything().only(Task.CATALOGUE),
            Clock.systemUTC(),
            () -> Duration.ofSeconds(10));

    assertThat(report.complete()).isFalse();
    assertThat(report.notes()).anyMatch(note -> note.contains("catalogue"));
    assertThat(scene.objects().get(CatalogueDocument.KEY)).isEqualTo(old);
  }

  @Test
  void namedOnesAreAskedForHoweverLatelyTheyWere() {
    List<MaterialId> ids = scene.store(5);

    RunReport report = scene.run(Scene.REFRESH.of(ids.subList(1, 3)));

    assertThat(database.requests())
        .singleElement()
        .satisfies(asked -> assertThat(asked.ids()).containsExactlyElementsOf(ids.subList(1, 3)));
    assertThat(count(report, Count.UNCHANGED)).isEqualTo(2);
  }

  @Test
  void namedOnesThatAreNotHereOrHaveNoDatabaseAreReported() {
    scene.store(1);
    List<MaterialId> ids =
        List.of(MaterialId.parse("mp-999999"), MaterialId.parse("cif-00000000000000aa"));

    RunReport report = scene.run(Scene.REFRESH.of(ids));

    assertThat(database.requests()).isEmpty();
    assertThat(report.failures())
        .extracting(RunReport.Failure::subject)
        .containsExactly("mp-999999", "cif-00000000000000aa");
  }

  @Test
  void catalogueHoldsWhatIsStoredAndWhatTheLibraryHasInTheOrderOfIds() throws IOException {
    List<MaterialId> ids = stored(50);

    scene.run(ALL);

    List<String> listed =
        CatalogueDocument.read(scene.store().get(CatalogueDocument.KEY).orElseThrow().bytes())
            .stream()
            .map(entry -> entry.id().text())
            .toList();
    assertThat(listed).isSorted().doesNotHaveDuplicates();
    assertThat(listed)
        .containsAll(ids.stream().map(MaterialId::text).toList())
        .containsAll(SmallLibrary.ENTRIES.entries().map(e -> e.listed().id().text()).toList());
  }

  @Test
  void libraryOfTheMaterialsProjectIsAdoptedAndRefreshedFromThenOn() {
    List<MaterialId> library =
        SmallLibrary.ENTRIES
            .entries()
            .map(entry -> entry.listed().id())
            .filter(id -> id.text().startsWith("mp-"))
            .toList();
    assertThat(library).isNotEmpty();

    RunReport first = scene.run(Scene.REFRESH);

    assertThat(count(first, Count.ADOPTED)).isEqualTo(library.size());
    assertThat(database.requests()).isEmpty();
    server.age(Scene.AGE);
    RunReport second = scene.run(Scene.REFRESH);
    assertThat(count(second, Count.ADOPTED)).isZero();
    assertThat(count(second, Count.LOOKED_AT)).isEqualTo(library.size());
  }

  @Test
  void reportIsKeptAndTheStateTellsOfNoRun() throws IOException {
    stored(3);

    RunReport report = scene.run(Scene.REFRESH);

    String kept = scene.objects().get("state/reports/" + report.run() + ".json");
    assertThat(Json.mapper().readValue(kept, RunReport.class)).isEqualTo(report);
    assertThat(scene.objects().get(StateDocuments.STATE)).contains("\"progress\":null");
  }
}
