package org.zoneaxis.http.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.exceptions.HttpStatusException;
import org.zoneaxis.http.address.RequestPath;
import org.zoneaxis.http.answer.Answers;
import org.zoneaxis.http.route.QueryParameters;

/** Style, scripts and icon of the pages. */
@Controller
final class AssetController {

  private final Assets assets;

  AssetController(Assets assets) {
    this.assets = assets;
  }

  /** {@code /assets/{name}.{hash}.{extension}}: the file, or the way to its present version. */
  @Get(uri = Assets.ROUTE + "{+path}", produces = MediaType.ALL)
  HttpResponse<?> asset(HttpRequest<?> request) {
    QueryParameters.of(request);
    String path = RequestPath.raw(request);
    return assets
        .at(path)
        .map(asset -> Answers.object(request, asset.bytes(), asset.contentType(), asset.etag()))
        .or(() -> assets.successor(path).map(Answers::elsewhere))
        .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "no such asset"));
  }
}
