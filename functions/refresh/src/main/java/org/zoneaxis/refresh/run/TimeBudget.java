package org.zoneaxis.refresh.run;

import java.time.Duration;

/** How long a run may go on. */
@FunctionalInterface
public interface TimeBudget {

  /** What is kept back for ending in good order, the last batch included. */
  Duration RESERVE = Duration.ofSeconds(60);

  /** No end. */
  TimeBudget UNLIMITED = () -> Duration.ofDays(1000);

  /** The time left. */
  Duration remaining();

  /** Whether nothing new should be begun. */
  default boolean isShort() {
    return remaining().compareTo(RESERVE) < 0;
  }

  /**
   * The same less a share that is left to what comes after.
   *
   * @param most the share where there is plenty; a third of what there is now where there is not
   */
  default TimeBudget leaving(Duration most) {
    Duration third = remaining().dividedBy(3);
    Duration share = most.compareTo(third) < 0 ? most : third;
    return () -> remaining().minus(share);
  }
}
