package org.zoneaxis.acceptance;

import java.util.OptionalInt;

/**
 * What the contract demands where a database answers in some way.
 *
 * @param status the status; 302 where the material is there
 * @param words what must be said; empty where the material is there
 * @param retryAfter the seconds after which to try again
 */
record Expected(int status, String words, OptionalInt retryAfter) {

  private static final int USUAL_WAIT = 30;

  static Expected found() {
    return new Expected(302, "", OptionalInt.empty());
  }

  static Expected unknown(String words) {
    return new Expected(404, words, OptionalInt.empty());
  }

  static Expected unusable(String words) {
    return new Expected(422, words, OptionalInt.empty());
  }

  static Expected bad(String provider) {
    return failure(502, provider);
  }

  static Expected unavailable(String provider) {
    return failure(503, provider);
  }

  static Expected tooSlow(String provider) {
    return failure(504, provider);
  }

  private static Expected failure(int status, String provider) {
    return new Expected(status, provider + " ", OptionalInt.of(USUAL_WAIT));
  }

  Expected after(int seconds) {
    return new Expected(status, words, OptionalInt.of(seconds));
  }

  /** By the status of an answer with which a database refuses. */
  static Expected ofRefusal(int status, String provider) {
    return switch (status) {
      case 401, 403, 429, 503 -> unavailable(provider);
      case 504 -> tooSlow(provider);
      default -> bad(provider);
    };
  }

  boolean isFound() {
    return status == 302;
  }

  String cacheControl() {
    return switch (status) {
      case 404 -> "public, max-age=300";
      case 422 -> "public, max-age=60";
      default -> "no-store";
    };
  }
}
