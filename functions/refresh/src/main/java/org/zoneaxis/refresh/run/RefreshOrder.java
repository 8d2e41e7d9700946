package org.zoneaxis.refresh.run;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.zoneaxis.crystal.MaterialId;

/**
 * What a run is to do.
 *
 * @param tasks the parts, which are gone through in the order of {@link Task}
 * @param materials only these are refreshed, however lately they were; all that are due where there
 *     are none
 * @param olderThan structures are due whose database was asked longer ago than this
 * @param grace what is no longer current is swept when it has been so for longer than this
 * @param dryRun whether the sweep only tells what it would do
 * @param prewarm how many pictures of the library's materials exist after the run at least
 */
public record RefreshOrder(
    Set<Task> tasks,
    List<MaterialId> materials,
    Duration olderThan,
    Duration grace,
    boolean dryRun,
    int prewarm) {

  /** A day, less what a run a day may begin earlier than the last. */
  public static final Duration OLDER_THAN = Duration.ofHours(24);

  /** Longer than anybody keeps a link that was never meant to be kept. */
  public static final Duration GRACE = Duration.ofDays(30);

  /** Two zone axes of each material of the library. */
  public static final int PREWARM = 1000;

  /** A part of a run. */
  public enum Task {
    /** Databases are asked about the structures that are due. */
    REFRESH,
    /** The catalogue is written. */
    CATALOGUE,
    /** The most useful pictures are made. */
    PREWARM,
    /** What nobody can reach is deleted, and what is broken is made again. */
    SWEEP
  }

  /** Copies the collections. */
  public RefreshOrder {
    tasks = Collections.unmodifiableSet(EnumSet.copyOf(tasks));
    materials = List.copyOf(materials);
  }

  /** Everything, as the schedule does it. */
  public static RefreshOrder everything() {
    return new RefreshOrder(
        EnumSet.allOf(Task.class), List.of(), OLDER_THAN, GRACE, false, PREWARM);
  }

  /** Whether nothing at all is to be written: only a sweep, and a dry one. */
  public boolean writesNothing() {
    return dryRun && tasks.equals(Set.of(Task.SWEEP));
  }

  /** Only some parts. */
  public RefreshOrder only(Task... some) {
    return new RefreshOrder(Set.of(some), materials, olderThan, grace, dryRun, prewarm);
  }

  /** Some materials, however lately they were refreshed. */
  public RefreshOrder of(List<MaterialId> some) {
    return new RefreshOrder(tasks, some, olderThan, grace, dryRun, prewarm);
  }

  /** With another age at which structures are due. */
  public RefreshOrder olderThan(Duration age) {
    return new RefreshOrder(tasks, materials, age, grace, dryRun, prewarm);
  }

  /** With another time of grace. */
  public RefreshOrder grace(Duration time) {
    return new RefreshOrder(tasks, materials, olderThan, time, dryRun, prewarm);
  }

  /** Telling only, or doing. */
  public RefreshOrder dryRun(boolean only) {
    return new RefreshOrder(tasks, materials, olderThan, grace, only, prewarm);
  }

  /** With another number of pictures. */
  public RefreshOrder prewarm(int pictures) {
    return new RefreshOrder(tasks, materials, olderThan, grace, dryRun, pictures);
  }
}
