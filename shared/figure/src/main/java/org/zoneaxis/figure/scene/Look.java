package org.zoneaxis.figure.scene;

import java.util.Optional;

/**
 * How a kind of mark looks.
 *
 * @param name the kind, a name of ASCII letters: one look of a scene has it; empty where no paint
 *     depends on the surroundings and nobody needs a name
 * @param fill what areas are filled with
 * @param stroke what lines are drawn with
 */
public record Look(String name, Optional<Paint> fill, Optional<Stroke> stroke) {

  /** Checks that what depends on the surroundings has a name. */
  public Look {
    if (name.isEmpty()
        && (fill.filter(Paint::varies).isPresent()
            || stroke.map(Stroke::paint).filter(Paint::varies).isPresent())) {
      throw new IllegalArgumentException("a look that varies needs a name");
    }
  }

  /** Areas in one colour everywhere. */
  public static Look filled(Colour colour) {
    return filled("", Paint.of(colour));
  }

  /** Areas. */
  public static Look filled(String name, Paint paint) {
    return new Look(name, Optional.of(paint), Optional.empty());
  }

  /** Lines. */
  public static Look stroked(String name, Stroke stroke) {
    return new Look(name, Optional.empty(), Optional.of(stroke));
  }

  /** The look with lines around its areas. */
  public Look with(Stroke outline) {
    return new Look(name, fill, Optional.of(outline));
  }
}
