package org.zoneaxis.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.exceptions.HttpStatusException;
import java.util.LinkedHashMap;
import org.zoneaxis.figure.request.FigureRequest;
import org.zoneaxis.http.address.RequestPath;
import org.zoneaxis.http.answer.Answers;
import org.zoneaxis.storage.figure.FigureService;

/** The front routes of all figures, for people and links. */
@Controller
final class FigureController {

  private static final String PREFIX = "/v1/";

  private final FigureService figures;

  FigureController(FigureService figures) {
    this.figures = figures;
  }

  /**
   * {@code /v1/diffraction/{material}/{zone}.{svg|json|csv}} and its like: the way to the object,
   * which is there when this answers.
   *
   * <p>The path is taken whole, because a zone axis may hold dots, blanks and brackets in any
   * encoding that the framework's templates would each treat in their own way.
   */
  @Get(uri = PREFIX + "{figure}/{+path}", produces = MediaType.ALL)
  HttpResponse<?> locate(HttpRequest<?> request) {
    FigureRequest asked =
        FigureRequest.parse(
                figures.catalogue(),
                RequestPath.segmentsAfter(PREFIX, request),
                new LinkedHashMap<>(request.getParameters().asMap()))
            .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "no such route"));
    return Answers.elsewhere("/" + figures.locate(asked));
  }
}
