package org.zoneaxis.http.tilt;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.exceptions.HttpStatusException;
import java.util.List;
import java.util.function.Function;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.figure.tilt.TiltJson;
import org.zoneaxis.figure.tilt.TiltMaps;
import org.zoneaxis.figure.tilt.TiltPlan;
import org.zoneaxis.http.address.RequestPath;
import org.zoneaxis.http.answer.Answers;

/** The tilts that lead from one zone to another: in numbers, and as a map. */
@Controller
public final class TiltController {

  public static final String PREFIX = "/v1/tilt/";
  private static final String NUMBERS = ".json";
  private static final String MAP = ".svg";

  private final Tilts tilts;

  TiltController(Tilts tilts) {
    this.tilts = tilts;
  }

  /**
   * {@code /v1/tilt/{material}/{from}/{to}.json} and {@code .svg}: all zones equivalent to the
   * last; {@code all} in its place: those with small indices.
   */
  @Get(uri = PREFIX + "{+path}", produces = MediaType.ALL)
  HttpResponse<?> plan(HttpRequest<?> request) {
    List<String> segments = RequestPath.segmentsAfter(PREFIX, request);
    String last = segments.get(segments.size() - 1);
    if (segments.size() == 3 && last.endsWith(NUMBERS)) {
      return Answers.document(request, made(request, segments, NUMBERS, TiltJson::of));
    }
    if (segments.size() == 3 && last.endsWith(MAP)) {
      return Answers.text(request, made(request, segments, MAP, TiltMaps::svg), Answers.SVG);
    }
    throw new HttpStatusException(HttpStatus.NOT_FOUND, "no such route");
  }

  private byte[] made(
      HttpRequest<?> request,
      List<String> segments,
      String end,
      Function<TiltPlan, byte[]> writer) {
    String to = segments.get(2).substring(0, segments.get(2).length() - end.length());
    return tilts.of(
        MaterialId.parse(segments.get(0)),
        new TiltPlan.Asked(
            Indices.parse("zone axis", segments.get(1)),
            TiltPlan.Asked.target(to),
            request.getParameters().asMap()),
        writer);
  }
}
