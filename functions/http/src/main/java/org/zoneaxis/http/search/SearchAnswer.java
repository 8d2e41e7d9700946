package org.zoneaxis.http.search;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.zoneaxis.library.search.SearchPage;

/** The answer to a search, for who runs without a server. */
public final class SearchAnswer {

  private SearchAnswer() {}

  /**
   * The bytes that {@code GET /v1/materials?q=} answers with.
   *
   * @param query what was asked for
   * @param limit how many results stand on a page at most
   * @param page the results
   */
  public static byte[] json(String query, int limit, SearchPage page) throws IOException {
    return ObjectMapper.getDefault()
        .writeValueAsBytes(
            MaterialJson.Results.of(query, limit, new Catalogue.Answer<>(page, List.of())));
  }

  /**
   * The bytes that {@code GET /v1/materials?q=&remote=true} answers with.
   *
   * @param query what was asked for
   * @param offset how many of the best results are passed over
   * @param limit how many results stand on a page at most
   * @param found the results
   */
  public static byte[] json(String query, int offset, int limit, Worldwide.Found found)
      throws IOException {
    return ObjectMapper.getDefault()
        .writeValueAsBytes(WorldJson.Results.of(query, offset, limit, found));
  }
}
