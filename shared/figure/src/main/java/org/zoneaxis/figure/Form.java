package org.zoneaxis.figure;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.figure.option.OptionValues;

/**
 * A form of a figure, and what writes it.
 *
 * @param <V> what the figure shows, computed
 * @param format the form
 * @param writer writes it
 */
public record Form<V>(FigureFormat format, Writer<V> writer) {

  /**
   * Writes what was computed. Pure: the same bytes on every JVM.
   *
   * @param <V> what was computed
   */
  @FunctionalInterface
  public interface Writer<V> {

    /**
     * The figure.
     *
     * @param value what it shows
     * @param crystals the crystals that it was computed from
     * @param options how it looks; a table has none that are only drawn
     */
    byte[] write(V value, List<OrientedCrystal> crystals, OptionValues options);
  }

  /**
   * Writes text.
   *
   * @param <V> what was computed
   */
  @FunctionalInterface
  public interface TextWriter<V> {

    /** As {@link Writer#write}, in characters. */
    String write(V value, List<OrientedCrystal> crystals, OptionValues options);
  }

  /** A form that is text, in UTF-8. */
  public static <V> Form<V> text(FigureFormat format, TextWriter<V> writer) {
    return new Form<>(
        format,
        (value, crystals, options) ->
            writer.write(value, crystals, options).getBytes(StandardCharsets.UTF_8));
  }

  /** A form that is text about one crystal, and the same however the figure is drawn. */
  public static <V> Form<V> table(FigureFormat format, BiFunction<Material, V, String> writer) {
    return text(
        format, (value, crystals, options) -> writer.apply(crystals.get(0).material(), value));
  }
}
