package org.zoneaxis.http.page;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zoneaxis.http.answer.Answers;
import org.zoneaxis.http.error.ErrorAnswers;
import org.zoneaxis.http.error.ErrorTable;
import org.zoneaxis.http.markup.Templates;
import org.zoneaxis.source.Version;

/** Pages for people: their frame, and the status of those that say what went wrong. */
@Singleton
public final class HtmlPages {

  private final Templates templates;
  private final Assets assets;
  private final ErrorAnswers errors;

  HtmlPages(Templates templates, Assets assets, ErrorAnswers errors) {
    this.templates = templates;
    this.assets = assets;
    this.errors = errors;
  }

  /** The pages, as the navigation lists them. */
  public enum Section {
    PATTERN("Pattern", "/"),
    TILT("Tilt", "/tilt"),
    COMPARE("Compare", "/compare"),
    IDENTIFY("Identify", "/identify"),
    IMAGE("Image", "/image"),
    ATLAS("Atlas", "/atlas"),
    API("API", "/api");

    private final String label;
    private final String path;

    Section(String label, String path) {
      this.label = label;
      this.path = path;
    }
  }

  /**
   * What a page says about itself.
   *
   * @param title title of the document
   * @param description one sentence for lists of pages
   * @param canonical the shortest address of what the page shows; empty where it shows an error
   * @param image where a PNG of what it shows is; empty where there is none
   */
  public record Head(String title, String description, String canonical, String image) {

    /** Of a page without a picture. */
    public Head(String title, String description, String canonical) {
      this(title, description, canonical, "");
    }
  }

  /**
   * A page before it is written.
   *
   * @param section which of the pages it is
   * @param template the template of its body
   * @param head what it says about itself
   * @param body what the template is filled with
   * @param failure what went wrong, which the body says; empty where nothing did
   */
  public record Page(
      Section section,
      String template,
      Head head,
      Object body,
      Optional<ErrorTable.Answer> failure) {}

  /** An entry of the navigation. */
  record Link(String href, String label, boolean current) {}

  /** What the templates see. */
  record Model(
      Head head,
      Object body,
      List<Link> sections,
      String style,
      List<String> modules,
      String script,
      String icon,
      String version) {}

  /** What to say of a failure on a page; logged as the failures of other routes are. */
  public ErrorTable.Answer failure(HttpRequest<?> request, RuntimeException cause) {
    return errors.of(request, cause);
  }

  /** The page, with the status of what went wrong on it. */
  public HttpResponse<byte[]> answer(HttpRequest<?> request, Page page) {
    byte[] html = render(page);
    return page.failure()
        .map(failure -> failed(html, failure))
        .orElseGet(() -> Answers.page(request, html));
  }

  private static MutableHttpResponse<byte[]> failed(byte[] html, ErrorTable.Answer failure) {
    MutableHttpResponse<byte[]> response =
        HttpResponse.<byte[]>status(HttpStatus.valueOf(failure.problem().status()))
            .body(html)
            .contentType(Answers.HTML)
            .contentLength(html.length)
            .header(HttpHeaders.CACHE_CONTROL, failure.cache().header());
    failure
        .retryAfter()
        .ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, "" + seconds));
    return response;
  }

  private byte[] render(Page page) {
    List<Link> sections =
        Stream.of(Section.values())
            .map(section -> new Link(section.path, section.label, section == page.section()))
            .toList();
    return templates.render(
        page.template(),
        new Model(
            page.head(),
            page.body(),
            sections,
            assets.path("style.css"),
            Stream.of("search.js", "figures.js", "take-away.js").map(assets::path).toList(),
            assets.path("page.js"),
            assets.path("icon.svg"),
            Version.TEXT));
  }
}
