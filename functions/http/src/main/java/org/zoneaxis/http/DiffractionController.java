package org.zoneaxis.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.exceptions.HttpStatusException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.request.PatternRequest;
import org.zoneaxis.storage.FigureService;

/** The front route of diffraction patterns, for people and links. */
@Controller
final class DiffractionController {

  private static final String PREFIX = "/v1/diffraction/";

  private final FigureService figures;

  DiffractionController(FigureService figures) {
    this.figures = figures;
  }

  /**
   * {@code /v1/diffraction/{material}/{zone}.{svg|json|csv}}: the way to the object, which is there
   * when this answers.
   *
   * <p>The path is taken whole, because a zone axis may hold dots, blanks and brackets in any
   * encoding that the framework's templates would each treat in their own way.
   */
  @Get(uri = PREFIX + "{+path}", produces = MediaType.ALL)
  HttpResponse<?> locate(HttpRequest<?> request) {
    List<String> segments = RequestPath.segmentsAfter(PREFIX, request);
    if (segments.size() != 2) {
      throw new HttpStatusException(HttpStatus.NOT_FOUND, "no such route");
    }
    String file = segments.get(1);
    int dot = file.lastIndexOf('.');
    Optional<FigureFormat> format = format(file.substring(dot + 1));
    if (dot < 0 || format.isEmpty()) {
      throw new HttpStatusException(HttpStatus.NOT_FOUND, "no such route");
    }
    PatternRequest asked =
        PatternRequest.parse(segments.get(0), file.substring(0, dot), format.get(), query(request));
    return Answers.elsewhere("/" + figures.locate(asked));
  }

  private static Optional<FigureFormat> format(String extension) {
    return Stream.of(FigureFormat.values())
        .filter(format -> format.extension().equals(extension))
        .findFirst();
  }

  private static Map<String, List<String>> query(HttpRequest<?> request) {
    return new LinkedHashMap<>(request.getParameters().asMap());
  }
}
