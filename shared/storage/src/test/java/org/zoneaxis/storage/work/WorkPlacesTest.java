package org.zoneaxis.storage.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zoneaxis.crystal.WorkCancelledException;

class WorkPlacesTest {

  @Test
  void refusesWhereAllPlacesAreTaken() {
    WorkPlaces places = new WorkPlaces(2, Duration.ZERO);

    places.in(
        () ->
            places.in(
                () -> {
                  assertThatThrownBy(() -> places.in(() -> 1)).isInstanceOf(TooBusyException.class);
                  return 0;
                }));

    assertThat(places.in(() -> 1)).isEqualTo(1);
  }

  @Test
  void givesThePlaceOfWorkThatFailedBack() {
    WorkPlaces places = new WorkPlaces(1, Duration.ZERO);

    assertThatThrownBy(
            () ->
                places.in(
                    () -> {
                      throw new IllegalStateException("failed");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(places.in(() -> 1)).isEqualTo(1);
  }

  @Test
  void whoeverWaitsGetsAPlaceAndNoMoreWorkAtOnceThanThereAre() throws Exception {
    WorkPlaces places = new WorkPlaces(2, Duration.ofMinutes(1));
    AtomicInteger working = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch all = new CountDownLatch(8);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      Callable<Integer> one =
          () -> {
            all.countDown();
            all.await();
            return places.in(
                () -> {
                  most.accumulateAndGet(working.incrementAndGet(), Math::max);
                  return working.getAndDecrement();
                });
          };
      List<Callable<Integer>> crowd = IntStream.range(0, 8).mapToObj(i -> one).toList();
      for (Future<Integer> done : threads.invokeAll(crowd)) {
        assertThat(done.get()).isBetween(1, 2);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(most.get()).isBetween(1, 2);
  }

  @Test
  void whoeverGoesWhileWaitingGetsNoPlaceAndIsNotCalledOneTooMany() {
    WorkPlaces places = new WorkPlaces(1, Duration.ofMinutes(1));

    places.in(
        () -> {
          Thread.currentThread().interrupt();
          assertThatThrownBy(() -> places.in(() -> 1)).isInstanceOf(WorkCancelledException.class);
          assertThat(Thread.interrupted()).isTrue();
          return 0;
        });
  }
}
