package org.zoneaxis.source.upstream;

import dev.failsafe.Execution;
import dev.failsafe.RetryPolicy;
import java.time.Duration;

/**
 * Fetches documents from databases over HTTP.
 *
 * <p>Made again after a pause are requests that met a fault of the network or the statuses 429,
 * 500, 502, 503 and 504; never others, which would be answered the same. The pause doubles each
 * time, varies by half so that clients do not come back together, and is never shorter than the
 * server asks for with Retry-After. A pause that would outlast the deadline is not begun.
 *
 * <p>Thread-safe.
 */
public final class HttpFetcher {

  private static final double JITTER = 0.5;

  private final HttpExchange exchange;
  private final FetchLimits limits;
  private final Timekeeper time;
  private final FetchObserver observer;
  private final RetryPolicy<HttpReply> policy;

  /**
   * A fetcher.
   *
   * @param userAgent who asks, such as {@code zoneaxis/0.1.0 (+https://example.org/zoneaxis)}
   * @param limits how long things may take
   * @param time the clocks
   */
  public HttpFetcher(String userAgent, FetchLimits limits, Timekeeper time) {
    this(userAgent, limits, time, FetchObserver.NONE);
  }

  /**
   * A fetcher that somebody watches.
   *
   * @param userAgent as above; likewise limits and time
   * @param observer sees every request, repeated ones included
   */
  public HttpFetcher(
      String userAgent, FetchLimits limits, Timekeeper time, FetchObserver observer) {
    this.observer = observer;
    this.exchange = new HttpExchange(userAgent, limits, time);
    this.limits = limits;
    this.time = time;
    this.policy =
        RetryPolicy.<HttpReply>builder()
            .handleIf(failure -> failure instanceof UpstreamException e && e.isPassing())
            .withMaxRetries(limits.repetitions())
            .withBackoff(limits.firstPause(), limits.longestPause())
            .withJitter(JITTER)
            .build();
  }

  /** The deadline of a look-up that begins now. */
  public Deadline deadline() {
    return Deadline.in(limits.total(), time);
  }

  /**
   * Fetches a document.
   *
   * @param query what to fetch
   * @param deadline by when, repetitions included
   * @return the answer where its status is 200, 404 or 410
   * @throws UpstreamException in all other cases
   */
  public HttpReply fetch(HttpQuery query, Deadline deadline) {
    Execution<HttpReply> execution = Execution.of(policy);
    while (true) {
      try {
        HttpReply reply = exchange.send(query, deadline);
        observer.fetched(reply.body().length);
        return reply;
      } catch (UpstreamException failure) {
        observer.fetched(0);
        execution.recordException(failure);
        Duration pause = longer(execution.getDelay(), failure.retryAfter().orElse(Duration.ZERO));
        if (execution.isComplete() || !deadline.allows(pause)) {
          throw failure;
        }
        pause(query.provider(), pause);
      }
    }
  }

  private static Duration longer(Duration p, Duration q) {
    return p.compareTo(q) > 0 ? p : q;
  }

  /**
   * Waits within a deadline, as a database asks between requests.
   *
   * @throws UpstreamException where the pause would outlast the deadline
   */
  public void pause(String provider, Duration pause, Deadline deadline) {
    if (!deadline.allows(pause)) {
      throw UpstreamException.lasting(
              provider, UpstreamException.Kind.UNAVAILABLE, "is asked too often at present")
          .withRetryAfter(RetryAfter.parse(Long.toString(pause.toSeconds() + 1), time.now()));
    }
    pause(provider, pause);
  }

  private void pause(String provider, Duration pause) {
    if (pause.isZero()) {
      return;
    }
    try {
      time.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw UpstreamException.lasting(
          provider, UpstreamException.Kind.UNAVAILABLE, "was not waited for: shutting down");
    }
  }
}
