package org.zoneaxis.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.storage.object.ListedObject;
import org.zoneaxis.storage.object.ObjectHousekeeping;
import org.zoneaxis.storage.object.S3Connection;
import org.zoneaxis.storage.structure.ListedStructure;
import software.amazon.awssdk.services.s3.S3Client;

class DueStructuresTest {

  private MaterialsProjectServer database;
  private ConditionalServer server;
  private Scene scene;
  private S3Client s3;

  @BeforeEach
  void start() {
    database = MaterialsProjectServer.start();
    server = ConditionalServer.start();
    scene = new Scene(server.settings(), database);
    s3 = S3Connection.open(server.settings(), BucketServer.CREDENTIALS);
  }

  @AfterEach
  void stop() {
    s3.close();
    scene.close();
    server.close();
    database.close();
  }

  private DueStructures due(int most) {
    return new DueStructures(new ObjectHousekeeping(s3, BucketServer.BUCKET), most);
  }

  @Test
  void givesAllOldestFirstAFewAtATime() {
    List<MaterialId> ids = Scene.ids(25);
    scene.store(ids.subList(10, 25));
    server.age(Duration.ofDays(1));
    scene.store(ids.subList(0, 10));
    List<MaterialId> seen = new ArrayList<>();
    Optional<ListedStructure> last = Optional.empty();
    DueStructures.Look look;
    do {
      look = due(10).oldest(id -> true, Instant.MAX, last);
      assertThat(look.oldest()).hasSizeLessThanOrEqualTo(10);
      look.oldest().forEach(structure -> seen.add(structure.id()));
      last = Optional.of(look.oldest().get(look.oldest().size() - 1));
    } while (look.more());
    assertThat(seen.subList(0, 15)).containsExactlyInAnyOrderElementsOf(ids.subList(10, 25));
    // Those of one batch may have been written in two seconds.
    assertThat(seen.stream().map(id -> "structures/" + id + ".json"))
        .containsExactlyElementsOf(
            new ObjectHousekeeping(s3, BucketServer.BUCKET)
                .listFolder("structures/", "")
                .sorted(
                    Comparator.comparing(ListedObject::written).thenComparing(ListedObject::key))
                .map(ListedObject::key)
                .toList());
  }

  @Test
  void tellsWhenTheNewestOfAllWasWritten() {
    scene.store(2);
    server.age(Duration.ofDays(1));
    Instant before = Instant.now().minusSeconds(1);
    scene.store(Scene.ids(3).subList(2, 3));

    DueStructures.Look look =
        due(10).oldest(id -> true, before.minus(Duration.ofHours(1)), Optional.empty());

    assertThat(look.oldest()).hasSize(2);
    assertThat(look.more()).isFalse();
    assertThat(look.newest()).isAfterOrEqualTo(before);
  }
}
