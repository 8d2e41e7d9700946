package org.zoneaxis.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.figure.request.FigureRequest;
import org.zoneaxis.refresh.MaterialsProjectServer.Says;
import org.zoneaxis.storage.figure.FigureService;

/** What a process serves that was running before a refresh. */
class RefreshServingTest {

  @Test
  void processLeadsToTheNewPictureWithinAMinuteAndTheOldOneStays() {
    AtomicLong now = new AtomicLong();
    try (MaterialsProjectServer database = MaterialsProjectServer.start();
        ConditionalServer server = ConditionalServer.start();
        Scene scene = new Scene(server.settings(), database)) {
      MaterialId id = scene.store(1).get(0);
      server.age(Scene.AGE);
      FigureService figures = scene.figures(now::get);
      FigureRequest request = Scene.pattern(id);
      String old = figures.locate(request);
      byte[] picture = scene.store().get(old).orElseThrow().bytes();
      database.says(any -> Says.CORRECTED);
      scene.run(Scene.REFRESH);

      now.addAndGet(Duration.ofMinutes(1).toNanos());
      String next = figures.locate(request);

      assertThat(next).isNotEqualTo(old).contains(scene.document(id).revision().shortForm());
      assertThat(scene.store().get(old).orElseThrow().bytes()).isEqualTo(picture);
      assertThat(figures.locate(request)).isEqualTo(next);
    }
  }
}
