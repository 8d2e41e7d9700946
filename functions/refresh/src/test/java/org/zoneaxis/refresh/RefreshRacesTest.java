package org.zoneaxis.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.refresh.ConditionalServer.Fault;
import org.zoneaxis.refresh.MaterialsProjectServer.Says;
import org.zoneaxis.refresh.run.Count;
import org.zoneaxis.refresh.run.Json;
import org.zoneaxis.refresh.run.Progress;
import org.zoneaxis.refresh.run.RefreshOrder;
import org.zoneaxis.refresh.run.RefreshOrder.Task;
import org.zoneaxis.refresh.run.RunReport;
import org.zoneaxis.refresh.run.RunState;
import org.zoneaxis.refresh.run.StateDocuments;
import org.zoneaxis.refresh.run.TimeBudget;
import org.zoneaxis.storage.object.ObjectContent;
import org.zoneaxis.storage.object.StorageUnavailableException;
import org.zoneaxis.storage.structure.StructureDocuments;
import org.zoneaxis.storage.structure.StructureOutcome;
import org.zoneaxis.storage.structure.StructureUpdates;
import org.zoneaxis.storage.structure.UpstreamStatus;

/** On a store whose conditional writes are atomic: several at once, faults, wrong clocks. */
@Tag("long")
class RefreshRacesTest extends SceneTest<ConditionalServer> {

  private static final RefreshOrder ALL =
      RefreshOrder.everything().only(Task.REFRESH, Task.CATALOGUE);

  @Override
  ConditionalServer open(Path empty) {
    return ConditionalServer.start();
  }

