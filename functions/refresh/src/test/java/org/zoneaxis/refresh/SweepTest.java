package org.zoneaxis.refresh;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.request.FigureCatalogue;
import org.zoneaxis.figure.request.FigureRequest;
import org.zoneaxis.figure.request.Figures;
import org.zoneaxis.refresh.run.Count;
import org.zoneaxis.refresh.run.RefreshOrder;
import org.zoneaxis.refresh.run.RunReport;
import org.zoneaxis.refresh.run.TimeBudget;
import org.zoneaxis.refresh.sweep.SweepKind;
import org.zoneaxis.refresh.sweep.SweepOptions;
import org.zoneaxis.storage.figure.FigureAnswer;
import org.zoneaxis.storage.figure.FigureService;
import org.zoneaxis.storage.object.ObjectContent;
import org.zoneaxis.storage.object.StorageUnavailableException;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

/** On the bucket of a real S3 server; the clock of the runs is put forward. */
@Tag("long")
class SweepTest extends SweepScene {

  private static final int RENDER = Figures.PATTERN.render();

  private static final String ID = "mp-9999";
  private static final Material SILICON = SweepBucket.material(ID, "cod-9008566");
  private static final Material COPPER = SweepBucket.material(ID, "cod-9008468");

  private static String document(Material material) {
    return "structures/" + ID + "/" + SweepBucket.revision(material) + ".json";
  }

  private static long count(RunReport report, Count count) {
    return report.counts().get(count.text());
  }

  /** The same picture under another render number. */
  private static String ofRender(int render, String picture) {
    return picture.replace("p/r" + RENDER + "/", "p/r" + render + "/");
  }

  @Test
  void pictureOfAnEarlierStructureGoesAfterTheTimeOfGraceAndItsStructureWithIt() {
    bucket().current(SILICON);
    String old = bucket().picture(ID, 1, 1, 0);
    bucket().current(COPPER);
    String now = bucket().picture(ID, 1, 1, 0);
    List<String> before = bucket().keys();
    long length = bucket().store().head(old).orElseThrow().length();

    RunReport early = bucket().sweep(29);

    assertThat(early.complete()).isTrue();
    assertThat(early.failures()).isEmpty();
    assertThat(count(early, Count.SWEPT)).isZero();
    assertThat(bucket().keys()).isEqualTo(before);

    RunReport late = bucket().sweep(31);

    assertThat(late.complete()).isTrue();
    assertThat(bucket().keys())
        .containsExactly(now, "structures/" + ID + ".json", document(COPPER));
    assertThat(bucket().found)
        .containsExactly("OLD_STRUCTURE " + old, "STRUCTURE " + document(SILICON));
    assertThat(bucket().bytes).containsEntry(SweepKind.OLD_STRUCTURE, length);
    assertThat(count(late, Count.SWEPT)).isEqualTo(2);
    assertThat(count(late, Count.SWEPT_BYTES)).isGreaterThan(length);
    assertThat(count(late, Count.VERIFIED)).isEqualTo(1);
    assertThat(count(late, Count.MENDED)).isZero();
  }

  @Test
  void afterAMinuteTheFrontLeadsToTheNewPictureAndTheOldOneAnswersUntilItIsSwept() {
    bucket().current(SILICON);
    AtomicLong nanos = new AtomicLong();
    FigureService figures = bucket().figures(nanos::get);
    FigureRequest request = SweepBucket.request(ID, 1, 1, 0, FigureFormat.SVG);
    String old = figures.locate(request);
    bucket().current(COPPER);

    nanos.addAndGet(Duration.ofMinutes(1).toNanos());
    String now = figures.locate(request);

    assertThat(now).contains("/s-" + SweepBucket.revision(COPPER) + "/");
    assertThat(bucket().store().get(old).orElseThrow().fault()).isEmpty();
    bucket().sweep(31);
    assertThat(bucket().store().get(old)).isEmpty();
    assertThat(bucket().store().get(now)).isPresent();
    assertThat(figures.fetch(old)).isEqualTo(new FigureAnswer.MovedTo(request.frontPath()));
  }

