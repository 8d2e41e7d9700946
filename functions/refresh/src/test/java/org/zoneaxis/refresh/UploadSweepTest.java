package org.zoneaxis.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.figure.request.Figures;
import org.zoneaxis.refresh.run.RefreshOrder;
import org.zoneaxis.refresh.run.RunReport;
import org.zoneaxis.refresh.run.TimeBudget;
import org.zoneaxis.refresh.sweep.SweepOptions;
import org.zoneaxis.storage.figure.FigureAnswer;

/** What becomes of uploads that nobody asks for, on the bucket of a real S3 server. */
class UploadSweepTest extends SweepScene {

  private static String document(MaterialId id) {
    return "structures/" + id + ".json";
  }

  private static String immutable(MaterialId id) {
    return "structures/" + id + "/" + id.uploadRevision().substring(0, 8) + ".json";
  }

  private void age(MaterialId id, int days) {
    bucket().keys().stream()
        .filter(key -> key.contains(id.text()))
        .forEach(key -> bucket().age(key, days));
  }

  @Test
  void losesItsPicturesAfterAYearAndGoesAYearLater() {
    MaterialId id = bucket().upload(0);
    String picture = bucket().picture(id.text(), 1, 1, 0);
    List<String> all = bucket().keys();

    age(id, 364);
    bucket().sweep(0);
    assertThat(bucket().keys()).isEqualTo(all);

    age(id, 366);
    RunReport report = bucket().sweep(0);
    assertThat(report.failures()).isEmpty();
    assertThat(bucket().found).containsExactly("IDLE_PICTURE " + picture);
    assertThat(bucket().keys()).containsExactly(document(id), immutable(id));

    bucket().sweep(364);
    assertThat(bucket().keys()).containsExactly(document(id), immutable(id));

    bucket().sweep(366);
    assertThat(bucket().found)
        .filteredOn(line -> !line.startsWith("REPORT"))
        .containsExactly("IDLE_UPLOAD " + document(id), "IDLE_UPLOAD " + immutable(id));
    assertThat(bucket().keys()).isEmpty();
  }

  @Test
  void losesPicturesThatShowItBehindAnotherCrystalToo() {
    MaterialId id = bucket().upload(0);
    String behind = bucket().pair("cod-9008566", id.text());
    String twice = bucket().pair(id.text(), id.text());
    String other = bucket().picture("cod-9008566", 1, 1, 0);
    age(id, 366);

    bucket().sweep(0);

    assertThat(bucket().found)
        .containsExactlyInAnyOrder("IDLE_PICTURE " + behind, "IDLE_PICTURE " + twice);
    assertThat(bucket().keys()).contains(other, document(id), immutable(id));
  }

  @Test
  void staysWholeWhileSomebodyAsksForIt() {
    MaterialId id = bucket().upload(400);
    String picture = bucket().picture(id.text(), 1, 1, 0);
    bucket().age(picture, 400);
    List<String> all = bucket().keys();

    bucket().sweep(0);

    assertThat(bucket().keys()).isEqualTo(all).contains(picture);
    assertThat(bucket().found).isEmpty();
  }

  @Test
  void linkToAPictureThatWentMakesItAgainAndKeepsTheUpload() {
    MaterialId id = bucket().upload(400);
    String picture = bucket().picture(id.text(), 1, 1, 0);
    age(id, 366);
    bucket().sweep(0);
    assertThat(bucket().keys()).doesNotContain(picture);
    age(id, 366);

    // Noted when it was asked for the first time, so as if a month had passed since.
    FigureAnswer answer = bucket().figures(31).fetch(picture);

    assertThat(answer).isInstanceOf(FigureAnswer.StoredFigure.class);
    bucket().sweep(0);
    assertThat(bucket().found).isEmpty();
    assertThat(bucket().keys()).contains(picture, document(id), immutable(id));
  }

  @Test
  void picturesOfEarlierRenderNumbersKeepAnUploadToo() {
    MaterialId id = bucket().upload(800);
    String old = "p/r90/" + id + "/s-" + id.uploadRevision().substring(0, 8) + "/1_1_0/x.svg";
    bucket().putFile(old);

    bucket().sweep(0);

    assertThat(bucket().found).containsExactly("IDLE_PICTURE " + old);
    assertThat(bucket().keys()).containsExactly(document(id), immutable(id));
  }

  @Test
  void immutableDocumentWithoutACurrentOneGoesToo() {
    MaterialId id = bucket().upload(366);
    bucket().behind().deleteObject(request -> request.bucket(SweepBucket.NAME).key(document(id)));

    bucket().sweep(0);

    assertThat(bucket().keys()).isEmpty();
  }

  @Test
  void structuresOfDatabasesAreKeptHoweverLongNobodyAsks() {
    bucket().current(SweepBucket.material("mp-9999", "cod-9008566"));
    List<String> all = bucket().keys();

    bucket().sweep(3000);

    assertThat(bucket().keys()).isEqualTo(all);
  }

  @Test
  void dryRunTellsAndChangesNothing() {
    MaterialId id = bucket().upload(366);
    String picture = "p/r" + Figures.PATTERN.render() + "/" + id + "/x.svg";
    bucket().putFile(picture);
    bucket().age(picture, 366);
    Map<String, String> before = bucket().objects();

    bucket()
        .sweep(
            bucket().job(0, SweepOptions.SCHEDULED, Figures.ALL),
            RefreshOrder.everything().dryRun(true),
            TimeBudget.UNLIMITED);

    assertThat(bucket().found).containsExactly("IDLE_PICTURE " + picture);
    assertThat(bucket().objects()).isEqualTo(before);
  }
}
