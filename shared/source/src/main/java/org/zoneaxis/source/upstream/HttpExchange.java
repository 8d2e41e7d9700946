package org.zoneaxis.source.upstream;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zoneaxis.source.upstream.UpstreamException.Kind;

/**
 * One request and its answer, redirects within the same origin included.
 *
 * <p>HttpURLConnection rather than the newer client: the first request of a process takes 20 ms
 * instead of 200.
 */
final class HttpExchange {

  private static final Logger LOG = LoggerFactory.getLogger(HttpExchange.class);

  private static final int MAX_REDIRECTS = 3;

  /** As much of an error page as its reason fits in. */
  private static final int MAX_ERROR_BYTES = 16 * 1024;

  private static final int LOGGED_CHARACTERS = 200;

  private final String userAgent;
  private final FetchLimits limits;
  private final Timekeeper time;

  HttpExchange(String userAgent, FetchLimits limits, Timekeeper time) {
    this.userAgent = userAgent;
    this.limits = limits;
    this.time = time;
  }

  HttpReply send(HttpQuery query, Deadline deadline) {
    HttpQuery current = query;
    for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
      if (deadline.isOver()) {
        throw UpstreamException.lasting(query.provider(), Kind.TIMEOUT, "did not answer in time");
      }
      Step step = step(current, deadline);
      if (step instanceof Step.Answered answered) {
        return answered.reply();
      }
      current = current.at(((Step.Redirected) step).target());
    }
    throw UpstreamException.badAnswer(query.provider(), "redirects without end");
  }

  private sealed interface Step {
    record Answered(HttpReply reply) implements Step {}

    record Redirected(URI target) implements Step {}
  }

  private Step step(HttpQuery query, Deadline deadline) {
    HttpURLConnection connection = null;
    try {
      connection = open(query, deadline);
      return answer(query, connection, deadline);
    } catch (SocketTimeoutException e) {
      throw UpstreamException.passing(query.provider(), Kind.TIMEOUT, "did not answer in time", e);
    } catch (IOException e) {
      throw UpstreamException.passing(query.provider(), Kind.UNAVAILABLE, "cannot be reached", e);
    } catch (UpstreamException e) {
      connection.disconnect();
      throw e;
    }
  }

  private HttpURLConnection open(HttpQuery query, Deadline deadline) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) query.uri().toURL().openConnection();
    connection.setConnectTimeout(deadline.limit(limits.connect()));
    connection.setReadTimeout(deadline.limit(limits.read()));
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    connection.setRequestProperty("User-Agent", userAgent);
    connection.setRequestProperty("Accept", query.accept());
    connection.setRequestProperty("Accept-Encoding", "gzip");
    query.key().ifPresent(key -> key.writeTo(connection));
    return connection;
  }

  private Step answer(HttpQuery query, HttpURLConnection connection, Deadline deadline)
      throws IOException {
    int status = connection.getResponseCode();
    switch (status) {
      case 200, 404, 410 -> {
        BoundedBody body = new BoundedBody(query, deadline);
        return new Step.Answered(
            new HttpReply(status, query.uri(), body.read(connection, query.maxBytes())));
      }
      case 301, 302, 303, 307, 308 -> {
        return new Step.Redirected(target(query, connection));
      }
      default -> throw refusal(query, connection, status, deadline);
    }
  }

  private static URI target(HttpQuery query, HttpURLConnection connection) {
    String location = Objects.requireNonNullElse(connection.getHeaderField("Location"), "").strip();
    if (location.isEmpty()) {
      throw UpstreamException.badAnswer(query.provider(), "redirects to no address");
    }
    try {
      // The JDK resolves by RFC 2396, where a query alone is one to the folder above; there, a page
      // not found would say that there is no such entry.
      String path = location.startsWith("?") ? query.uri().getRawPath() : "";
      URI target = query.uri().resolve(new URI(path + location));
      if (Origin.of(target).equals(Origin.of(query.uri()))) {
        return target;
      }
    } catch (URISyntaxException | IllegalArgumentException e) {
      LOG.debug("{} redirects to no address", query.provider());
    }
    throw UpstreamException.badAnswer(query.provider(), "redirects to another host");
  }

  private UpstreamException refusal(
      HttpQuery query, HttpURLConnection connection, int status, Deadline deadline) {
    String provider = query.provider();
    Optional<String> header = Optional.ofNullable(connection.getHeaderField("Retry-After"));
    String said = "answered with status " + status;
    UpstreamException failure =
        switch (status) {
          case 401, 403 ->
              UpstreamException.lasting(
                  provider, Kind.UNAVAILABLE, "refuses to answer this service at present");
          case 429 ->
              UpstreamException.passing(
                  provider, Kind.UNAVAILABLE, "asks for fewer requests at present");
          case 503 ->
              UpstreamException.passing(provider, Kind.UNAVAILABLE, "is not available at present");
          case 504 -> UpstreamException.passing(provider, Kind.TIMEOUT, said);
          case -1 -> UpstreamException.passing(provider, Kind.BAD_ANSWER, "does not speak HTTP");
          case 500, 502 -> UpstreamException.passing(provider, Kind.BAD_ANSWER, said);
          default -> UpstreamException.badAnswer(provider, said);
        };
    LOG.warn(
        "{} answered with status {}{}: {}",
        provider,
        status,
        status == 401 || status == 403 ? " (check the API key and the user agent)" : "",
        reason(query, connection, deadline));
    return failure.withRetryAfter(header.flatMap(value -> RetryAfter.parse(value, time.now())));
  }

  /** The beginning of an error page, for the operator's log. */
  private static String reason(HttpQuery query, HttpURLConnection connection, Deadline deadline) {
    try {
      byte[] body = new BoundedBody(query, deadline).read(connection, MAX_ERROR_BYTES);
      String text = new String(body, StandardCharsets.UTF_8);
      String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
      return line.length() <= LOGGED_CHARACTERS ? line : line.substring(0, LOGGED_CHARACTERS);
    } catch (IOException | UpstreamException e) {
      return "(no reason given)";
    }
  }
}
