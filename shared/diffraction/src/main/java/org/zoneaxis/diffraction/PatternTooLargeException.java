package org.zoneaxis.diffraction;

/** Says that a pattern would hold more reflections than a picture can show. */
public final class PatternTooLargeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long reflections;
  private final long limit;

  /**
   * A refusal.
   *
   * @param reflections how many reflections there would be, roughly
   * @param limit how many there may be
   */
  public PatternTooLargeException(long reflections, long limit) {
    super(
        "gmax, sigma and precession ask for about "
            + reflections
            + " reflections of this cell; a picture holds at most "
            + limit
            + "; lower gmax, sigma or precession");
    this.reflections = reflections;
    this.limit = limit;
  }

  /** How many reflections there would be, roughly. */
  public long reflections() {
    return reflections;
  }

  /** How many there may be. */
  public long limit() {
    return limit;
  }
}
