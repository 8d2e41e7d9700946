package org.zoneaxis.figure.structure;

/** Says that a picture of a structure would hold more atoms than can be drawn. */
public final class StructureTooLargeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int atoms;
  private final int limit;

  /**
   * A refusal.
   *
   * @param atoms how many atoms there would be
   * @param limit how many there may be
   */
  public StructureTooLargeException(int atoms, int limit) {
    super(
        "the cell with its borders completed has "
            + atoms
            + " atoms; a picture holds at most "
            + limit
            + "; take a smaller cell of the crystal");
    this.atoms = atoms;
    this.limit = limit;
  }

  /** How many atoms there would be. */
  public int atoms() {
    return atoms;
  }

  /** How many there may be. */
  public int limit() {
    return limit;
  }
}
