package org.zoneaxis.source.upstream;

import java.time.Duration;
import java.util.Optional;

/**
 * Says that a database did not give an answer that can be used. The message is fit to be shown to
 * anybody: it names the database and what went wrong, neither address nor key.
 */
public final class UpstreamException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What kind of failure it was. */
  public enum Kind {
    /** An answer that makes no sense, or an inner fault of the database. */
    BAD_ANSWER(502),
    /** The database cannot be reached, refuses us, or asks for patience. */
    UNAVAILABLE(503),
    /** No answer in time. */
    TIMEOUT(504);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    /** The HTTP status that tells a client so. */
    public int status() {
      return status;
    }
  }

  private final String provider;
  private final Kind kind;
  private final Duration retryAfter;
  private final boolean passing;

  private UpstreamException(
      String provider,
      Kind kind,
      String message,
      Duration retryAfter,
      boolean passing,
      Throwable cause) {
    super(provider + " " + message, cause);
    this.provider = provider;
    this.kind = kind;
    this.retryAfter = retryAfter;
    this.passing = passing;
  }

  /** A failure that would be the same a moment later. */
  public static UpstreamException lasting(String provider, Kind kind, String message) {
    return new UpstreamException(provider, kind, message, null, false, null);
  }

  /** An answer that makes no sense. */
  public static UpstreamException badAnswer(String provider, String message) {
    return lasting(provider, Kind.BAD_ANSWER, message);
  }

  /** A failure that may be over a moment later, so that asking again makes sense. */
  static UpstreamException passing(String provider, Kind kind, String message) {
    return new UpstreamException(provider, kind, message, null, true, null);
  }

  /** As above, with what it came from. */
  static UpstreamException passing(String provider, Kind kind, String message, Throwable cause) {
    return new UpstreamException(provider, kind, message, null, true, cause);
  }

  UpstreamException withRetryAfter(Optional<Duration> wait) {
    return new UpstreamException(
        provider,
        kind,
        getMessage().substring(provider.length() + 1),
        wait.orElse(null),
        passing,
        getCause());
  }

  /** The name of the database. */
  public String provider() {
    return provider;
  }

  /** What kind of failure it was. */
  public Kind kind() {
    return kind;
  }

  /** How long the database asks to be left alone, at most an hour. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  boolean isPassing() {
    return passing;
  }
}
