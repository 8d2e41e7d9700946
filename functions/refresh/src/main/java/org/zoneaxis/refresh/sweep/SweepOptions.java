package org.zoneaxis.refresh.sweep;

/**
 * How a sweep goes about it.
 *
 * @param mostVerified how many pictures are read and checked in a run
 * @param fromTheStart whether it begins anew where the last one was not finished, and checks
 *     pictures from the first one on
 * @param observer is told what is found
 */
public record SweepOptions(int mostVerified, boolean fromTheStart, Observer observer) {

  /** Is told of every object when it has been dealt with, or in a dry run when it is found. */
  @FunctionalInterface
  public interface Observer {

    /**
     * An object.
     *
     * @param kind what is the matter with it
     * @param key its name
     * @param bytes its length; 0 where that is not known
     */
    void found(SweepKind kind, String key, long bytes);
  }

  /** Some pictures a run, going round: a minute's work against S3. */
  public static final SweepOptions SCHEDULED =
      new SweepOptions(2000, false, (kind, key, bytes) -> {});

  /** Everything, as somebody wants it who waits for it. */
  public static SweepOptions thorough(Observer observer) {
    return new SweepOptions(Integer.MAX_VALUE, true, observer);
  }
}
