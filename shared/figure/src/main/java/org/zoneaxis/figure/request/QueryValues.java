package org.zoneaxis.figure.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The query of a request, of which every name is known and has one value. */
public final class QueryValues {

  private final Map<String, List<String>> query;

  private QueryValues(Map<String, List<String>> query) {
    this.query = query;
  }

  /**
   * Checks the names of a query.
   *
   * @param query names and their values, already percent-decoded
   * @param known the names that there may be
   * @param noun what a refusal calls what is named
   * @throws RequestException where a name is unknown or repeated
   */
  public static QueryValues of(Map<String, List<String>> query, List<String> known, String noun) {
    query.forEach(
        (name, values) -> {
          if (!known.contains(name)) {
            throw new RequestException(
                name,
                String.join(", ", values),
                "there is no such " + noun + "; there are " + String.join(", ", known));
          }
          if (values.size() != 1) {
            throw new RequestException(
                name, String.join(", ", values), "give this " + noun + " once, with one value");
          }
        });
    return new QueryValues(query);
  }

  /** The value of a name; nothing where the query has none. */
  public Optional<String> get(String name) {
    return Optional.ofNullable(query.get(name)).map(values -> values.get(0));
  }
}
