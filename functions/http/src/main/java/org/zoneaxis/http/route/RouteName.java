package org.zoneaxis.http.route;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import org.zoneaxis.figure.Figure;
import org.zoneaxis.figure.request.FigureCatalogue;
import org.zoneaxis.http.address.RequestPath;
import org.zoneaxis.http.angle.AngleController;
import org.zoneaxis.http.tilt.TiltController;

/** The kind of address that a request asks for, without what is particular about it. */
@Singleton
public final class RouteName {

  private static final String OTHER = "other";

  /** By the beginning of the path; of several the longest. */
  private static final Map<String, String> ROUTES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("/v1/materials/", "material"),
              Map.entry(TiltController.PREFIX, "tilt"),
              Map.entry(AngleController.PREFIX, "angle"),
              Map.entry("/v1/", "api"),
              Map.entry("/p/", "object"),
              Map.entry("/assets/", "asset"),
              Map.entry("/dp_sim/", "ancestor")));

  private static final Map<String, String> PAGES =
      Map.ofEntries(
          Map.entry("/", "page"),
          Map.entry("/health", "health"),
          Map.entry("/openapi.yml", "openapi"),
          Map.entry("/v1/materials", "materials"),
          Map.entry("/v1/identify", "identify"),
          Map.entry("/v1/atlas", "atlas"),
          Map.entry("/tilt", "tilt-page"),
          Map.entry("/compare", "compare-page"),
          Map.entry("/angle", "angle-page"),
          Map.entry("/pair", "pair-page"),
          Map.entry("/v1/compare.svg", "compare"),
          Map.entry("/v1/compare.png", "compare"),
          Map.entry("/identify", "identify-page"),
          Map.entry("/image", "image-page"),
          Map.entry("/atlas", "atlas-page"),
          Map.entry("/api", "api-page"));

  private final FigureCatalogue figures;

  RouteName(FigureCatalogue figures) {
    this.figures = figures;
  }

  public String of(HttpRequest<?> request) {
    String path = RequestPath.raw(request);
    String page = PAGES.get(path);
    if (page != null) {
      return page;
    }
    for (Figure<?> figure : figures.figures()) {
      if (path.startsWith("/v1/" + figure.name() + "/")) {
        return figure.name();
      }
    }
    String route = OTHER;
    for (Map.Entry<String, String> entry : ROUTES.entrySet()) {
      if (path.startsWith(entry.getKey())) {
        route = entry.getValue();
      }
    }
    return route;
  }
}