  private static <T> List<T> together(int number, IntFunction<Callable<T>> task) throws Exception {
    CyclicBarrier start = new CyclicBarrier(number);
    ExecutorService threads = Executors.newFixedThreadPool(number);
    try {
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < number; i++) {
        Callable<T> one = task.apply(i);
        futures.add(
            threads.submit(
                () -> {
                  start.await();
                  return one.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void ofManyWritersOneWinsEachStepAndTheLastIsNotLost() throws Exception {
    MaterialId id = stored(1).get(0);
    database.says(any -> Says.CORRECTED);
    UpstreamStatus corrected = new UpstreamStatus.Found(scene.source().find(id).orElseThrow());
    String key = "structures/" + id + ".json";
    Instant begin = Instant.parse("2027-01-01T00:00:00Z");

    // Each would ask later than the one before, so that none finds its work done.
    List<StructureOutcome> outcomes =
        together(
            24,
            number ->
                () ->
                    new StructureUpdates(new StructureDocuments(scene.store()))
                        .apply(
                            id,
                            number % 3 == 0
                                ? new UpstreamStatus.Withdrawn(Optional.empty())
                                : corrected,
                            begin.plusSeconds(number),
                            begin.plusSeconds(number)));

    assertThat(server.replaced(key)).allMatch(etag -> server.winners(key, etag) == 1);
    long moved =
        outcomes.stream()
            .filter(
                outcome ->
                    !(outcome instanceof StructureOutcome.AskedByAnother
                        || outcome instanceof StructureOutcome.Failed))
            .count();
    assertThat(server.replaced(key)).hasSize((int) moved);
    assertThat(scene.document(id).checked()).isPresent();
    assertThat(scene.document(id).structure().crystal())
        .isEqualTo(((UpstreamStatus.Found) corrected).material().crystal());
  }

  @Test
  void runsAtOnceDoNoHarm() throws Exception {
    List<MaterialId> ids = stored(110);
    database.says(id -> Says.CORRECTED);
    Map<String, String> undisturbed = undisturbed(110, id -> Says.CORRECTED);

    List<RunReport> reports = together(4, number -> () -> run("run" + number));

    assertThat(reports).allMatch(RunReport::complete);
    assertThat(reports.stream().mapToLong(r -> Scene.count(r, Count.FAILED)).sum()).isZero();
    assertThat(reports.stream().mapToLong(r -> Scene.count(r, Count.CHANGED)).sum())
        .isEqualTo(ids.size());
    for (MaterialId id : ids) {
      String key = "structures/" + id + ".json";
      assertThat(server.replaced(key)).allMatch(etag -> server.winners(key, etag) == 1);
    }
    assertThat(scene.content()).isEqualTo(undisturbed);
    assertThat(reports)
        .allSatisfy(
            report ->
                assertThat(Json.mapper().readValue(reportOf(report.run()), RunReport.class))
                    .isEqualTo(report));
  }

  private String reportOf(String run) {
    return scene.objects().get("state/reports/" + run + ".json");
  }

  private RunReport run(String name) {
    try (RefreshService service = scene.open(Clock.systemUTC())) {
      return service.job().run(ALL, name, TimeBudget.UNLIMITED, Progress.SILENT);
    }
  }

  /** What a bucket of its own holds after a run that nothing disturbs. */
  private Map<String, String> undisturbed(int number, Function<MaterialId, Says> says) {
    try (ConditionalServer other = ConditionalServer.start();
        Scene calm = new Scene(other.settings(), database)) {
      database.says(id -> Says.PLAIN);
      calm.store(number);
      other.age(Scene.AGE);
      database.says(says);
      calm.run(ALL);
      return calm.content();
    }
  }

  private static Says mixed(MaterialId id) {
    Says[] all = {Says.PLAIN, Says.CORRECTED, Says.DEPRECATED, Says.NOTHING};
    return all[Math.floorMod(id.text().hashCode(), all.length)];
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void storeThatFailsNowAndThenLosesNothing(long seed) {
    List<MaterialId> ids = stored(110);
    Map<String, String> undisturbed = undisturbed(110, RefreshRacesTest::mixed);
    SplittableRandom random = new SplittableRandom(seed);
    Fault[] kinds = {Fault.UNAVAILABLE, Fault.CONFLICT, Fault.ANSWER_LOST};
    server.faults(
        (method, key) -> {
          synchronized (random) {
            return random.nextInt(10) == 0 ? kinds[random.nextInt(kinds.length)] : Fault.NONE;
          }
        });

    int runs = 0;
    boolean complete = false;
    while (!complete && runs < 20) {
      runs++;
      try {
        RunReport report = run("faulty" + runs);
        complete = report.complete() && Scene.count(report, Count.FAILED) == 0;
        assertThat(report.complete() || !report.failures().isEmpty() || !report.notes().isEmpty())
            .isTrue();
      } catch (StorageUnavailableException e) {
        assertThat(e).hasMessageContaining("object storage");
      }
    }

    server.faults((method, key) -> Fault.NONE);
    assertThat(complete).isTrue();
    assertThat(ids).allMatch(id -> scene.document(id).checked().isPresent());
    Map<String, String> content = scene.content();
    // Nothing leads to parts of a catalogue that a failed run began; the sweep takes them.
    content
        .keySet()
        .removeIf(key -> key.startsWith("catalog/parts/") && !undisturbed.containsKey(key));
    assertThat(content).isEqualTo(undisturbed);
  }

  @Test
  void storeThatIsDownEndsTheRunAndSaysWhy() {
    List<MaterialId> ids = stored(110);
    server.faults(
        (method, key) ->
            method.equals("PUT") && key.startsWith("structures/") ? Fault.UNAVAILABLE : Fault.NONE);

    RunReport report = run("down");

    assertThat(report.complete()).isFalse();
    assertThat(database.requests()).hasSize(1);
    assertThat(report.failures()).isNotEmpty().allMatch(f -> f.reason().contains("503"));
    server.faults((method, key) -> Fault.NONE);
    assertThat(ids).allMatch(id -> scene.document(id).checked().isEmpty());
    assertThat(Scene.count(run("up"), Count.UNCHANGED)).isEqualTo(110);
  }

  /** Jumps whenever it is read. */
  private static final class Jumping extends Clock {
    private final Instant start = Instant.now();
    private final Duration[] jumps;
    private final AtomicInteger reads = new AtomicInteger();

    Jumping(Duration... jumps) {
      this.jumps = jumps;
    }

    @Override
    public Instant instant() {
      int read = reads.getAndIncrement();
      return start.plus(read < jumps.length ? jumps[read] : jumps[read % jumps.length]);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private static IntStream jumps() {
    return IntStream.range(0, 4);
  }

  @ParameterizedTest
  @MethodSource("jumps")
  void clockThatJumpsLosesNothing(int kind) {
    List<MaterialId> ids = stored(60);
    Map<String, String> undisturbed = undisturbed(60, RefreshRacesTest::mixed);
    Duration year = Duration.ofDays(365);
    Clock clock =
        List.of(
                new Jumping(Duration.ZERO, year),
                new Jumping(Duration.ZERO, year.negated()),
                new Jumping(year, Duration.ZERO, Duration.ofHours(-1)),
                new Jumping(Duration.ofHours(1), Duration.ofHours(-3), Duration.ofDays(9)))
            .get(kind);

    scene.run(ALL.olderThan(Duration.ZERO), clock, TimeBudget.UNLIMITED);
    RunReport report = scene.run(ALL);

    assertThat(report.complete()).isTrue();
    assertThat(ids).allMatch(id -> scene.document(id).checked().isPresent());
    assertThat(scene.content()).isEqualTo(undisturbed);
  }

  @Test
  void runOfAClockThatIsAheadComesToItsEnd() {
    stored(150);
    Instant tomorrow = Instant.now().plus(Duration.ofDays(1));

    RunReport report =
        scene.run(
            Scene.REFRESH.olderThan(Duration.ZERO),
            new Jumping(
                Duration.between(Instant.now(), tomorrow), Duration.ZERO, Duration.ofSeconds(1)),
            TimeBudget.UNLIMITED);

    assertThat(report.complete()).isTrue();
    assertThat(database.requests()).hasSize(2);
  }

  @Test
  void runThatWasCutOffIsReportedByTheNext() {
    stored(250);
    String name = cutOff(1);

    RunReport next = run("next");

    assertThat(next.complete()).isTrue();
    assertThat(next.notes()).singleElement().asString().contains(name).contains("its report tells");
    assertThat(Scene.count(next, Count.LOOKED_AT)).isEqualTo(150);
    assertThat(reportOf(name)).contains("\"complete\":false").contains("\"lookedAt\":100");
    assertThat(run("after").notes()).isEmpty();
  }

  @Test
  void runThatWasCutOffBeforeItsFirstBatchIsReportedAsWell() {
    stored(50);
    String name = cutOff(0);

    assertThat(run("next").notes()).singleElement().asString().contains(name);
    assertThat(reportOf(name)).contains("\"lookedAt\":0");
  }

  /** As when the process is killed while a batch is asked for: nothing is written any more. */
  private String cutOff(int after) {
    // The time is looked at once before, to leave the catalogue its share.
    AtomicInteger batches = new AtomicInteger(-1);
    List<String> kept = new ArrayList<>();
    try (RefreshService service = scene.open(Clock.systemUTC())) {
      service
          .job()
          .run(
              ALL,
              "cut",
              () -> {
                if (batches.getAndIncrement() == after) {
                  throw new Killed();
                }
                return Duration.ofDays(1);
              },
              Progress.SILENT);
    } catch (Killed e) {
      scene
          .store()
          .get(StateDocuments.STATE)
          .map(object -> new String(object.bytes(), StandardCharsets.UTF_8))
          .map(text -> text.replaceAll(".*\"run\":\"([^\"]*)\".*", "$1"))
          .ifPresent(kept::add);
    }
    return kept.get(0);
  }

  /** An error, which no run catches. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void reportOfARunThatHasEndedIsNotReplacedByWhatTheNextFoundOfIt() throws Exception {
    stored(3);
    StateDocuments states = new StateDocuments(scene.store());
    RunReport ended = run("ended");
    RunReport halfWay =
        new RunReport(
            ended.run(),
            ended.order(),
            ended.startedAt(),
            ended.endedAt(),
            0,
            false,
            List.of(),
            Map.of(),
            List.of(),
            List.of());
    states.save(RunState.NONE.progress(Optional.of(halfWay)));

    RunReport next = run("next");

    assertThat(next.notes()).isEmpty();
    assertThat(Json.mapper().readValue(reportOf(ended.run()), RunReport.class)).isEqualTo(ended);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{\"postponed\": 7}", "null"})
  void stateThatCannotBeReadCostsNothing(String text) {
    stored(3);
    scene
        .store()
        .replace(
            StateDocuments.STATE,
            new ObjectContent(
                text.getBytes(StandardCharsets.UTF_8), "application/json", "no-cache"));

    assertThat(run("on").complete()).isTrue();
  }
}
