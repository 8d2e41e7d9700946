package org.zoneaxis.source.cod;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.figure.json.JsonField;
import org.zoneaxis.source.upstream.Deadline;
import org.zoneaxis.source.upstream.HttpFetcher;
import org.zoneaxis.source.upstream.HttpQuery;
import org.zoneaxis.source.upstream.HttpReply;
import org.zoneaxis.source.upstream.UpstreamException;
import org.zoneaxis.source.upstream.UpstreamJson;

/**
 * The database's own search for words, {@code {base}/result?format=json&text=...} (its wiki, page
 * "RESTful API"): the only way to its names of minerals. The words may also be in a title.
 */
public final class CodSearch {

  /** Some 3,000 entries. */
  private static final int MAX_BYTES = 4 * 1024 * 1024;

  private final HttpFetcher fetcher;
  private final URI baseUrl;

  /**
   * A search.
   *
   * @param baseUrl address of the database, with or without a slash at its end
   */
  public CodSearch(HttpFetcher fetcher, URI baseUrl) {
    this.fetcher = fetcher;
    this.baseUrl = baseUrl;
  }

  /**
   * Asks for words.
   *
   * @return the entries, some of which cannot be read: their places are empty
   * @throws UpstreamException where the answer is no list
   */
  public List<Optional<CodRow>> find(String words, Deadline deadline) {
    URI address =
        URI.create(
            baseUrl.toString().replaceAll("/+$", "")
                + "/result?format=json&text="
                + URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20"));
    HttpReply reply =
        fetcher.fetch(
            new HttpQuery(
                CodEntry.PROVIDER, address, "application/json", Optional.empty(), MAX_BYTES),
            deadline);
    if (!reply.isFound()) {
      throw UpstreamException.badAnswer(
          CodEntry.PROVIDER, "answered with status " + reply.status());
    }
    JsonField list = UpstreamJson.read(CodEntry.PROVIDER, reply.body());
    if (!list.isArray()) {
      throw UpstreamException.badAnswer(
          CodEntry.PROVIDER, "answered a search without a list of entries");
    }
    List<Optional<CodRow>> rows = new ArrayList<>();
    for (JsonField item : list.items()) {
      rows.add(CodRow.read(item));
    }
    return rows;
  }
}
