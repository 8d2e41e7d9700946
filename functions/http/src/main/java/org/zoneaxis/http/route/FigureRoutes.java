package org.zoneaxis.http.route;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zoneaxis.figure.Figure;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.request.FigureCatalogue;

/** The front routes of figures, in words and as templates. */
public final class FigureRoutes {

  private FigureRoutes() {}

  /**
   * The names of the crystals and zone axes in the path of a figure: {@code material} and {@code
   * zone}, those of a second crystal {@code withMaterial} and {@code withZone}.
   */
  public static List<String> variables(Figure<?> figure) {
    return IntStream.range(0, figure.subjects().crystals())
        .mapToObj(crystal -> crystal == 0 ? List.of("material", "zone") : WITH)
        .flatMap(names -> names.stream().limit(figure.subjects().zoned() ? 2 : 1))
        .toList();
  }

  private static final List<String> WITH = List.of("withMaterial", "withZone");

  /** The path of a figure without its extension: {@code /v1/diffraction/{material}/{zone}}. */
  public static String template(Figure<?> figure) {
    return "/v1/"
        + figure.name()
        + variables(figure).stream()
            .map(name -> (name.equals(WITH.get(0)) ? "/with" : "") + "/{" + name + "}")
            .collect(Collectors.joining());
  }

  /** Where the figures are, for somebody who asked for none. */
  public static String words(FigureCatalogue figures) {
    return "Figures are at "
        + figures.figures().stream().map(FigureRoutes::words).collect(Collectors.joining(", "))
        + "; for example /v1/"
        + figures.main().name()
        + "/"
        + figures.main().words().example()
        + "."
        + figures.main().formats().get(0).extension();
  }

  private static String words(Figure<?> figure) {
    return template(figure)
        + figure.formats().stream()
            .map(FigureFormat::extension)
            .collect(Collectors.joining(", .", ".", ""));
  }
}