  @Test
  void oldPictureThatWasSupersededLatelyStays() {
    bucket().current(SILICON);
    String old = bucket().picture(ID, 1, 1, 0);
    bucket().age(old, 60);
    bucket().age(document(SILICON), 60);
    bucket().current(COPPER);

    bucket().sweep(0);
    assertThat(bucket().keys()).contains(old, document(SILICON));

    bucket().sweep(31);
    assertThat(bucket().keys()).doesNotContain(old, document(SILICON));
  }

  @Test
  void timeOfGraceBeginsAnewWhereAStructureGoesBackToAnEarlierRevision() {
    bucket().current(SILICON);
    bucket().current(COPPER);
    String copper = bucket().picture(ID, 1, 1, 0);
    List.of(copper, document(SILICON), document(COPPER)).forEach(key -> bucket().age(key, 60));
    bucket().current(SILICON);
    String silicon = bucket().picture(ID, 1, 1, 0);

    bucket().sweep(0);
    assertThat(bucket().keys()).contains(copper, silicon, document(COPPER), document(SILICON));

    bucket().sweep(31);
    assertThat(bucket().keys())
        .contains(silicon, document(SILICON))
        .doesNotContain(copper, document(COPPER));
  }

  @Test
  void pictureWrittenLatelyUnderAnEarlierRevisionStaysAndItsStructureToo() {
    bucket().current(SILICON);
    String old = bucket().picture(ID, 1, 1, 0);
    bucket().current(COPPER);
    bucket().age(document(SILICON), 60);
    bucket().age(document(COPPER), 60);

    bucket().sweep(0);
    assertThat(bucket().keys()).contains(old, document(SILICON));
  }

  @Test
  void pictureOfTwoCrystalsGoesWithTheStructureOfEither() {
    bucket().current(SILICON);
    String first = bucket().pair(ID, "cod-9008460");
    String second = bucket().pair("cod-9008460", ID);
    bucket().current(COPPER);

    bucket().sweep(31);

    assertThat(bucket().found)
        .containsExactlyInAnyOrder(
            "OLD_STRUCTURE " + first, "OLD_STRUCTURE " + second, "STRUCTURE " + document(SILICON));
  }

  @Test
  void structureStaysWhileAPictureShowsItBehindAnother() {
    bucket().current(SILICON);
    String second = bucket().pair("cod-9008460", ID);
    bucket().current(COPPER);
    bucket().age(document(SILICON), 60);
    bucket().age(document(COPPER), 60);

    bucket().sweep(0);

    assertThat(bucket().keys()).contains(second, document(SILICON));
  }

  @Test
  void picturesOfAnEarlierRenderNumberGoWhenTheNewOneIsOldEnough() {
    bucket().current(SILICON);
    String old = bucket().picture(ID, 1, 1, 0);
    bucket().age(old, 60);
    FigureCatalogue next = Redrawn.all();

    for (int days : new int[] {0, 29}) {
      bucket()
          .sweep(
              bucket().job(days, SweepOptions.SCHEDULED, next),
              RefreshOrder.everything(),
              TimeBudget.UNLIMITED);
      assertThat(bucket().keys()).contains(old);
    }
    bucket()
        .sweep(
            bucket().job(31, SweepOptions.SCHEDULED, next),
            RefreshOrder.everything(),
            TimeBudget.UNLIMITED);

    assertThat(bucket().found).containsExactly("OLD_RENDER " + old);
    assertThat(bucket().keys()).containsExactly("structures/" + ID + ".json", document(SILICON));
  }

  @Test
  void renderNumberThatComesBackBeginsItsTimeAnew() {
    bucket().current(SILICON);
    String old = bucket().picture(ID, 1, 1, 0);
    bucket().age(old, 60);
    FigureCatalogue next = Redrawn.all();
    bucket()
        .sweep(
            bucket().job(0, SweepOptions.SCHEDULED, next),
            RefreshOrder.everything(),
            TimeBudget.UNLIMITED);
    bucket().sweep(20);

    bucket()
        .sweep(
            bucket().job(40, SweepOptions.SCHEDULED, next),
            RefreshOrder.everything(),
            TimeBudget.UNLIMITED);

    assertThat(bucket().keys()).contains(old);
  }

