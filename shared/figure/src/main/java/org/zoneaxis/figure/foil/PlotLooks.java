package org.zoneaxis.figure.foil;

import java.util.List;
import org.zoneaxis.figure.scene.Look;
import org.zoneaxis.figure.scene.Paint;
import org.zoneaxis.figure.scene.Stroke;

/**
 * Colours of curves, those of M. Okabe and K. Ito (2008) for readers who see fewer colours, made
 * darker on white paper. Beyond six they come again with dashes.
 */
final class PlotLooks {

  static final Look GRID = Look.stroked("grid", Stroke.of(Paint.of(0xDDE1E6, 0x2C323A), 0.7));

  private static final List<Paint> PAINTS =
      List.of(
          Paint.of(0x1C2128, 0xE4E8EE),
          Paint.of(0x0072B2, 0x56B4E9),
          Paint.of(0xC24E00, 0xFF8A3D),
          Paint.of(0x00795A, 0x2FCB9E),
          Paint.of(0xB0498A, 0xE39AC6),
          Paint.of(0x8A6D00, 0xF0E442));

  private static final double WIDTH = 1.5;

  private PlotLooks() {}

  /** The line of a curve. */
  static Look curve(int number) {
    Stroke stroke = Stroke.of(PAINTS.get(number % PAINTS.size()), WIDTH);
    return Look.stroked(
        "curve" + letter(number), number < PAINTS.size() ? stroke : stroke.dashed(5, 2.5));
  }

  /** The name of a curve. */
  static Look label(int number) {
    return Look.filled("name" + letter(number), PAINTS.get(number % PAINTS.size()));
  }

  private static char letter(int number) {
    return (char) ('A' + number);
  }
}
