package org.zoneaxis.source.optimade;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.zoneaxis.figure.json.JsonField;
import org.zoneaxis.source.upstream.Deadline;
import org.zoneaxis.source.upstream.HttpFetcher;
import org.zoneaxis.source.upstream.HttpQuery;
import org.zoneaxis.source.upstream.HttpReply;
import org.zoneaxis.source.upstream.UpstreamException;
import org.zoneaxis.source.upstream.UpstreamJson;

/** The answers of one database: an entry, or a page of a list. */
record OptimadePages(HttpFetcher fetcher, OptimadeProvider provider) {

  /**
   * The address of the first page of what a filter lets through.
   *
   * @param filter in the language of the specification
   * @param limit how many entries a page has at most
   */
  URI first(String filter, int limit) {
    return URI.create(
        provider.structures()
            + "?filter="
            + encoded(filter)
            + "&response_fields="
            + String.join(",", OptimadeEntry.FIELDS)
            + "&page_limit="
            + limit);
  }

  /** A page of a list, which has a list. */
  JsonField page(URI address, int maxBytes, Deadline deadline) {
    HttpReply reply = fetch(address, maxBytes, deadline);
    if (!reply.isFound()) {
      throw UpstreamException.badAnswer(provider.name(), "answered with status " + reply.status());
    }
    JsonField page = UpstreamJson.read(provider.name(), reply.body());
    if (!page.get("data").isArray()) {
      throw UpstreamException.badAnswer(provider.name(), "answered without a list of entries");
    }
    return page;
  }

  HttpReply fetch(URI address, int maxBytes, Deadline deadline) {
    return fetcher.fetch(
        new HttpQuery(
            provider.name(),
            address,
            "application/vnd.api+json, application/json;q=0.9",
            Optional.empty(),
            maxBytes),
        deadline);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
