package org.zoneaxis.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.exceptions.HttpStatusException;
import org.zoneaxis.http.address.RequestPath;
import org.zoneaxis.http.answer.Answers;
import org.zoneaxis.storage.figure.FigureAnswer;
import org.zoneaxis.storage.figure.FigureService;

/** Objects, where the content delivery network has not found them in the bucket. */
@Controller
final class ObjectController {

  private final FigureService figures;

  ObjectController(FigureService figures) {
    this.figures = figures;
  }

  /** {@code /p/...}: the object of a path, read back from the path and made where it is missing. */
  @Get(uri = "/p/{+path}", produces = MediaType.ALL)
  HttpResponse<?> fetch(HttpRequest<?> request) {
    FigureAnswer answer = figures.fetch(RequestPath.raw(request).substring(1));
    if (answer instanceof FigureAnswer.StoredFigure figure) {
      return Answers.object(request, figure.bytes(), figure.contentType(), figure.etag());
    }
    if (answer instanceof FigureAnswer.MovedTo moved) {
      return Answers.elsewhere(moved.frontPath());
    }
    throw new HttpStatusException(HttpStatus.NOT_FOUND, "no such figure");
  }
}
