package org.zoneaxis.figure;

/** The unit of length in which a drawing's scale and captions are written. */
public enum LengthUnit {
  /** Angstrom, and 1/angstrom for reciprocal lengths. */
  ANGSTROM("A", "\u00C5", 1),
  /** Nanometre, and 1/nm for reciprocal lengths. */
  NANOMETRE("nm", "nm", 10);

  private final String text;
  private final String symbol;
  private final int angstroms;

  LengthUnit(String text, String symbol, int angstroms) {
    this.text = text;
    this.symbol = symbol;
    this.angstroms = angstroms;
  }

  /** How the unit is written in a request. */
  public String text() {
    return text;
  }

  /** How the unit is written in print. */
  public String symbol() {
    return symbol;
  }

  /** How many angstrom make one of this unit; 1/angstrom is as many of its reciprocal. */
  public int angstroms() {
    return angstroms;
  }
}
