package org.zoneaxis.figure.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.figure.AnswerSize;
import org.zoneaxis.figure.Figure;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.Form;
import org.zoneaxis.figure.OrientedCrystal;
import org.zoneaxis.figure.choice.CaptionMode;
import org.zoneaxis.figure.choice.FigureOptions;
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
   * Draws what was computed.
   *
   * @param <V> what was computed
   */
  @FunctionalInterface
  public interface Drawer<V> {

    /**
     * The drawing.
     *
     * @param value what it shows
     * @param crystals the crystals that it was computed from
     * @param options how it looks
     */
    Scene draw(V value, List<OrientedCrystal> crystals, OptionValues options);

    /** Less of it, where the drawing of all is too large; empty where less would not do. */
    default Optional<V> less(V value) {
      return Optional.empty();
    }
  }

  /**
   * The forms of a figure: its drawing in each form of pictures, and its tables.
   *
   * @param figure the figure
   * @param drawer draws it
   * @param tables its other forms
   */
  @SafeVarargs
  public static <V> List<Form<V>> forms(Figure<V> figure, Drawer<V> drawer, Form<V>... tables) {
    List<Form<V>> forms = new ArrayList<>();
    forms.add(
        new Form<>(
            FigureFormat.SVG,
            (value, crystals, options) -> svg(figure, drawer, value, crystals, options)));
    forms.add(
        new Form<>(
            FigureFormat.PNG,
            (value, crystals, options) ->
                png(
                    scene(drawer, value, crystals, options),
                    options.get(FigureOptions.THEME),
                    options.get(FigureOptions.WIDTH).intValueExact(),
                    PngTexts.of(figure, crystals, options))));
    for (Form<V> table : tables) {
      forms.add(table);
    }
    return List.copyOf(forms);
  }

  private static <V> byte[] svg(
      Figure<V> figure,
      Drawer<V> drawer,
      V value,
      List<OrientedCrystal> crystals,
      OptionValues options) {
    byte[] bytes =
        SvgWriter.write(
            scene(drawer, value, crystals, options),
            options.get(FigureOptions.THEME),
            prefix(figure.name(), crystals, options));
    Optional<V> less =
        bytes.length > AnswerSize.MAX_BYTES ? drawer.less(value) : Optional.<V>empty();
    return less.isEmpty() ? bytes : svg(figure, drawer, less.get(), crystals, options);
  }

  private static <V> Scene scene(
      Drawer<V> drawer, V value, List<OrientedCrystal> crystals, OptionValues options) {
    Scene whole = drawer.draw(value, crystals, options);
    return options.get(FigureOptions.CAPTION) == CaptionMode.NONE
        ? FigureSheet.withoutCaption(whole)
        : whole;
  }

  /**
   * A drawing as SVG, for light and dark surroundings.
   *
   * @param prefix beginning of all ids
   */
  public static byte[] svg(Scene scene, String prefix) {
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
        ScenePainter.bands(scene, theme, width), Optional.of(width / metres), all);
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
