package org.zoneaxis.diffraction.dynamical.limit;

import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.refusal.Refusal;

/** Says that a beam which was asked for takes no part under the limits that were asked for. */
public final class MissingBeamException extends Refusal {

  private static final long serialVersionUID = 1L;

  private final MillerIndices hkl;

  /**
   * A refusal.
   *
   * @param hkl the reflection
   * @param expected with which limits it would
   */
  public MissingBeamException(MillerIndices hkl, String expected) {
    super(
        "reflection " + hkl + " takes no part; " + expected,
        "reflection",
        hkl.toString(),
        expected);
    this.hkl = hkl;
  }

  /** The reflection. */
  public MillerIndices hkl() {
    return hkl;
  }
}
