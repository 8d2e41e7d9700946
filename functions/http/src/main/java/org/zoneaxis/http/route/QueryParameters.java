package org.zoneaxis.http.route;

import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.figure.option.RequestException;
import org.zoneaxis.http.address.RequestPath;

/** The query of a request that knows its parameters, each at most once. */
public final class QueryParameters {

  private static final int MAX_DIGITS = 9;

  private final HttpRequest<?> request;

  private QueryParameters(HttpRequest<?> request) {
    this.request = request;
  }

  /**
   * The query of a request, with the names that its address knows.
   *
   * @throws RequestException where there is another, or one twice
   */
  public static QueryParameters of(HttpRequest<?> request) {
    return of(request, RouteQueries.of(RequestPath.raw(request)));
  }

  /**
   * The query of a request.
   *
   * @param known the names that there may be
   * @throws RequestException where there is another, or one twice
   */
  public static QueryParameters of(HttpRequest<?> request, List<String> known) {
    request
        .getParameters()
        .asMap()
        .forEach(
            (name, values) -> {
              if (!known.contains(name)) {
                throw new RequestException(
                    name,
                    String.join(", ", values),
                    known.isEmpty()
                        ? "this address takes no parameters"
                        : "the parameters are " + String.join(", ", known));
              }
              if (values.size() > 1) {
                throw new RequestException(name, String.join(", ", values), "give it once");
              }
            });
    return new QueryParameters(request);
  }

  public Optional<String> text(String name) {
    return request.getParameters().getFirst(name);
  }

  /** A parameter that is true or false. */
  public boolean flag(String name, boolean usual) {
    String text = text(name).orElse(Boolean.toString(usual));
    if (!text.equals("true") && !text.equals("false")) {
      throw new RequestException(name, text, "it must be true or false");
    }
    return text.equals("true");
  }

  public int integer(String name, int usual, int min, int max) {
    Optional<String> given = text(name);
    if (given.isEmpty()) {
      return usual;
    }
    String text = given.get();
    if (text.matches("[0-9]{1," + MAX_DIGITS + "}")) {
      int value = Integer.parseInt(text);
      if (value >= min && value <= max) {
        return value;
      }
    }
    throw new RequestException(name, text, "it must be an integer, " + min + " to " + max);
  }
}
