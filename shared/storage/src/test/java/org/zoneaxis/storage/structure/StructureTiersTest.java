package org.zoneaxis.storage.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.storage.Bucket;
import org.zoneaxis.storage.Crowd;
import org.zoneaxis.storage.Crystals;
import org.zoneaxis.storage.document.Structure;
import org.zoneaxis.storage.document.StructureDocument;
import org.zoneaxis.storage.object.ObjectContent;
import org.zoneaxis.storage.object.StorageUnavailableException;
import org.zoneaxis.storage.upload.Uploads;
import org.zoneaxis.storage.work.Asker;
import org.zoneaxis.storage.work.WorkPlaces;

/** The cache over a real S3 server, a library and a database that does what the test wants. */
class StructureTiersTest {

  private static final MaterialId SILICON = MaterialId.parse("mp-149");
  private static final MaterialId COPPER = MaterialId.parse("cod-9008468");
  private static final MaterialId TIN = MaterialId.parse("mp-117");
  private static final MaterialId ZEOLITE = MaterialId.parse("cif-00000000000000aa");
  private static final Instant START = Instant.parse("2026-11-21T10:00:00.123Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration MONTH = Duration.ofDays(31);

  @TempDir private Path folder;

  private Bucket bucket;
  private final Time time = new Time();
  private final AtomicInteger asked = new AtomicInteger();
  private Supplier<Optional<Material>> answer = () -> Optional.of(Crystals.silicon("mp-149"));

  /** Goes when it is told to. */
  private static final class Time extends Clock {
    private Instant now = START;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    long nanoTime() {
      return Duration.between(START, now).toNanos();
    }

    void pass(Duration duration) {
      now = now.plus(duration);
    }
  }

  private final StructureSource database =
      new StructureSource() {
        @Override
        public boolean answersFor(MaterialId id) {
          return id.text().startsWith("mp-");
        }

        @Override
        public Optional<Material> find(MaterialId id) {
          asked.incrementAndGet();
          return answer.get().filter(material -> material.id().equals(id));
        }
      };

  private static Optional<Material> inLibrary(MaterialId id) {
    return List.of(COPPER, TIN, ZEOLITE).contains(id)
        ? Optional.of(Crystals.grid(id.text(), 8))
        : Optional.empty();
  }

  @BeforeEach
  void start() throws Exception {
    bucket = Bucket.on(folder);
  }

  @AfterEach
  void stop() {
    bucket.close();
  }

  /** What a fresh process has: an empty memory. */
  private StructureCache process() {
    return new StructureCache(
        List.of(StructureTiersTest::inLibrary),
        bucket.documents(),
        List.of(database),
        time,
        time::nanoTime);
  }

  private static Optional<Material> failing() {
    throw new IllegalStateException("the database does not answer");
  }

  private static Material otherSilicon() {
    Material magnesium = Crystals.magnesium("mp-149");
    return new Material(
        SILICON, magnesium.crystal(), magnesium.source(), List.of("Other"), List.of());
  }

  private String revisionKey(Material material) {
    return "structures/mp-149/" + material.revision().shortForm() + ".json";
  }

  /** A crystal that somebody has brought, at the time of the clock. */
  private MaterialId uploaded() {
    return new Uploads(
            id -> Optional.empty(),
            bucket.documents(),
            process(),
            time,
            WorkPlaces.ofThisMachine(Asker.STAYS))
        .accept(Crystals.cif())
        .id();
  }

  @Test
  void uploadIsWrittenAgainOnceAMonthWhileSomebodyAsksForIt() {
    MaterialId id = uploaded();
    Instant brought = bucket.documents().find(id).orElseThrow().checked().orElseThrow();
    StructureCache process = process();
    bucket.calls();

    for (int day = 0; day < 29; day++) {
      time.pass(Duration.ofDays(1));
      process.get(id);
    }
    assertThat(bucket.calls()).containsOnly("GET");

    time.pass(Duration.ofDays(2));
    process.get(id);
    assertThat(bucket.calls()).containsExactly("GET", "PUT");
    time.pass(MINUTE);
    process.get(id);
    process().get(id);
    assertThat(bucket.calls()).containsOnly("GET");
    StructureDocument noted = bucket.documents().find(id).orElseThrow();
    assertThat(noted.checked()).contains(brought.plus(Duration.ofDays(31)));
    assertThat(noted.structure()).isEqualTo(process.get(id));
  }

  @Test
  void uploadIsServedWhereItCannotBeWrittenAgain() {
    MaterialId id = uploaded();
    time.pass(MONTH);
    StructureCache process = process();
    bucket.kill().after(1);

    assertThat(process.document(id).notes()).isEmpty();
    bucket.kill().never();
  }

  @Test
  void uploadInTheLibraryCostsNoCallEver() {
    StructureCache process = process();
    assertThat(process.get(ZEOLITE).material()).isEqualTo(Crystals.grid(ZEOLITE.text(), 8));
    time.pass(MONTH);
    process.get(ZEOLITE);
    assertThat(bucket.calls()).isEmpty();
    assertThat(bucket.keys()).isEmpty();
    assertThat(asked).hasValue(0);
  }

  @Test
  void libraryCostsOneCallAMinuteAndAsksNobody() {
    StructureCache process = process();
    assertThat(process.get(COPPER).material()).isEqualTo(Crystals.grid(COPPER.text(), 8));
    time.pass(MINUTE.minusNanos(1));
    process.get(COPPER);
    assertThat(bucket.calls()).containsExactly("GET");
    time.pass(MONTH);
    assertThat(process.get(COPPER).material()).isEqualTo(Crystals.grid(COPPER.text(), 8));
    assertThat(bucket.calls()).containsExactly("GET");
    assertThat(bucket.keys()).isEmpty();
    assertThat(asked).hasValue(0);
  }

  @Test
  void bucketGoesBeforeTheLibrary() {
    StructureCache process = process();
    process.get(COPPER);
    Material later = Crystals.grid(COPPER.text(), 27);
    bucket
        .documents()
        .create(
            new StructureDocument(
                bucket.documents().keep(Structure.of(later)),
                Optional.of(START),
                Optional.empty()));
    assertThat(process().get(COPPER).material()).isEqualTo(later);
    time.pass(MINUTE);
    assertThat(process.get(COPPER).material()).isEqualTo(later);
  }

  @Test
  void libraryServesWithANoteWhileTheBucketFails() {
    bucket.kill().after(0);
    StructureCache process = process();
    ServedDocument served = process.document(COPPER);
    assertThat(served.document().material()).isEqualTo(Crystals.grid(COPPER.text(), 8));
    assertThat(served.notes())
        .containsExactly(
            "Served from the library of the program; the storage, which may have a later"
                + " structure, could not be reached.");
    bucket.kill().never();
    time.pass(MINUTE);
    assertThat(process.document(COPPER).notes()).isEmpty();
  }

  @Test
  void brokenDocumentOfALibraryMaterialIsAskedForAndTheLibraryServesMeanwhile() {
    Material tin = Crystals.grid(TIN.text(), 8);
    bucket.documents().create(StructureDocument.immutable(Structure.of(tin)));
    bucket.damage(TIN, "{");
    answer = StructureTiersTest::failing;
    assertThat(process().document(TIN).notes().get(0)).contains("could not be reached");
    assertThat(process().get(TIN).material()).isEqualTo(tin);
    Material later = Crystals.grid(TIN.text(), 27);
    answer = () -> Optional.of(later);
    assertThat(process().get(TIN).material()).isEqualTo(later);
    assertThat(bucket.current(TIN)).isInstanceOf(StructureDocuments.Current.class);
  }

  @Test
  void brokenDocumentOfALibraryMaterialIsNotTakenForWithdrawnWhereNoDatabaseCanBeAsked() {
    bucket.damage(COPPER, "{");
    ServedDocument served = process().document(COPPER);
    assertThat(served.document().material()).isEqualTo(Crystals.grid(COPPER.text(), 8));
    assertThat(served.document().withdrawn()).isEmpty();
    assertThat(bucket.current(COPPER)).isInstanceOf(StructureDocuments.Broken.class);
  }

  @Test
  void structureWhoseSourceWasNeverAskedIsLeftToTheSchedule() {
    bucket
        .documents()
        .create(StructureDocument.immutable(Structure.of(Crystals.silicon("mp-149"))));
    assertThat(process().get(SILICON).material()).isEqualTo(Crystals.silicon("mp-149"));
    assertThat(asked).hasValue(0);
  }

  @Test
  void firstLookUpKeepsWhatTheDatabaseGives() {
    Material silicon = Crystals.silicon("mp-149");
    assertThat(process().get(SILICON).material()).isEqualTo(silicon);
    assertThat(bucket.calls()).containsExactly("GET", "PUT", "PUT");
    assertThat(bucket.keys()).containsExactly("structures/mp-149.json", revisionKey(silicon));
    StructureDocument immutable =
        StructureDocument.read(bucket.text(revisionKey(silicon)).getBytes(StandardCharsets.UTF_8));
    assertThat(immutable).isEqualTo(StructureDocument.immutable(Structure.of(silicon)));
    assertThat(bucket.text("structures/mp-149.json"))
        .contains("\"checked\":\"2026-11-21T10:00:00Z\"")
        .doesNotContain("withdrawn");
  }

  @Test
  void warmLookUpCostsNothingForAMinuteAndThenOneCall() {
    StructureCache process = process();
    process.get(SILICON);
    bucket.calls();
    time.pass(MINUTE.minusNanos(1));
    process.get(SILICON);
    assertThat(bucket.calls()).isEmpty();
    time.pass(Duration.ofNanos(1));
    process.get(SILICON);
    process.get(SILICON);
    assertThat(bucket.calls()).containsExactly("GET");
    assertThat(asked).hasValue(1);
  }

  @Test
  void anotherProcessReadsTheBucketAndAsksNobody() {
    process().get(SILICON);
    bucket.calls();
    assertThat(process().get(SILICON).material()).isEqualTo(Crystals.silicon("mp-149"));
    assertThat(bucket.calls()).containsExactly("GET");
    assertThat(asked).hasValue(1);
  }

  @Test
  void refreshedStructureIsSeenWithinAMinute() {
    StructureCache process = process();
    process.get(SILICON);
    StructureDocuments documents = bucket.documents();
    StructureDocuments.Current old = (StructureDocuments.Current) documents.current(SILICON);
    Structure refreshed = documents.keep(Structure.of(otherSilicon()));
    documents.move(
        new StructureDocument(refreshed, Optional.of(START), Optional.empty()), old.etag());
    time.pass(MINUTE);
    assertThat(process.get(SILICON).revision()).isEqualTo(otherSilicon().revision());
  }

  @Test
  void dueStructureIsAskedForAgainAndMoves() {
    StructureCache process = process();
    process.get(SILICON);
    answer = () -> Optional.of(otherSilicon());
    time.pass(Duration.ofDays(29));
    assertThat(process.get(SILICON).revision()).isNotEqualTo(otherSilicon().revision());
    time.pass(Duration.ofDays(2));
    assertThat(process.get(SILICON).revision()).isEqualTo(otherSilicon().revision());
    assertThat(asked).hasValue(2);
    assertThat(bucket.keys())
        .containsExactlyInAnyOrder(
            "structures/mp-149.json",
            revisionKey(Crystals.silicon("mp-149")),
            revisionKey(otherSilicon()));
    assertThat(process().get(SILICON).revision()).isEqualTo(otherSilicon().revision());
  }

  @Test
  void sameCrystalWithOtherNamesStaysWhatItWasUnderItsRevision() {
    StructureCache process = process();
    process.get(SILICON);
    Material first = Crystals.silicon("mp-149");
    answer =
        () ->
            Optional.of(
                new Material(
                    SILICON, first.crystal(), first.source(), List.of("Renamed"), List.of("New.")));
    time.pass(MONTH);
    assertThat(process.get(SILICON).material()).isEqualTo(first);
    assertThat(bucket.text("structures/mp-149.json"))
        .contains("\"checked\":\"2026-12-22T10:00:00Z\"");
    answer = () -> Optional.of(otherSilicon());
    time.pass(MONTH);
    process.get(SILICON);
    answer =
        () ->
            Optional.of(
                new Material(SILICON, first.crystal(), first.source(), List.of(), List.of()));
    time.pass(MONTH);
    assertThat(process.get(SILICON).material()).isEqualTo(first);
  }

  @Test
  void servesTheCopyWithANoteWhileTheSourceFails() {
    process().get(SILICON);
    String before = bucket.text("structures/mp-149.json");
    answer = StructureTiersTest::failing;
    time.pass(MONTH);
    StructureCache process = process();
    ServedDocument served = process.document(SILICON);
    assertThat(served.document().material()).isEqualTo(Crystals.silicon("mp-149"));
    assertThat(served.document().revision()).isEqualTo(Crystals.silicon("mp-149").revision());
    assertThat(served.notes())
        .containsExactly("Served from the copy of 2026-11-21; the source could not be reached.");
    assertThat(new String(served.json(), StandardCharsets.UTF_8))
        .contains("\"warnings\":[\"Served from the copy of 2026-11-21;");
    assertThat(bucket.text("structures/mp-149.json")).isEqualTo(before);
    assertThat(process.document(SILICON)).isEqualTo(served);
    assertThat(asked).hasValue(2);
  }

  @Test
  void leavesAFailedSourceAloneForFiveMinutesAndThenForgetsTheNote() {
    StructureCache process = process();
    process.get(SILICON);
    answer = StructureTiersTest::failing;
    time.pass(MONTH);
    for (int i = 0; i < 5; i++) {
      assertThat(process.document(SILICON).notes()).hasSize(1);
      time.pass(MINUTE);
    }
    assertThat(asked).hasValue(2);
    answer = () -> Optional.of(Crystals.silicon("mp-149"));
    time.pass(MINUTE);
    assertThat(process.document(SILICON).notes()).isEmpty();
    assertThat(asked).hasValue(3);
  }

  @Test
  void failureOfTheSourceIsShownAndNotRememberedWhereNothingIsKept() {
    StructureCache process = process();
    answer = StructureTiersTest::failing;
    assertThatThrownBy(() -> process.get(SILICON))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the database does not answer");
    assertThat(bucket.keys()).isEmpty();
    answer = () -> Optional.of(Crystals.silicon("mp-149"));
    assertThat(process.get(SILICON).material()).isEqualTo(Crystals.silicon("mp-149"));
  }

  @Test
  void unusableStructureIsRememberedForAMinuteAndLeavesNothing() {
    StructureCache process = process();
    answer =
        () -> {
          throw new CrystalException("structure.sites[0].xyz", "NaN", "it must be a number");
        };
    assertThatThrownBy(() -> process.get(SILICON)).isInstanceOf(CrystalException.class);
    assertThatThrownBy(() -> process.get(SILICON)).hasMessageContaining("structure.sites[0].xyz");
    assertThat(asked).hasValue(1);
    assertThat(bucket.keys()).isEmpty();
    time.pass(MINUTE);
    assertThatThrownBy(() -> process.get(SILICON)).isInstanceOf(CrystalException.class);
    assertThat(asked).hasValue(2);
  }

  @Test
  void unusableNewStructureDoesNotReplaceTheOldOne() {
    StructureCache process = process();
    process.get(SILICON);
    answer =
        () -> {
          throw new CrystalException("structure", "none", "it must be there");
        };
    time.pass(MONTH);
    ServedDocument served = process.document(SILICON);
    assertThat(served.document().material()).isEqualTo(Crystals.silicon("mp-149"));
    assertThat(served.notes().get(0)).contains("2026-11-21").contains("cannot be used");
  }

  @Test
  void unknownMaterialIsRememberedForFiveMinutes() {
    StructureCache process = process();
    answer = Optional::empty;
    assertThatThrownBy(() -> process.get(SILICON)).isInstanceOf(UnknownMaterialException.class);
    time.pass(Duration.ofMinutes(5).minusNanos(1));
    assertThatThrownBy(() -> process.get(SILICON)).isInstanceOf(UnknownMaterialException.class);
    assertThat(asked).hasValue(1);
    assertThat(bucket.calls()).containsExactly("GET");
    time.pass(Duration.ofNanos(1));
    assertThatThrownBy(() -> process.get(SILICON)).isInstanceOf(UnknownMaterialException.class);
    assertThat(asked).hasValue(2);
    assertThat(bucket.keys()).isEmpty();
  }

  @Test
  void materialOfNoDatabaseIsUnknownWithoutAskingAny() {
    StructureCache process = process();
    assertThatThrownBy(() -> process.get(MaterialId.parse("cod-1234567")))
        .isInstanceOf(UnknownMaterialException.class);
    assertThatThrownBy(() -> process.get(MaterialId.parse("cif-0123456789abcdef")))
        .isInstanceOf(UnknownMaterialException.class);
    assertThat(asked).hasValue(0);
  }

  @Test
  void withdrawnMaterialThatWasNeverKeptIsUnknownAndSaysSo() {
    answer = StructureTiersTest::withdrawn;
    StructureCache structures = process();
    assertThatThrownBy(() -> structures.get(SILICON))
        .isInstanceOf(UnknownMaterialException.class)
        .hasMessage("there is no material mp-149: somebody has withdrawn this material");
    assertThatThrownBy(() -> structures.get(SILICON)).isInstanceOf(UnknownMaterialException.class);
    assertThat(asked).hasValue(1);
  }

  private static Optional<Material> withdrawn() {
    throw new WithdrawnMaterialException("somebody has withdrawn this material");
  }

  @Test
  void withdrawnStructureIsKeptAndSaysSo() {
    process().get(SILICON);
    answer = Optional::empty;
    time.pass(MONTH);
    ServedDocument served = process().document(SILICON);
    assertThat(served.document().material()).isEqualTo(Crystals.silicon("mp-149"));
    assertThat(served.notes())
        .containsExactly(
            "The source no longer has this entry, as seen on 2026-12-22; its last structure is"
                + " kept.");
    assertThat(bucket.text("structures/mp-149.json"))
        .contains("\"withdrawn\":\"2026-12-22T10:00:00Z\"");
    time.pass(MONTH);
    assertThat(process().document(SILICON).notes().get(0)).contains("2026-12-22");
    answer = () -> Optional.of(Crystals.silicon("mp-149"));
    time.pass(MONTH);
    assertThat(process().document(SILICON).notes()).isEmpty();
    assertThat(bucket.text("structures/mp-149.json")).doesNotContain("withdrawn");
  }

  @Test
  void fiftyFirstRequestsAskTheDatabaseOnce() throws Exception {
    StructureCache process = process();
    assertThat(Crowd.all(50, () -> process.get(SILICON)))
        .hasSize(50)
        .allSatisfy(
            structure -> assertThat(structure.material()).isEqualTo(Crystals.silicon("mp-149")));
    assertThat(asked).hasValue(1);
    assertThat(bucket.calls()).containsExactly("GET", "PUT", "PUT");
  }

  @Test
  void processesThatCollideAgree() throws Exception {
    List<Structure> structures = Crowd.all(8, () -> process().get(SILICON));
    assertThat(structures)
        .allSatisfy(
            structure -> assertThat(structure).isEqualTo(Structure.of(Crystals.silicon("mp-149"))));
    assertThat(bucket.keys())
        .containsExactly("structures/mp-149.json", revisionKey(Crystals.silicon("mp-149")));
    assertThat(bucket.current(SILICON)).isInstanceOf(StructureDocuments.Current.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void killedBetweenTwoFirstWritesLeavesEverythingReadable(int calls) {
    bucket.kill().after(calls);
    assertThatThrownBy(() -> process().get(SILICON))
        .isInstanceOf(StorageUnavailableException.class);
    bucket.kill().never();
    assertThat(bucket.current(SILICON)).isInstanceOf(StructureDocuments.Missing.class);
    assertThat(process().get(SILICON).material()).isEqualTo(Crystals.silicon("mp-149"));
    assertThat(bucket.current(SILICON)).isInstanceOf(StructureDocuments.Current.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void killedWhileMovingLeavesTheOldDocument(int calls) {
    process().get(SILICON);
    answer = () -> Optional.of(otherSilicon());
    time.pass(MONTH);
    bucket.kill().after(calls);
    ServedDocument served = process().document(SILICON);
    assertThat(served.document().material()).isEqualTo(Crystals.silicon("mp-149"));
    assertThat(served.notes()).hasSize(1);
    bucket.kill().never();
    assertThat(bucket.current(SILICON))
        .isInstanceOfSatisfying(
            StructureDocuments.Current.class,
            current ->
                assertThat(current.document().material()).isEqualTo(Crystals.silicon("mp-149")));
    assertThat(process().get(SILICON).revision()).isEqualTo(otherSilicon().revision());
  }

  @Test
  void memoryServesWhileTheBucketFails() {
    StructureCache process = process();
    process.get(SILICON);
    bucket.kill().after(0);
    time.pass(MONTH);
    assertThat(process.get(SILICON).material()).isEqualTo(Crystals.silicon("mp-149"));
    assertThatThrownBy(() -> process().get(SILICON))
        .isInstanceOf(StorageUnavailableException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{\"format\":1}", "<html>not found</html>"})
  void brokenCurrentDocumentIsMadeAgain(String broken) {
    process().get(SILICON);
    bucket.damage(SILICON, broken);
    assertThat(process().get(SILICON).material()).isEqualTo(Crystals.silicon("mp-149"));
    assertThat(bucket.current(SILICON)).isInstanceOf(StructureDocuments.Current.class);
    assertThat(asked).hasValue(2);
  }

  @Test
  void brokenDocumentIsNotServedAndMemoryOutlivesIt() {
    StructureCache process = process();
    process.get(SILICON);
    bucket.damage(SILICON, "{}");
    answer = StructureTiersTest::failing;
    time.pass(MINUTE);
    assertThat(process.document(SILICON).document().material())
        .isEqualTo(Crystals.silicon("mp-149"));
    assertThatThrownBy(() -> process().get(SILICON)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void documentOfAnotherMaterialIsNotTakenForThisOne() {
    process().get(SILICON);
    StructureDocuments documents = bucket.documents();
    StructureDocument other =
        StructureDocument.immutable(Structure.of(Crystals.magnesium("mp-153")));
    documents.create(other);
    bucket
        .store()
        .replace(
            "structures/mp-149.json", ObjectContent.immutable(other.json(), "application/json"));
    assertThat(process().get(SILICON).material()).isEqualTo(Crystals.silicon("mp-149"));
  }

  @Test
  void deletedDocumentIsFetchedAgain() {
    StructureCache process = process();
    process.get(SILICON);
    bucket.delete("structures/mp-149.json");
    time.pass(MINUTE);
    assertThat(process.get(SILICON).material()).isEqualTo(Crystals.silicon("mp-149"));
    assertThat(asked).hasValue(2);
    assertThat(bucket.keys()).contains("structures/mp-149.json");
  }
}
