package org.zoneaxis.refresh;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.refresh.MaterialsProjectServer.Asked;
import org.zoneaxis.refresh.MaterialsProjectServer.Says;
import org.zoneaxis.refresh.run.Count;
import org.zoneaxis.refresh.run.RefreshOrder;
import org.zoneaxis.refresh.run.RefreshOrder.Task;
import org.zoneaxis.refresh.run.RunMetrics;
import org.zoneaxis.refresh.run.RunReport;
import org.zoneaxis.refresh.run.StateDocuments;

/** Runs that are short of time, and runs whose database fails or talks nonsense. */
@Tag("long")
class RefreshTroubleTest extends SceneTest<ConditionalServer> {

  private static final RefreshOrder ALL =
      RefreshOrder.everything().only(Task.REFRESH, Task.CATALOGUE);

  @Override
  ConditionalServer open(Path empty) {
    return ConditionalServer.start();
  }

  private static ResponseDefinitionBuilder leftAlone() {
    return aResponse().withStatus(503).withHeader("Retry-After", "600");
  }

  private static long count(RunReport report, Count count) {
    return Scene.count(report, count);
  }

  @Test
  void thoseAskedLongestAgoComeFirst() {
    List<MaterialId> ids = new ArrayList<>(Scene.ids(300));
    List<MaterialId> oldest = ids.subList(150, 250);
    scene.store(oldest);
    server.age(Scene.AGE);
    List<MaterialId> later = new ArrayList<>(ids);
    later.removeAll(oldest);
    scene.store(later);
    server.age(Scene.AGE);

    scene.run(Scene.REFRESH);

    assertThat(database.requests()).hasSize(3);
    assertThat(database.requests().get(0).ids()).containsExactlyInAnyOrderElementsOf(oldest);
  }

  @Test
  void stopsWithTimeInHandAndTheNextRunsDoTheRest() {
    List<MaterialId> ids = stored(220);
    database.says(id -> Says.CORRECTED);
    List<RunReport> reports = new ArrayList<>();
    do {
      AtomicInteger looks = new AtomicInteger();
      reports.add(
          scene.run(
              Scene.REFRESH,
              Clock.systemUTC(),
              () -> Duration.ofSeconds(looks.getAndIncrement() < 1 ? 61 : 59)));
    } while (!reports.get(reports.size() - 1).complete() && reports.size() < 10);

    assertThat(reports).hasSize(3);
    assertThat(reports.get(0).notes()).anyMatch(note -> note.contains("no time left"));
    assertThat(reports.stream().mapToLong(r -> count(r, Count.CHANGED)).sum()).isEqualTo(220);
    assertThat(database.requests().stream().map(Asked::ids).flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(ids);
    assertThat(ids).allMatch(id -> scene.document(id).checked().isPresent());
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 100", "3, 300"})
  void databaseThatFailsFromTheNthRequestOnLosesNothing(int nth, int done) {
    List<MaterialId> ids = stored(350);
    database.says(id -> Says.CORRECTED);
    database.trouble(number -> number < nth ? Optional.empty() : Optional.of(leftAlone()));

    RunReport report = scene.run(ALL);

    assertThat(report.complete()).isFalse();
    assertThat(count(report, Count.CHANGED)).isEqualTo(done);
    assertThat(report.failures())
        .singleElement()
        .satisfies(f -> assertThat(f.subject()).isEqualTo("Materials Project"));
    assertThat(report.notes()).anyMatch(note -> note.contains("the next run goes on"));
    assertThat(report.phases())
        .extracting(RunReport.Phase::name, RunReport.Phase::complete)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("refresh", false),
            org.assertj.core.groups.Tuple.tuple("catalogue", true));
    assertThat(ids).allMatch(id -> scene.documents().find(id).isPresent());

    database.forget();
    assertThat(count(scene.run(ALL), Count.CHANGED)).isEqualTo(350 - done);
  }

  private static Stream<Arguments> nonsense() {
    return Stream.of(
        Arguments.of("200-truncated.json", 200),
        Arguments.of("200-html.html", 200),
        Arguments.of("200-data-object.json", 200),
        Arguments.of("404-no-route.json", 404));
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void batchWhoseAnswerMakesNoSenseIsPutLast(String file, int status) throws IOException {
    List<MaterialId> ids = stored(250);
    String body = resource("/materials-project/errors/" + file);
    database.trouble(
        number ->
            number == 0
                ? Optional.of(aResponse().withStatus(status).withBody(body))
                : Optional.empty());

    RunReport first = scene.run(Scene.REFRESH);

    List<MaterialId> batch = database.requests().get(0).ids();
    assertThat(first.complete()).isFalse();
    assertThat(count(first, Count.LOOKED_AT)).isZero();
    database.forget();

    RunReport second = scene.run(Scene.REFRESH);

    assertThat(second.complete()).isTrue();
    assertThat(count(second, Count.UNCHANGED)).isEqualTo(250);
    List<Asked> requests = database.requests();
    assertThat(requests).hasSize(2 + 10);
    assertThat(requests.subList(0, 2))
        .noneMatch(asked -> asked.ids().stream().anyMatch(batch::contains));
    assertThat(requests.subList(2, 12)).allMatch(asked -> asked.ids().size() == 10);
    assertThat(ids).allMatch(id -> scene.document(id).checked().isPresent());
    assertThat(scene.objects().get(StateDocuments.STATE)).contains("\"postponed\":[]");
  }

  @Test
  void oneMaterialThatAlwaysSpoilsItsBatchStopsNoOther() {
    List<MaterialId> ids = stored(250);
    MaterialId bad = ids.get(7);
    database.trouble(
        number ->
            database.requests().get(database.requests().size() - 1).ids().contains(bad)
                ? Optional.of(aResponse().withStatus(200).withBody("{"))
                : Optional.empty());

    for (int run = 0; run < 3; run++) {
      scene.run(Scene.REFRESH);
    }

    assertThat(ids)
        .filteredOn(id -> scene.document(id).checked().isEmpty())
        .hasSize(10)
        .contains(bad);
  }

  @Test
  void connectionThatBreaksIsTriedAgain() {
    stored(20);
    database.trouble(
        number ->
            number == 0
                ? Optional.of(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))
                : Optional.empty());

    RunReport report = scene.run(Scene.REFRESH);

    assertThat(report.complete()).isTrue();
    assertThat(count(report, Count.UNCHANGED)).isEqualTo(20);
  }

  @Test
  void keyIsInNoObjectNorReportNorMetrics() {
    stored(3);
    database.trouble(
        number ->
            number == 0
                ? Optional.of(
                    aResponse().withStatus(401).withBody("bad key " + MaterialsProjectServer.KEY))
                : Optional.empty());

    RunReport refused = scene.run(ALL);
    RunReport done = scene.run(ALL);

    assertThat(refused.complete()).isFalse();
    assertThat(done.complete()).isTrue();
    assertThat(scene.holds(MaterialsProjectServer.KEY)).isFalse();
    for (RunReport report : List.of(refused, done)) {
      assertThat(report.toString()).doesNotContain(MaterialsProjectServer.KEY);
      assertThat(RunMetrics.of(report)).doesNotContain(MaterialsProjectServer.KEY);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = RefreshTroubleTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