  @Test
  void leavesAloneWhatIsNotItsOwn() {
    bucket().current(SILICON);
    String old = bucket().picture(ID, 1, 1, 0);
    bucket().current(COPPER);
    List<String> others =
        List.of(
            "p.svg",
            "px/r1/x.svg",
            "q/" + old,
            "structures-old/" + ID + "/00000000.json",
            "structures/notes.txt",
            "structures/" + ID + "/notes.txt",
            "structures/mp-ft/00000000.json",
            "structures/mp-ft/11111111.json",
            "catalog/latest.json",
            "p/readme.txt",
            "p/r5/" + ID + "/s-00000000/1_1_0/sketch.txt",
            "p/r5/" + ID + "/s-00000000/1_1_0/diffraction-kv0200.svg",
            ofRender(RENDER + 1, old),
            "p/r5/mp-1/s-00000000/1_1_0/diffraction-kv200.svg");
    others.forEach(key -> bucket().put(key, "anything"));

    RunReport report = bucket().sweep(400);

    assertThat(bucket().keys()).containsAll(others).doesNotContain(old);
    assertThat(report.failures()).isEmpty();
    assertThat(report.notes())
        .containsExactly(
            "Objects under p/ left alone because they have names that this program does not give:"
                + " 3.",
            "Objects under p/ left alone because they are of a later render number: 1.",
            "Objects under p/ left alone because they are of structures that nobody here has: 1.");
  }

  @Test
  void nothingGoesWhereTheCurrentStructureCannotBeRead() {
    bucket().current(SILICON);
    String old = bucket().picture(ID, 1, 1, 0);
    bucket().current(COPPER);
    bucket().put("structures/" + ID + ".json", "{");
    List<String> before = bucket().keys();

    RunReport report = bucket().sweep(400);

    assertThat(bucket().keys()).isEqualTo(before).contains(old);
    assertThat(report.notes()).hasSize(1);
  }

  @Test
  void libraryDecidesWhereTheBucketHasNoStructure() {
    String current = bucket().picture("cod-9008566", 1, 1, 0);
    String old = current.replaceFirst("s-[0-9a-f]{8}", "s-00000000");
    bucket().put(old, "anything");

    bucket().sweep(31);

    assertThat(bucket().keys()).containsExactly(current);
  }

  @Test
  void uploadKeepsThePicturesOfItsOneRevision() {
    String own = "p/r5/cif-0123456789abcdef/s-01234567/1_1_0/diffraction-kv200.csv";
    String other = "p/r5/cif-0123456789abcdef/s-00000000/1_1_0/diffraction-kv200.csv";
    String document = "structures/cif-0123456789abcdef/01234567.json";
    List.of(own, other, document, document.replace("01234567.", "00000000."))
        .forEach(key -> bucket().put(key, "anything"));

    RunReport report =
        bucket()
            .sweep(
                bucket()
                    .job(31, new SweepOptions(0, false, (kind, key, length) -> {}), Figures.ALL),
                RefreshOrder.everything(),
                TimeBudget.UNLIMITED);

    assertThat(report.failures()).isEmpty();
    assertThat(bucket().keys())
        .containsExactly(own, "structures/cif-0123456789abcdef/00000000.json", document);
  }

  @Test
  void missingDocumentOfTheCurrentRevisionIsPutBackAndNothingGoesUntilThen() {
    bucket().current(SILICON);
    String old = bucket().picture(ID, 1, 1, 0);
    bucket().current(COPPER);
    bucket().behind().deleteObject(r -> r.bucket(SweepBucket.NAME).key(document(COPPER)));

    bucket().sweep(31);
    assertThat(bucket().keys()).contains(old, document(COPPER));

    bucket().sweep(31);
    assertThat(bucket().keys()).contains(document(COPPER)).doesNotContain(old);
  }

