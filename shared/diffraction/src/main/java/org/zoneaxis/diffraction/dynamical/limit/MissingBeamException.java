package org.zoneaxis.diffraction.dynamical.limit;

import org.zoneaxis.crystal.MillerIndices;

/** Says that a beam which was asked for takes no part under the limits that were asked for. */
public final class MissingBeamException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final MillerIndices hkl;
  private final String limit;

  /**
   * A refusal.
   *
   * @param hkl the reflection
   * @param limit with which limits it would
   */
  public MissingBeamException(MillerIndices hkl, String limit) {
    super("reflection " + hkl + " takes no part; " + limit);
    this.hkl = hkl;
    this.limit = limit;
  }

  /** The reflection. */
  public MillerIndices hkl() {
    return hkl;
  }

  /** With which limits it would. */
  public String limit() {
    return limit;
  }
}
