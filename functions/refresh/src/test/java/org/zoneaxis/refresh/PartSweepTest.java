package org.zoneaxis.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.refresh.MaterialsProjectServer.Says;
import org.zoneaxis.refresh.run.RefreshOrder;
import org.zoneaxis.refresh.run.RefreshOrder.Task;
import org.zoneaxis.refresh.run.RunReport;
import org.zoneaxis.source.catalogue.BucketParts;
import org.zoneaxis.source.catalogue.CatalogueHead;
import org.zoneaxis.source.catalogue.ledger.Ledger;

/** What becomes of the parts of catalogues that were replaced. */
class PartSweepTest extends SceneTest<EmbeddedServer> {

  private static final RefreshOrder CATALOGUE = RefreshOrder.everything().only(Task.CATALOGUE);
  private static final RefreshOrder SWEEP =
      RefreshOrder.everything().only(Task.SWEEP).grace(Duration.ofDays(1));

  @Override
  EmbeddedServer open(Path empty) throws Exception {
    return EmbeddedServer.start(empty);
  }

  private Map<String, String> parts() {
    return scene.objects().entrySet().stream()
        .filter(
            object ->
                object.getKey().startsWith(BucketParts.CATALOGUE)
                    || object.getKey().startsWith(Ledger.FOLDER))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Two catalogues, one of them replaced. */
  private void twoCatalogues() {
    List<MaterialId> ids = stored(5);
    scene.run(CATALOGUE);
    database.says(id -> Says.CORRECTED);
    scene.run(Scene.REFRESH.of(ids.subList(0, 1)));
    scene.run(CATALOGUE);
  }

  @Test
  void thoseOfAnEarlierOneGoAfterTheTimeOfGraceAndNoOthers() {
    twoCatalogues();
    Map<String, String> both = parts();
    scene.run(SWEEP);
    assertThat(parts()).isEqualTo(both);
    server.age(Scene.AGE);

    RunReport told = scene.run(SWEEP.dryRun(true));
    assertThat(parts()).isEqualTo(both);
    RunReport report = scene.run(SWEEP);

    assertThat(report.complete()).isTrue();
    assertThat(report.counts().get("swept")).isEqualTo(told.counts().get("swept")).isPositive();
    Map<String, String> left = parts();
    assertThat(both).containsAllEntriesOf(left).hasSizeGreaterThan(left.size());
    // Written from nothing the catalogue has the same parts, and the ledger too.
    left.keySet().forEach(scene::delete);
    scene.run(CATALOGUE);
    assertThat(parts()).isEqualTo(left);
  }

  @Test
  void nothingGoesWhereTheHeadCannotBeFollowed() {
    twoCatalogues();
    scene.damage(CatalogueHead.KEY, "{");
    scene.damage(Ledger.KEY, "{");
    Map<String, String> both = parts();
    server.age(Scene.AGE);

    scene.run(SWEEP);

    assertThat(parts()).isEqualTo(both);
  }
}
