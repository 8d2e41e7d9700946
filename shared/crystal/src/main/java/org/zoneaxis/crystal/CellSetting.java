package org.zoneaxis.crystal;

import java.util.Optional;
import java.util.stream.Stream;

/** Which cell of a crystal the indices refer to. */
public enum CellSetting {
  /**
   * The conventional standard cell of Setyawan and Curtarolo, Comput. Mater. Sci. 49 (2010) 299.
   */
  CONVENTIONAL_STANDARD("conventional standard"),
  /** The cell in which the source published the structure. */
  AS_PUBLISHED("as published"),
  /** A rhombohedral cell on hexagonal axes, see {@link HexagonalAxes}; no structure is kept so. */
  HEXAGONAL_AXES("hexagonal axes, obverse setting");

  private final String label;

  CellSetting(String label) {
    this.label = label;
  }

  /** The setting of a label of a structure document, or nothing where there is none of it. */
  public static Optional<CellSetting> ofLabel(String label) {
    return Stream.of(values())
        .filter(setting -> setting != HEXAGONAL_AXES)
        .filter(setting -> setting.label.equals(label))
        .findFirst();
  }

  /** How the setting is called in pictures and documents. */
  public String label() {
    return label;
  }
}
