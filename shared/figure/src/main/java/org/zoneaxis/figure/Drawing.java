package org.zoneaxis.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.png.PngWriter;
import org.zoneaxis.figure.png.ScenePainter;
import org.zoneaxis.figure.scene.Scene;
import org.zoneaxis.figure.scene.Theme;
import org.zoneaxis.figure.svg.SvgWriter;

/** What the drawings of all figures have in common when they become files. */
public final class Drawing {

  /** A pixel of CSS is a 96th of an inch; an inch in metres. */
  private static final double PIXELS_PER_INCH = 96;

  private static final double INCH = 0.0254;

  private Drawing() {}

  /**
   * A drawing as SVG, for light and dark surroundings.
   *
   * @param prefix beginning of all ids
   */
  public static String svg(Scene scene, String prefix) {
    return SvgWriter.write(scene, Theme.AUTO, prefix);
  }

  /**
   * A drawing as PNG, which is as large on paper as the SVG.
   *
   * @param width in pixels
   * @param texts keywords and what they say, such as where the picture is from
   */
  public static byte[] png(Scene scene, Theme theme, int width, Map<String, String> texts) {
    double metres = scene.frame().width() * SvgWriter.PIXELS * INCH / PIXELS_PER_INCH;
    Map<String, String> all = new LinkedHashMap<>();
    all.put("Title", scene.title());
    all.put("Description", scene.description());
    all.putAll(texts);
    return PngWriter.write(
        ScenePainter.paint(scene, theme, width), Optional.of(width / metres), all);
  }

  /** The beginning of the ids of a figure: it depends on all that the figure's key depends on. */
  public static String prefix(String figure, List<OrientedCrystal> crystals, OptionValues options) {
    StringBuilder key = new StringBuilder(figure);
    for (OrientedCrystal crystal : crystals) {
      key.append(' ').append(crystal.material().id());
      key.append(' ').append(crystal.material().revision().shortForm());
      crystal.axis().ifPresent(axis -> key.append(' ').append(axis));
    }
    for (OptionValues.Stated option : options.stated()) {
      key.append(' ').append(option.name()).append('=').append(option.value());
    }
    return SvgWriter.prefix(key.toString());
  }
}
