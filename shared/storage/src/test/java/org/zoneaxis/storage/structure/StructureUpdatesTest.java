package org.zoneaxis.storage.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Revision;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.storage.Bucket;
import org.zoneaxis.storage.Crowd;
import org.zoneaxis.storage.Crystals;
import org.zoneaxis.storage.S3Server;
import org.zoneaxis.storage.document.Structure;
import org.zoneaxis.storage.document.StructureDocument;
import org.zoneaxis.storage.object.StorageUnavailableException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** On the bucket of a real S3 server. */
class StructureUpdatesTest {

  private static final MaterialId SILICON = MaterialId.parse("mp-149");
  private static final Instant FIRST = Instant.parse("2026-11-20T10:00:00Z");
  private static final Instant DUE = Instant.parse("2026-11-21T09:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00.5Z");
  private static final Instant NOW_IN_SECONDS = Instant.parse("2026-11-21T10:00:00Z");
  private static final Material OLD = Crystals.silicon("mp-149");
  private static final Material NEW = renamed(Crystals.magnesium("mp-149"), "Other");

  @TempDir private Path folder;

  private Bucket bucket;
  private StructureUpdates updates;

  @BeforeEach
  void start() throws Exception {
    bucket = Bucket.on(folder);
    updates = new StructureUpdates(bucket.documents());
    store(OLD, Optional.empty());
    bucket.calls();
  }

  @AfterEach
  void stop() {
    bucket.close();
  }

  private static Material renamed(Material material, String name) {
    return new Material(
        material.id(), material.crystal(), material.source(), List.of(name), List.of());
  }

  private void store(Material material, Optional<Instant> withdrawn) {
    StructureDocuments documents = bucket.documents();
    Structure kept = documents.keep(Structure.of(material));
    assertThat(documents.create(new StructureDocument(kept, Optional.of(FIRST), withdrawn)))
        .isPresent();
  }

  private StructureOutcome apply(UpstreamStatus news) {
    return updates.apply(SILICON, news, DUE, NOW);
  }

  private StructureDocument current() {
    return bucket.documents().find(SILICON).orElseThrow();
  }

  @Test
  void sameStructureOnlyMovesItsCheckTime() {
    StructureOutcome outcome =
        apply(new UpstreamStatus.Found(renamed(OLD, "With another name, of no account")));
    assertThat(outcome).isEqualTo(new StructureOutcome.Unchanged());
    assertThat(bucket.calls()).containsExactly("GET", "PUT");
    assertThat(current())
        .isEqualTo(
            new StructureDocument(
                Structure.of(OLD), Optional.of(NOW_IN_SECONDS), Optional.empty()));
  }

  @Test
  void missingSpaceGroupIsNoCorrection() {
    Crystal crystal = OLD.crystal();
    Material without =
        new Material(
            SILICON,
            new Crystal(crystal.lattice(), crystal.sites(), crystal.setting(), Optional.empty()),
            OLD.source(),
            List.of(),
            List.of());
    assertThat(crystal.spaceGroup()).isPresent();
    assertThat(apply(new UpstreamStatus.Found(without)))
        .isEqualTo(new StructureOutcome.Unchanged());
    assertThat(current().material()).isEqualTo(OLD);
  }

  @Test
  void otherStructureGetsARevisionOfItsOwnAndTheOldOneStays() {
    Revision revision = NEW.revision();
    assertThat(apply(new UpstreamStatus.Found(NEW)))
        .isEqualTo(new StructureOutcome.Changed(revision));
    assertThat(current().material()).isEqualTo(NEW);
    assertThat(bucket.keys())
        .containsExactlyInAnyOrder(
            "structures/mp-149.json",
            "structures/mp-149/" + OLD.revision().shortForm() + ".json",
            "structures/mp-149/" + revision.shortForm() + ".json");
  }

  @Test
  void goingBackToAnEarlierRevisionLeavesItsBytesAndWritesThemAgain() {
    String key = "structures/mp-149/" + OLD.revision().shortForm() + ".json";
    String bytes = bucket.text(key);
    apply(new UpstreamStatus.Found(NEW));
    bucket.calls();
    Instant later = NOW.plusSeconds(100_000);

    StructureOutcome outcome =
        updates.apply(
            SILICON,
            new UpstreamStatus.Found(renamed(OLD, "With another name")),
            later.minusSeconds(1),
            later);

    assertThat(bucket.calls()).containsExactly("GET", "PUT", "GET", "PUT", "PUT");
    assertThat(outcome).isEqualTo(new StructureOutcome.Changed(OLD.revision()));
    assertThat(current().material()).isEqualTo(OLD);
    assertThat(bucket.text(key)).isEqualTo(bytes);
  }

