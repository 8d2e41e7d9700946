package org.zoneaxis.http.tilt;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.exceptions.HttpStatusException;
import java.util.List;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.http.address.RequestPath;
import org.zoneaxis.http.answer.Answers;

/** The tilts that lead from one zone to another. */
@Controller
public final class TiltController {

  public static final String PREFIX = "/v1/tilt/";
  private static final String END = ".json";

  private final Tilts tilts;

  TiltController(Tilts tilts) {
    this.tilts = tilts;
  }

  /** {@code /v1/tilt/{material}/{from}/{to}.json}: all zones equivalent to the last. */
  @Get(uri = PREFIX + "{+path}", produces = MediaType.ALL)
  HttpResponse<?> plan(HttpRequest<?> request) {
    List<String> segments = RequestPath.segmentsAfter(PREFIX, request);
    if (segments.size() != 3 || !segments.get(2).endsWith(END)) {
      throw new HttpStatusException(HttpStatus.NOT_FOUND, "no such route");
    }
    String to = segments.get(2).substring(0, segments.get(2).length() - END.length());
    return Answers.document(
        request,
        TiltJson.of(
            tilts.of(
                MaterialId.parse(segments.get(0)),
                Indices.parse("zone axis", segments.get(1)),
                Indices.parse("zone axis", to),
                request.getParameters().asMap())));
  }
}
