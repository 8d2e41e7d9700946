package org.zoneaxis.http.route;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.zoneaxis.figure.compare.CompareOptions;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.request.FigureCatalogue;
import org.zoneaxis.figure.tilt.TiltOptions;
import org.zoneaxis.http.angle.AngleController;
import org.zoneaxis.http.compare.CompareController;
import org.zoneaxis.http.form.PageQuery;
import org.zoneaxis.http.form.PatternForm;
import org.zoneaxis.http.tilt.TiltController;
import org.zoneaxis.identify.query.IdentifyOptions;

/**
 * Which names the query of an address may have: the one list. What is refused follows from it, and
 * so does what the content delivery network in front of the function takes for different addresses.
 */
public final class RouteQueries {

  private static final List<String> NONE = List.of();
  private static final List<String> SEARCH = List.of("q", "offset", "limit", "remote", "databases");
  private static final List<String> IMAGE = List.of("material", "zone", "rotation", "scale");
  private static final List<String> ANCESTOR = List.of("structure", "zone_axis");

  /** Below it stand the figures, unless something else stands there. */
  private static final String FIGURES = "/v1/";

  private static final Map<String, List<String>> NAMES = names();

  private RouteQueries() {}

  private static Map<String, List<String>> names() {
    Map<String, List<String>> names = new LinkedHashMap<>();
    names.put("/v1/materials", SEARCH);
    names.put("/v1/materials/", NONE);
    names.put("/v1/identify", IdentifyOptions.NAMES);
    names.put("/v1/atlas", NONE);
    names.put(TiltController.PREFIX, TiltOptions.NAMES);
    names.put("/tilt", tiltPage());
    names.put(CompareController.SVG, CompareOptions.NAMES);
    names.put(CompareController.PNG, CompareOptions.NAMES);
    names.put("/compare", CompareOptions.NAMES);
    names.put("/pair", PairQuery.NAMES);
    names.put(AngleController.PREFIX, NONE);
    names.put("/angle", List.of(PageQuery.MATERIAL, "first", "second"));
    names.put("/identify", IdentifyOptions.NAMES);
    names.put("/image", IMAGE);
    names.put("/atlas", NONE);
    names.put("/api", NONE);
    names.put("/openapi.yml", NONE);
    names.put("/health", NONE);
    names.put("/assets/", NONE);
    names.put("/dp_sim", ANCESTOR);
    names.put("/dp_sim/", ANCESTOR);
    return names;
  }

  private static List<String> tiltPage() {
    return Stream.concat(
            Stream.of(PageQuery.MATERIAL, PageQuery.ZONE, TiltOptions.TO),
            TiltOptions.NAMES.stream())
        .toList();
  }

  /**
   * All addresses with the names that they know: a path, or, with a slash at its end, all below it.
   * {@code /} is only itself. Objects under {@code /p/} have no query, and none is looked at.
   */
  public static Map<String, List<String>> byPath(FigureCatalogue figures) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    names.put("/", PatternForm.fields(figures));
    names.put(FIGURES, OptionValues.names(figures.options()));
    names.putAll(NAMES);
    return names;
  }

  /**
   * The names that a path knows that is none of a figure: its own, or those of the longest
   * beginning that is in the list.
   */
  static List<String> of(String path) {
    List<String> own = NAMES.get(path);
    if (own != null) {
      return own;
    }
    return NAMES.keySet().stream()
        .filter(prefix -> prefix.length() > 1 && prefix.endsWith("/") && path.startsWith(prefix))
        .reduce((a, b) -> a.length() > b.length() ? a : b)
        .map(NAMES::get)
        .orElse(NONE);
  }
}
