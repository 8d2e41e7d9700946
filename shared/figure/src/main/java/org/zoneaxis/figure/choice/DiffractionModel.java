package org.zoneaxis.figure.choice;

import org.zoneaxis.figure.option.Spelled;

/** The theory by which intensities are computed. */
public enum DiffractionModel implements Spelled {
  /** Every electron is scattered once at most. */
  KINEMATIC("kinematic", "kinematic"),
  /** Electrons are scattered again and again in a foil: Bloch waves. */
  BLOCH("bloch", "dynamical, in a foil");

  private final String text;
  private final String label;

  DiffractionModel(String text, String label) {
    this.text = text;
    this.label = label;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public String label() {
    return label;
  }
}
