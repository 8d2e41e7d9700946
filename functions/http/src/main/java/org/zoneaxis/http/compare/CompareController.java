package org.zoneaxis.http.compare;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.compare.Comparison;
import org.zoneaxis.http.answer.Answers;

/** Several patterns as one picture. */
@Controller
public final class CompareController {

  public static final String SVG = "/v1/compare.svg";
  public static final String PNG = "/v1/compare.png";

  private final Comparisons comparisons;

  CompareController(Comparisons comparisons) {
    this.comparisons = comparisons;
  }

  /** {@code /v1/compare.svg?a=cod-9008566/110&b=cod-9008460/110}: up to six. */
  @Get(uri = SVG, produces = MediaType.ALL)
  HttpResponse<?> svg(HttpRequest<?> request) {
    return Answers.text(
        request, comparisons.of(request.getParameters().asMap(), Comparison::svg), Answers.SVG);
  }

  /** The same in pixels. */
  @Get(uri = PNG, produces = MediaType.ALL)
  HttpResponse<?> png(HttpRequest<?> request) {
    return Answers.text(
        request,
        comparisons.of(request.getParameters().asMap(), Comparison::png),
        MediaType.of(FigureFormat.PNG.contentType()));
  }
}
