package org.zoneaxis.http.route;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import org.zoneaxis.figure.Figure;
import org.zoneaxis.figure.request.FigureCatalogue;
import org.zoneaxis.http.address.RequestPath;
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
              Map.entry("/v1/", "api"),
              Map.entry("/p/", "object"),
              Map.entry("/assets/", "asset"),
              Map.entry("/dp_sim/", "ancestor")));

  private static final Map<String, String> PAGES =
      Map.of(
          "/", "page",
          "/health", "health",
          "/openapi.yml", "openapi",
          "/v1/materials", "materials",
          "/v1/identify", "identify",
          "/v1/atlas", "atlas",
          "/identify", "identify-page",
          "/image", "image-page",
          "/atlas", "atlas-page",
          "/api", "api-page");

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
