package org.zoneaxis.figure;

/**
 * What a figure is of.
 *
 * @param crystals how many crystals
 * @param zoned whether each has a zone axis
 */
public record Subjects(int crystals, boolean zoned) {

  /** One crystal along a zone axis. */
  public static final Subjects ONE_ZONE = new Subjects(1, true);

  /** One crystal in all its orientations. */
  public static final Subjects ONE_CRYSTAL = new Subjects(1, false);

  /** Checks that there is one at least. */
  public Subjects {
    if (crystals < 1) {
      throw new IllegalArgumentException("at least one crystal, not " + crystals);
    }
  }
}
