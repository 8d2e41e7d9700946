package org.zoneaxis.figure;

import java.util.Objects;

/**
 * How a pattern is drawn; what it shows does not depend on it.
 *
 * @param labels which spots carry their indices
 * @param unit the unit of scale bar and captions
 */
public record FigureStyle(LabelMode labels, LengthUnit unit) {

  /** Strong reflections labelled, angstrom. */
  public static final FigureStyle DEFAULT = new FigureStyle(LabelMode.STRONG, LengthUnit.ANGSTROM);

  /** Checks that both are there. */
  public FigureStyle {
    Objects.requireNonNull(labels, "labels");
    Objects.requireNonNull(unit, "unit");
  }
}
