package org.zoneaxis.figure.choice;

import org.zoneaxis.figure.option.Spelled;

/** The unit of length in which a drawing's scale and captions are written. */
public enum LengthUnit implements Spelled {
  /** Angstrom, and 1/angstrom for reciprocal lengths. */
  ANGSTROM("A", "\u00E5ngstr\u00F6m", "\u00C5", 1),
  /** Nanometre, and 1/nm for reciprocal lengths. */
  NANOMETRE("nm", "nanometre", "nm", 10);

  private final String text;
  private final String label;
  private final String symbol;
  private final int angstroms;

  LengthUnit(String text, String label, String symbol, int angstroms) {
    this.text = text;
    this.label = label;
    this.symbol = symbol;
    this.angstroms = angstroms;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public String label() {
    return label;
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
