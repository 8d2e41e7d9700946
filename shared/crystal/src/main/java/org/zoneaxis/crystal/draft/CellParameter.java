package org.zoneaxis.crystal.draft;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.zoneaxis.crystal.Lattice;

/** An edge of the cell, in angstrom, or an angle, in degrees. */
public enum CellParameter {
  /** The edge a. */
  A(false),
  /** The edge b. */
  B(false),
  /** The edge c. */
  C(false),
  /** The angle between b and c. */
  ALPHA(true),
  /** The angle between c and a. */
  BETA(true),
  /** The angle between a and b. */
  GAMMA(true);

  private final boolean angle;

  CellParameter(boolean angle) {
    this.angle = angle;
  }

  /** Its name, such as {@code alpha}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is an angle. */
  public boolean isAngle() {
    return angle;
  }

  /** Its value in angstrom or degrees. */
  public double of(Lattice lattice) {
    return switch (this) {
      case A -> lattice.lengthA();
      case B -> lattice.lengthB();
      case C -> lattice.lengthC();
      case ALPHA -> lattice.alpha();
      case BETA -> lattice.beta();
      case GAMMA -> lattice.gamma();
    };
  }

  /** The parameter of a name; empty where there is none of it. */
  public static Optional<CellParameter> ofLabel(String label) {
    return Stream.of(values()).filter(parameter -> parameter.label().equals(label)).findFirst();
  }
}
