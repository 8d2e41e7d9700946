package org.zoneaxis.http.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.Optional;
import org.zoneaxis.http.route.QueryParameters;
import org.zoneaxis.source.Version;

/**
 * The page that finds the pattern on an image of the visitor. What it does is done by its scripts;
 * the address holds which pattern lies over the image and how, for the scripts to read.
 */
@Controller
final class ImagePage {

  private final HtmlPages pages;
  private final Assets assets;

  ImagePage(HtmlPages pages, Assets assets) {
    this.pages = pages;
    this.assets = assets;
  }

  /**
   * What the template is filled with.
   *
   * @param sheet where the style of this page is
   * @param version of the program, for what is taken away
   */
  record Body(String sheet, String version) {}

  /** {@code /image}, and {@code /image?material=cod-9008566&zone=1,1,0&rotation=12&scale=210}. */
  @Get(uri = "/image", produces = MediaType.ALL)
  HttpResponse<byte[]> page(HttpRequest<?> request) {
    QueryParameters.of(request);
    return pages.answer(
        request,
        new HtmlPages.Page(
            HtmlPages.Section.IMAGE,
            "image",
            new HtmlPages.Head(
                "Index an image \u00B7 zoneaxis",
                "Finds spots or rings, centre and net on an image of your own, and what they may be;"
                    + " the image stays in the page.",
                "/image"),
            new Body(assets.path("image.css"), Version.TEXT),
            Optional.empty()));
  }
}
