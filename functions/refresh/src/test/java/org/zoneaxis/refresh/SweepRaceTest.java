package org.zoneaxis.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.request.Figures;
import org.zoneaxis.figure.validation.SvgValidator;
import org.zoneaxis.refresh.run.RefreshOrder;
import org.zoneaxis.refresh.run.RunReport;
import org.zoneaxis.refresh.run.TimeBudget;
import org.zoneaxis.refresh.sweep.SweepOptions;
import org.zoneaxis.storage.figure.FigureAnswer;
import org.zoneaxis.storage.figure.FigureService;

/** Readers, a structure that keeps changing, and sweeps without grace, all at once. */
class SweepRaceTest {

  private static final String ID = "mp-9999";
  private static final Material SILICON = SweepBucket.material(ID, "cod-9008566");
  private static final Material COPPER = SweepBucket.material(ID, "cod-9008468");

  private static final int READERS = 8;
  private static final int READS = 12;

  /** More changes than that while one reader follows them are no race any more. */
  private static final int MOST_HOPS = 100;

  @TempDir private Path folder;

  private SweepBucket bucket;

  @BeforeEach
  void start() throws Exception {
    bucket = new SweepBucket(folder);
  }

  @AfterEach
  void stop() {
    bucket.close();
  }

  @Test
  void everyReaderGetsAValidPictureEveryTime() throws Exception {
    bucket.current(SILICON);
    CountDownLatch reading = new CountDownLatch(READERS);
    ExecutorService threads = Executors.newFixedThreadPool(READERS + 2);
    try {
      List<Future<Integer>> readers = new ArrayList<>();
      for (int reader = 0; reader < READERS; reader++) {
        int zone = reader % 3;
        readers.add(threads.submit(() -> reads(zone, reading)));
      }
      Future<Integer> changes =
          threads.submit(
              until(reading, round -> bucket.current(round % 2 == 0 ? COPPER : SILICON)));
      List<RunReport> reports = new ArrayList<>();
      Future<Integer> sweeps =
          threads.submit(
              until(
                  reading,
                  round ->
                      reports.add(
                          bucket.sweep(
                              bucket.job(1, SweepOptions.SCHEDULED, Figures.ALL),
                              RefreshOrder.everything().grace(Duration.ZERO),
                              TimeBudget.UNLIMITED))));
      for (Future<Integer> reader : readers) {
        assertThat(reader.get()).isEqualTo(READS);
      }
      assertThat(changes.get()).isPositive();
      assertThat(sweeps.get()).isPositive();
      assertThat(reports).allSatisfy(report -> assertThat(report.failures()).isEmpty());
    } finally {
      threads.shutdownNow();
    }
  }

  /** Something that is done in rounds. */
  private interface Round {
    void run(int number) throws Exception;
  }

  private static Callable<Integer> until(CountDownLatch reading, Round task) {
    return () -> {
      int round = 0;
      for (; round == 0 || reading.getCount() > 0; round++) {
        task.run(round);
      }
      return round;
    };
  }

  private Integer reads(int zone, CountDownLatch reading) {
    try {
      FigureService figures = bucket.figures();
      SvgValidator validator = new SvgValidator();
      int read = 0;
      String before = figures.locate(SweepBucket.request(ID, 1, 1, zone, FigureFormat.SVG));
      for (; read < READS; read++) {
        // What a link led to a moment ago is a picture or leads to one; it is never nothing.
        assertThat(figures.fetch(before)).isNotInstanceOf(FigureAnswer.NoSuchFigure.class);
        before = follow(figures, zone, validator);
      }
      return read;
    } finally {
      reading.countDown();
    }
  }

  private static String follow(FigureService figures, int zone, SvgValidator validator) {
    for (int hop = 0; hop < MOST_HOPS; hop++) {
      String path = figures.locate(SweepBucket.request(ID, 1, 1, zone, FigureFormat.SVG));
      FigureAnswer answer = figures.fetch(path);
      if (answer instanceof FigureAnswer.StoredFigure figure) {
        validator.validate(figure.bytes());
        return path;
      }
      assertThat(answer).isInstanceOf(FigureAnswer.MovedTo.class);
    }
    throw new AssertionError("no picture after " + MOST_HOPS + " hops");
  }
}