  @Test
  void withdrawnStructureIsMarkedAndKept() {
    UpstreamStatus news = new UpstreamStatus.Withdrawn(Optional.of("Withdrawn"));
    assertThat(apply(news)).isEqualTo(new StructureOutcome.Withdrawn(true));
    assertThat(current().material()).isEqualTo(OLD);
    assertThat(current().withdrawn()).contains(NOW_IN_SECONDS);
    Instant later = NOW.plusSeconds(100_000);
    assertThat(updates.apply(SILICON, news, later.minusSeconds(1), later))
        .isEqualTo(new StructureOutcome.Withdrawn(false));
    assertThat(current().withdrawn()).contains(NOW_IN_SECONDS);
    assertThat(
            updates.apply(
                SILICON, new UpstreamStatus.Found(OLD), later.plusSeconds(1), later.plusSeconds(2)))
        .isEqualTo(new StructureOutcome.Changed(OLD.revision()));
    assertThat(current().withdrawn()).isEmpty();
  }

  @Test
  void unusableStructureLeavesTheOldOneAndCountsAsAsked() {
    UpstreamStatus news =
        new UpstreamStatus.Unusable(
            new CrystalException("structure.sites", "none", "there must be one"));
    assertThat(apply(news))
        .isInstanceOfSatisfying(
            StructureOutcome.Failed.class,
            failed -> assertThat(failed.reason()).contains("structure.sites"));
    assertThat(current())
        .isEqualTo(
            new StructureDocument(
                Structure.of(OLD), Optional.of(NOW_IN_SECONDS), Optional.empty()));
  }

  @Test
  void leavesWhatSomebodyElseHasAskedSince() {
    apply(new UpstreamStatus.Found(OLD));
    bucket.calls();
    assertThat(apply(new UpstreamStatus.Found(NEW)))
        .isEqualTo(new StructureOutcome.AskedByAnother());
    assertThat(bucket.calls()).containsExactly("GET");
    assertThat(current().material()).isEqualTo(OLD);
  }

  @Test
  void doesNotBelieveACheckInTheFuture() {
    updates.apply(SILICON, new UpstreamStatus.Found(OLD), DUE, NOW.plusSeconds(1_000_000));
    assertThat(apply(new UpstreamStatus.Found(NEW)))
        .isEqualTo(new StructureOutcome.Changed(NEW.revision()));
    assertThat(current().checked()).contains(NOW_IN_SECONDS);
  }

  /** Somebody who changes the current document just before this writer does. */
  private final class Rival implements ExecutionInterceptor {
    private final int most;
    private int races;

    Rival(int most) {
      this.most = most;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
      if (context.request() instanceof PutObjectRequest put
          && "structures/mp-149.json".equals(put.key())
          && races < most) {
        races++;
        bucket.damage(SILICON, "race " + races);
      }
    }
  }

  private StructureOutcome applyAgainst(Rival rival) {
    return new StructureUpdates(bucket.documents(rival))
        .apply(SILICON, new UpstreamStatus.Found(NEW), DUE, NOW);
  }

  @Test
  void lostRaceIsRunAgainWithWhatTheWinnerWrote() {
    assertThat(applyAgainst(new Rival(2))).isEqualTo(new StructureOutcome.Changed(NEW.revision()));
    assertThat(current().material()).isEqualTo(NEW);
  }

  @Test
  void endlessRaceIsGivenUp() {
    Rival rival = new Rival(Integer.MAX_VALUE);
    assertThat(applyAgainst(rival)).isInstanceOf(StructureOutcome.Failed.class);
    assertThat(rival.races).isEqualTo(5);
  }

  @Test
  void brokenDocumentIsReplacedWhereThereIsAStructure() {
    bucket.damage(SILICON, "{");
    assertThat(apply(new UpstreamStatus.Withdrawn(Optional.empty())))
        .isInstanceOf(StructureOutcome.Failed.class);
    assertThat(apply(new UpstreamStatus.Found(NEW)))
        .isEqualTo(new StructureOutcome.Changed(NEW.revision()));
    assertThat(current().material()).isEqualTo(NEW);
  }

  @Test
  void deletedDocumentIsNotMadeAgain() {
    bucket.delete("structures/mp-149.json");
    assertThat(apply(new UpstreamStatus.Found(NEW))).isInstanceOf(StructureOutcome.Failed.class);
    assertThat(bucket.documents().find(SILICON)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void killedAnywhereLeavesTheOldOneOrTheNewOne(int calls) {
    bucket.kill().after(calls);
    assertThatThrownBy(() -> apply(new UpstreamStatus.Found(NEW)))
        .isInstanceOf(StorageUnavailableException.class);
    bucket.kill().never();
    assertThat(current().material()).isEqualTo(OLD);
    assertThat(apply(new UpstreamStatus.Found(NEW)))
        .isEqualTo(new StructureOutcome.Changed(NEW.revision()));
  }

  @Test
  @Tag(S3Server.CROWD_OVERWRITING)
  void writersAtOnceLeaveOneWholeDocument() throws Exception {
    AtomicInteger writer = new AtomicInteger();
    Crowd.all(
        12,
        () ->
            updates.apply(
                SILICON,
                new UpstreamStatus.Found(writer.getAndIncrement() % 2 == 0 ? OLD : NEW),
                DUE,
                NOW));
    assertThat(current().checked()).contains(NOW_IN_SECONDS);
    assertThat(List.of(OLD, NEW)).contains(current().material());
  }
}
