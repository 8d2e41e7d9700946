package org.zoneaxis.figure.compare;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.option.Domain;
import org.zoneaxis.figure.option.Notation;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.option.RequestException;
import org.zoneaxis.figure.option.Spelled;

/** What a comparison may say: a pattern for each letter, how they lie, and how they are drawn. */
public final class CompareOptions {

  /**
   * A pattern.
   *
   * @param material the crystal
   * @param zone the zone axis
   */
  public record Pattern(MaterialId material, Indices zone) {}

  /** How patterns lie. */
  public enum Layout implements Spelled {
    SIDE("side", "side by side"),
    OVERLAY("overlay", "over each other");

    private final String text;
    private final String label;

    Layout(String text, String label) {
      this.text = text;
      this.label = label;
    }

    @Override
    public String text() {
      return text;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** {@code cod-9008566/110}. */
  private record Writing() implements Notation<Pattern> {

    @Override
    public Pattern read(Option<?> option, String text) {
      int slash = text.lastIndexOf('/');
      if (slash < 0) {
        throw new RequestException(
            option.name(), text, "write an id and a zone axis, such as cod-9008566/110");
      }
      return new Pattern(
          MaterialId.parse(text.substring(0, slash).strip()),
          Indices.parse(option.name(), text.substring(slash + 1)));
    }

    @Override
    public String write(Pattern value) {
      return value.material().text() + "/" + value.zone();
    }

    @Override
    public Domain domain() {
      return new Domain.Text("id/zone axis");
    }
  }

  /** The letters of panels. */
  public static final List<Option<Optional<Pattern>>> PANELS =
      Stream.of("a", "b", "c", "d", "e", "f").map(CompareOptions::panel).toList();

  public static final Option<Layout> LAYOUT =
      Option.choice("layout", Layout.SIDE, List.of(Layout.values()))
          .meaning("Layout", "how the patterns lie", "overlay");

  /** How each is computed and drawn. */
  public static final List<Option<?>> DRAWN =
      List.of(
          FigureOptions.KV,
          FigureOptions.GMAX,
          FigureOptions.SIGMA,
          FigureOptions.PRECESSION,
          FigureOptions.LABELS,
          FigureOptions.SPOTS,
          FigureOptions.THEME,
          FigureOptions.UNIT,
          FigureOptions.WIDTH);

  public static final List<Option<?>> ALL =
      Stream.of(PANELS.stream(), Stream.of(LAYOUT), DRAWN.stream())
          .<Option<?>>flatMap(options -> options)
          .toList();

  public static final List<String> NAMES = OptionValues.names(ALL);

  private CompareOptions() {}

  private static Option<Optional<Pattern>> panel(String letter) {
    return Option.optional(letter, new Writing())
        .meaning(
            "(" + letter + ")",
            "pattern of panel (" + letter + "), id/zone axis",
            "cod-9008566/110")
        .usually("none");
  }
}
