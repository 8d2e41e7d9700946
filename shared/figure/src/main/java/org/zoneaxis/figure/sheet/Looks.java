package org.zoneaxis.figure.sheet;

import org.zoneaxis.figure.scene.Look;
import org.zoneaxis.figure.scene.Paint;
import org.zoneaxis.figure.scene.Stroke;

/** The colours of figures, on white paper and on dark. */
public final class Looks {

  /** The kind of all figures: they share these looks. */
  public static final String KIND = "za";

  public static final Paint PAPER = Paint.of(0xFFFFFF, 0x14171C);
  public static final Paint INK = Paint.of(0x1C2128, 0xE4E8EE);
  public static final Paint SPOT = Paint.of(0x000000, 0xFFFFFF);
  public static final Paint HIGHER = Paint.of(0xB5390B, 0xFF9D66);

  /** Between two atoms on dark paper, where lines as dark as the paper would not be seen. */
  public static final Paint RIM = Paint.of(0x1C2128, 0x5B6470);

  public static final Paint BEHIND = Paint.of(0x848D97, 0x78828E);
  static final Paint CAUTION = Paint.of(0x9A4A00, 0xFFB05C);

  /** Text. */
  public static final Look TEXT = Look.filled("ink", INK);

  /** Remarks. */
  public static final Look NOTE = Look.filled("note", Paint.of(0x59636E, 0xA2ADBA));

  /** Warnings in words. */
  public static final Look WARNING = Look.filled("warning", CAUTION);

  /** The indices of spots. */
  public static final Look INDICES = Look.filled("index", Paint.of(0x0A4F9E, 0x8CC2FF));

  /** Reflections of the zero-order Laue zone. */
  public static final Look REFLECTION = Look.filled("spot", SPOT);

  private Looks() {}

  /** A line of a thickness, in the colour of text. */
  public static Look line(String name, double width) {
    return Look.stroked(name, Stroke.of(INK, width));
  }
}
