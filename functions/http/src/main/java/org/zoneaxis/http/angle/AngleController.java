package org.zoneaxis.http.angle;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.exceptions.HttpStatusException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.http.address.RequestPath;
import org.zoneaxis.http.answer.Answers;

/** The angle between two directions or planes. */
@Controller
public final class AngleController {

  public static final String PREFIX = "/v1/angle/";
  private static final String END = ".json";

  private final Angles angles;

  AngleController(Angles angles) {
    this.angles = angles;
  }

  /** {@code /v1/angle/{material}/110/(111).json}: round brackets are a plane. */
  @Get(uri = PREFIX + "{+path}", produces = MediaType.ALL)
  HttpResponse<?> angle(HttpRequest<?> request) {
    List<String> segments = RequestPath.segmentsAfter(PREFIX, request);
    String last = segments.get(segments.size() - 1);
    if (segments.size() != 3 || !last.endsWith(END)) {
      throw new HttpStatusException(HttpStatus.NOT_FOUND, "no such route");
    }
    OptionValues.parse(List.of(), request.getParameters().asMap());
    return Answers.document(
        request,
        angles
            .of(
                MaterialId.parse(segments.get(0)),
                Indices.parse("first", segments.get(1)),
                Indices.parse("second", last.substring(0, last.length() - END.length())))
            .json()
            .getBytes(StandardCharsets.UTF_8));
  }
}
