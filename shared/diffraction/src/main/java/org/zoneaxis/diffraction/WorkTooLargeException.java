package org.zoneaxis.diffraction;

import org.zoneaxis.crystal.refusal.Refusal;

/** Says that an answer would take more computing than a request is worth. */
public final class WorkTooLargeException extends Refusal {

  private static final long serialVersionUID = 1L;

  /**
   * A refusal.
   *
   * @param field what is too large
   * @param value how large it is
   * @param expected what would fit
   */
  public WorkTooLargeException(String field, String value, String expected) {
    super(field + ": " + value + "; " + expected, field, value, expected);
  }

  /**
   * A refusal of a crystal whose zones take too long to find.
   *
   * @param atoms in the cell, those of a shared site counted one by one
   */
  public static WorkTooLargeException ofZones(int atoms) {
    return new WorkTooLargeException(
        "crystal",
        atoms + " atoms in the cell, those of a shared site counted one by one",
        "finding the zones of this crystal takes too long; give a smaller cell, fewer atoms, or"
            + " fewer crystals at once");
  }
}
