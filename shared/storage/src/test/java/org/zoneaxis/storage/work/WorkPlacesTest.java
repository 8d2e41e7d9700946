package org.zoneaxis.storage.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zoneaxis.crystal.WorkCancelledException;

class WorkPlacesTest {

  private static <T> T elsewhere(Callable<T> work) {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      return thread.submit(work).get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      thread.shutdownNow();
    }
  }

  @Test
  void refusesWhereAllPlacesAreTaken() {
    WorkPlaces places = new WorkPlaces(2, Duration.ZERO);

    places.in(
        () ->
            elsewhere(
                () ->
                    places.in(
                        () -> {
                          assertThatThrownBy(() -> elsewhere(() -> places.in(() -> 1)))
                              .isInstanceOf(TooBusyException.class);
                          return 0;
                        })));

    assertThat(places.in(() -> 1)).isEqualTo(1);
  }

  @Test
  void whoeverHasAPlaceNeedsNoOther() {
    WorkPlaces places = new WorkPlaces(1, Duration.ZERO);

    assertThat(places.<Integer>in(() -> places.in(() -> 1))).isEqualTo(1);
    assertThat(places.in(() -> 2)).isEqualTo(2);
  }

  @Test
  void endCancelsWhoeverWorksAndRefusesWhoeverWaits() throws Exception {
    WorkPlaces places = new WorkPlaces(1, Duration.ofMinutes(1));
    CountDownLatch working = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<Boolean> worker = threads.submit(() -> places.in(() -> worksUntilCancelled(working)));
      working.await();
      Future<Integer> waiting = threads.submit(() -> places.in(() -> 1));

      places.end();

      assertThat(worker.get()).isTrue();
      assertThatThrownBy(waiting::get).hasCauseInstanceOf(TooBusyException.class);
      assertThatThrownBy(() -> places.in(() -> 1)).isInstanceOf(TooBusyException.class);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void endRefusesWhoeverWaitsBesideAndLetsWhoeverWorksThereEnd() throws Exception {
    WorkPlaces places = new WorkPlaces(1, Duration.ofMinutes(1));
    WorkPlaces beside = places.beside(1, Duration.ofMinutes(1));
    CountDownLatch mayEnd = new CountDownLatch(1);
    CountDownLatch working = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<Boolean> worker =
          threads.submit(
              () ->
                  beside.in(
                      () -> {
                        working.countDown();
                        return isEndedBy(mayEnd);
                      }));
      working.await();
      Future<Integer> waiting = threads.submit(() -> beside.in(() -> 1));

      places.end();

      assertThatThrownBy(waiting::get).hasCauseInstanceOf(TooBusyException.class);
      mayEnd.countDown();
      assertThat(worker.get()).isTrue();
    } finally {
      threads.shutdownNow();
    }
  }

  private static boolean isEndedBy(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  private static boolean worksUntilCancelled(CountDownLatch working) {
    working.countDown();
    try {
      new CountDownLatch(1).await();
      return false;
    } catch (InterruptedException e) {
      return true;
    }
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

    boolean stillGone =
        places.in(
            () ->
                elsewhere(
                    () -> {
                      Thread.currentThread().interrupt();
                      assertThatThrownBy(() -> places.in(() -> 1))
                          .isInstanceOf(WorkCancelledException.class);
                      return Thread.interrupted();
                    }));

    assertThat(stillGone).isTrue();
  }
}
