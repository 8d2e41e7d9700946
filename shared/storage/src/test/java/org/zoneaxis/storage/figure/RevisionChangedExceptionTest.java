package org.zoneaxis.storage.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.storage.object.StorageUnavailableException;

class RevisionChangedExceptionTest {

  private static final MaterialId SILICON = MaterialId.parse("mp-149");

  private final AtomicInteger attempts = new AtomicInteger();

  @Test
  void requestBeginsAnewWhereAStructureChangesMeanwhile() {
    int answer =
        RevisionChangedException.retried(
            () -> {
              if (attempts.incrementAndGet() < 3) {
                throw new RevisionChangedException(SILICON);
              }
              return 7;
            });

    assertThat(answer).isEqualTo(7);
    assertThat(attempts).hasValue(3);
  }

  @Test
  void structureThatChangesAgainAndAgainIsUnavailable() {
    assertThatExceptionOfType(StorageUnavailableException.class)
        .isThrownBy(
            () ->
                RevisionChangedException.retried(
                    () -> {
                      attempts.incrementAndGet();
                      throw new RevisionChangedException(SILICON);
                    }))
        .withMessage("the structure of mp-149 has just changed");
    assertThat(attempts).hasValue(4);
  }
}
