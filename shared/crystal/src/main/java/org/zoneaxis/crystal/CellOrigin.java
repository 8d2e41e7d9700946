package org.zoneaxis.crystal;

import java.util.Optional;
import java.util.stream.Stream;

/** How a cell and its positions came to be known. */
public enum CellOrigin {
  /** From an experiment; also what an uploaded file is taken for, which does not say. */
  MEASURED("measured"),
  /** By density functional theory: edges may be per cents from those in nature. */
  CALCULATED("calculated");

  /** What pictures say of a calculated cell. */
  public static final String CALCULATED_NOTE = "calculated cell (DFT)";

  private final String label;

  CellOrigin(String label) {
    this.label = label;
  }

  /** The origin of a label, or nothing where there is none of it. */
  public static Optional<CellOrigin> ofLabel(String label) {
    return Stream.of(values()).filter(origin -> origin.label.equals(label)).findFirst();
  }

  /** How documents call it. */
  public String label() {
    return label;
  }
}
