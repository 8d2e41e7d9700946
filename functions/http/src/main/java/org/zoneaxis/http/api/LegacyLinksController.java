package org.zoneaxis.http.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.exceptions.HttpStatusException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.crystal.refusal.NotationException;
import org.zoneaxis.http.address.RequestPath;
import org.zoneaxis.http.answer.CachePolicy;
import org.zoneaxis.http.form.PageQuery;
import org.zoneaxis.http.markup.Typeset;

/**
 * The links of this service's ancestor, which stand in lecture notes: a structure of the Materials
 * Project along a zone axis, and the two pictures that it showed. They lead to the front routes.
 */
@Controller
final class LegacyLinksController {

  private static final String PREFIX = "/dp_sim/";

  private static final String INDEX = "(-?[0-9]{1,2})";
  private static final Pattern PICTURE =
      Pattern.compile(
          "(mp-[0-9a-z]{1,8})_"
              + INDEX
              + "_"
              + INDEX
              + "_"
              + INDEX
              + "_(dp|structure)_plot\\.(?:png|svg)");

  private static final Indices USUAL = Indices.parse("zone axis", "111");

  /** {@code /dp_sim}, as people type it. */
  @Get(uri = "/dp_sim", produces = MediaType.ALL)
  HttpResponse<?> root(HttpRequest<?> request) {
    return page(request);
  }

  /** {@code /dp_sim/?structure=mp-81&zone_axis=111} and {@code /dp_sim/img/...}. */
  @Get(uri = PREFIX + "{+path}", produces = MediaType.ALL)
  HttpResponse<?> below(HttpRequest<?> request) {
    List<String> segments = RequestPath.segmentsAfter(PREFIX, request);
    if (segments.equals(List.of(""))) {
      return page(request);
    }
    if (segments.size() == 2 && segments.get(0).equals("img")) {
      return picture(segments.get(1));
    }
    throw new HttpStatusException(HttpStatus.NOT_FOUND, "no such route");
  }

  /** A zone axis that it did not understand was [111] to it, and is so here. */
  private static HttpResponse<?> page(HttpRequest<?> request) {
    String structure = request.getParameters().getFirst("structure").map(String::strip).orElse("");
    if (structure.isEmpty()) {
      return moved("/");
    }
    Indices zone = zone(request.getParameters().getFirst("zone_axis").orElse(""));
    try {
      return moved(front("diffraction", MaterialId.parse(structure), zone));
    } catch (NotationException e) {
      // Somebody has typed a name, for which the page searches.
      return moved(PageQuery.address(structure, Typeset.typed(zone.values()), List.of()));
    }
  }

  private static Indices zone(String text) {
    try {
      Indices zone = Indices.parse("zone axis", text);
      return zone.isPlane() ? USUAL : zone;
    } catch (NotationException e) {
      return USUAL;
    }
  }

  private static String front(String figure, MaterialId material, Indices zone) {
    return "/v1/" + figure + "/" + material + "/" + zone + ".svg";
  }

  private static HttpResponse<?> picture(String file) {
    Matcher matcher = PICTURE.matcher(file);
    if (!matcher.matches()) {
      throw new HttpStatusException(HttpStatus.NOT_FOUND, "no such picture");
    }
    String zone = matcher.group(2) + "," + matcher.group(3) + "," + matcher.group(4);
    String figure = matcher.group(5).equals("dp") ? "diffraction" : "structure";
    return moved(
        front(figure, MaterialId.parse(matcher.group(1)), Indices.parse("zone axis", zone)));
  }

  private static HttpResponse<?> moved(String location) {
    return HttpResponse.<byte[]>status(HttpStatus.MOVED_PERMANENTLY)
        .contentLength(0)
        .header(HttpHeaders.LOCATION, location)
        .header(HttpHeaders.CACHE_CONTROL, CachePolicy.FRONT.header());
  }
}
