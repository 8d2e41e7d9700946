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
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.FigureKind;
import org.zoneaxis.figure.request.PatternRequest;
import org.zoneaxis.storage.FigureService;

/** The front routes of diffraction patterns and structures, for people and links. */
@Controller
final class FigureController {

  private static final String DIFFRACTION = "/v1/diffraction/";
  private static final String STRUCTURE = "/v1/structure/";

  private final FigureService figures;

  FigureController(FigureService figures) {
    this.figures = figures;
  }

  /**
   * {@code /v1/diffraction/{material}/{zone}.{svg|json|csv}}: the way to the object, which is there
   * when this answers.
   *
   * <p>The path is taken whole, because a zone axis may hold dots, blanks and brackets in any
   * encoding that the framework's templates would each treat in their own way.
   */
  @Get(uri = DIFFRACTION + "{+path}", produces = MediaType.ALL)
  HttpResponse<?> pattern(HttpRequest<?> request) {
    return locate(FigureKind.DIFFRACTION, DIFFRACTION, request);
  }

  /** {@code /v1/structure/{material}/{zone}.svg}, with the options of a pattern. */
  @Get(uri = STRUCTURE + "{+path}", produces = MediaType.ALL)
  HttpResponse<?> structure(HttpRequest<?> request) {
    return locate(FigureKind.STRUCTURE, STRUCTURE, request);
  }

  private HttpResponse<?> locate(FigureKind figure, String prefix, HttpRequest<?> request) {
    List<String> segments = RequestPath.segmentsAfter(prefix, request);
    if (segments.size() != 2) {
      throw new HttpStatusException(HttpStatus.NOT_FOUND, "no such route");
    }
    String file = segments.get(1);
    int dot = file.lastIndexOf('.');
    Optional<FigureFormat> format = figure.format(file.substring(dot + 1));
    if (dot < 0 || format.isEmpty()) {
      throw new HttpStatusException(HttpStatus.NOT_FOUND, "no such route");
    }
    PatternRequest asked =
        PatternRequest.parse(
            figure, segments.get(0), file.substring(0, dot), format.get(), query(request));
    return Answers.elsewhere("/" + figures.locate(asked));
  }

  private static Map<String, List<String>> query(HttpRequest<?> request) {
    return new LinkedHashMap<>(request.getParameters().asMap());
  }
}