  @Test
  void brokenPicturesAreMadeAgain() {
    bucket().current(SILICON);
    List<String> pictures =
        List.of(
            bucket().picture(ID, 0, 0, 1),
            bucket().picture(ID, 0, 1, 1),
            bucket().picture(ID, 1, 1, 0),
            bucket().picture(ID, 1, 1, 1));
    Map<String, String> before = bucket().objects();
    bucket().damage(pictures.get(0), "cut");
    bucket().put(pictures.get(1), "without sums");
    byte[] invalid = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8);
    bucket().store().replace(pictures.get(2), ObjectContent.immutable(invalid, "image/svg+xml"));

    RunReport report = bucket().sweep(0);

    assertThat(report.failures()).isEmpty();
    assertThat(count(report, Count.VERIFIED)).isEqualTo(4);
    assertThat(count(report, Count.MENDED)).isEqualTo(3);
    assertThat(bucket().found)
        .containsExactly(
            "BROKEN " + pictures.get(0), "BROKEN " + pictures.get(1), "BROKEN " + pictures.get(2));
    assertThat(bucket().objects()).containsAllEntriesOf(before);
  }

  @Test
  void checksSoManyPicturesARunAndGoesRound() {
    bucket().current(SILICON);
    List<String> pictures =
        List.of(
            bucket().picture(ID, 0, 0, 1),
            bucket().picture(ID, 0, 1, 1),
            bucket().picture(ID, 1, 1, 0));
    List<List<String>> mended = new ArrayList<>();
    for (int run = 0; run < 4; run++) {
      pictures.forEach(key -> bucket().put(key, "broken"));
      bucket()
          .sweep(
              bucket().job(0, new SweepOptions(2, false, (kind, key, length) -> {}), Figures.ALL),
              RefreshOrder.everything(),
              TimeBudget.UNLIMITED);
      mended.add(bucket().found.stream().map(text -> text.replace("BROKEN ", "")).toList());
    }
    assertThat(mended)
        .containsExactly(
            pictures.subList(0, 2),
            pictures.subList(2, 3),
            pictures.subList(0, 2),
            pictures.subList(2, 3));
  }

  @Test
  void brokenPictureThatNoRequestLeadsToIsAFailureAndStopsNoOther() {
    bucket().current(SILICON);
    String needless =
        bucket().picture(ID, 0, 0, 1).replace("diffraction-kv200", "diffraction-kv200-right2_2_0");
    String broken = bucket().picture(ID, 1, 1, 0);
    bucket().put(needless, "broken");
    bucket().put(broken, "broken");

    RunReport report = bucket().sweep(0);

    assertThat(report.failures()).extracting(RunReport.Failure::subject).containsExactly(needless);
    assertThat(bucket().found).containsExactly("BROKEN " + broken);
  }

  @Test
  void halfUploadsAreThrownAwayAfterADay() {
    for (String key : List.of("p/half", "catalog/half", "px/half", "other/half")) {
      bucket().behind().createMultipartUpload(r -> r.bucket(SweepBucket.NAME).key(key));
    }

    assertThat(count(bucket().sweep(0), Count.ABORTED)).isZero();
    RunReport report = bucket().sweep(2);

    assertThat(count(report, Count.ABORTED)).isEqualTo(2);
    assertThat(bucket().found).containsExactly("HALF_UPLOAD p/half", "HALF_UPLOAD catalog/half");
    assertThat(bucket().behind().listMultipartUploads(r -> r.bucket(SweepBucket.NAME)).uploads())
        .extracting(MultipartUpload::key)
        .containsExactlyInAnyOrder("px/half", "other/half");
  }

  @Test
  void reportsGoAfterAYear() {
    bucket().put("state/reports/20240101T000000Z-x.json", "{}");
    bucket().put("state/reports/20251101T000000Z-x.json", "{}");
    bucket().put("state/reports/notes.txt", "mine");
    bucket().put("state/other.json", "{}");
    bucket().age("state/reports/20240101T000000Z-x.json", 366);
    bucket().age("state/reports/20251101T000000Z-x.json", 364);
    bucket().age("state/reports/notes.txt", 1000);
    bucket().age("state/other.json", 1000);

    bucket().sweep(0);

    assertThat(bucket().found).containsExactly("REPORT state/reports/20240101T000000Z-x.json");
    assertThat(bucket().objects())
        .containsKeys(
            "state/reports/20251101T000000Z-x.json", "state/reports/notes.txt", "state/other.json")
        .doesNotContainKey("state/reports/20240101T000000Z-x.json");
  }

  private void fill() {
    bucket().current(SILICON);
    bucket().picture(ID, 1, 1, 0);
    bucket().picture(ID, 1, 1, 1);
    bucket().current(COPPER);
    String current = bucket().picture(ID, 1, 1, 0);
    bucket().put(current, "broken");
    bucket().put("state/reports/old.json", "{}");
    bucket().age("state/reports/old.json", 400);
    bucket().behind().createMultipartUpload(r -> r.bucket(SweepBucket.NAME).key("p/half"));
  }

  @Test
  void dryRunListsWhatTheRunDoesAndChangesNothing() {
    fill();
    Map<String, String> before = bucket().objects();

    RunReport dry =
        bucket()
            .sweep(
                bucket().job(31, SweepOptions.SCHEDULED, Figures.ALL),
                RefreshOrder.everything().dryRun(true),
                TimeBudget.UNLIMITED);

    List<String> listed = List.copyOf(bucket().found);
    assertThat(bucket().objects()).isEqualTo(before);
    assertThat(bucket().behind().listMultipartUploads(r -> r.bucket(SweepBucket.NAME)).uploads())
        .hasSize(1);

    RunReport real = bucket().sweep(31);

    assertThat(bucket().found).isEqualTo(listed).hasSize(6);
    assertThat(dry.counts()).isEqualTo(real.counts());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 5, 7, 9, 11, 13, 15, 17, 20, 24})
  void killedAnywhereLeavesTheRestToTheNextRun(int calls) {
    fill();
    bucket().kill().after(calls);
    try {
      bucket().sweep(31);
    } catch (StorageUnavailableException e) {
      assertThat(e).hasMessageContaining("object storage");
    }
    bucket().kill().after(Integer.MAX_VALUE);

    // Where it was killed at the end of its first pass, the next one begins after it.
    bucket().sweep(31);
    RunReport last = bucket().sweep(31);

    assertThat(last.complete()).isTrue();
    assertThat(count(last, Count.SWEPT)).isZero();
    assertThat(bucket().keys()).hasSize(3).contains("structures/" + ID + ".json", document(COPPER));
    assertThat(bucket().figures().fetch(bucket().keys().get(0)))
        .isInstanceOf(FigureAnswer.StoredFigure.class);
    assertThat(bucket().store().get(bucket().keys().get(0)).orElseThrow().fault()).isEmpty();
    assertThat(bucket().behind().listMultipartUploads(r -> r.bucket(SweepBucket.NAME)).uploads())
        .isEmpty();
  }

  @Test
  void goesOnAfterWhatItHadTimeFor() {
    bucket().current(SILICON);
    List<String> old =
        new ArrayList<>(List.of(bucket().picture(ID, 1, 1, 0), bucket().picture(ID, 1, 1, 1)));
    bucket().current(COPPER);

    for (int run = 0; run < 2; run++) {
      RunReport report =
          bucket()
              .sweep(
                  bucket().job(31, SweepOptions.SCHEDULED, Figures.ALL),
                  RefreshOrder.everything(),
                  () -> Duration.ZERO);
      assertThat(report.complete()).isFalse();
      assertThat(bucket().found).containsExactly("OLD_STRUCTURE " + old.remove(0));
    }

    assertThat(bucket().sweep(31).complete()).isTrue();
    assertThat(bucket().keys()).containsExactly("structures/" + ID + ".json", document(COPPER));
  }

  @Test
  void deletesMoreThanABatch() {
    bucket().current(COPPER);
    String pattern = "p/r5/" + ID + "/s-00000000/1_1_0/diffraction-kv%d.csv";
    IntStream.range(100, 1110).mapToObj(pattern::formatted).forEach(bucket()::putFile);

    RunReport report = bucket().sweep(31);

    assertThat(count(report, Count.SWEPT)).isEqualTo(1010);
    assertThat(count(report, Count.SWEPT_BYTES)).isEqualTo(1010);
    assertThat(bucket().keys()).containsExactly("structures/" + ID + ".json", document(COPPER));
  }
}
