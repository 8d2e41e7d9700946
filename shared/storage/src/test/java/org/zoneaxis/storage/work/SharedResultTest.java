package org.zoneaxis.storage.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.zoneaxis.crystal.WorkCancelledException;

class SharedResultTest {

  private final SharedResult<String, String> results = SharedResult.forgetting();

  @Test
  void whoStillWaitsForCancelledWorkComputesAfresh() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Thread> waiter = new CompletableFuture<>();
    CompletableFuture<String> first =
        CompletableFuture.supplyAsync(
            () -> results.get("key", () -> cancelledOnceWaitedFor(begun, waiter)));
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    CompletableFuture<String> second =
        CompletableFuture.supplyAsync(
            () -> {
              waiter.complete(Thread.currentThread());
              return results.get("key", () -> "afresh");
            });
    assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo("afresh");
    assertThatThrownBy(first::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(WorkCancelledException.class);
  }

  private static String cancelledOnceWaitedFor(
      CountDownLatch begun, CompletableFuture<Thread> waiter) {
    begun.countDown();
    Thread other = waiter.join();
    while (other.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    Thread.currentThread().interrupt();
    try {
      WorkCancelledException.throwIfCancelled();
      return "not cancelled";
    } finally {
      Thread.interrupted();
    }
  }
}
