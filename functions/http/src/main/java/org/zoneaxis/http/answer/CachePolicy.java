package org.zoneaxis.http.answer;

/** How long an answer may be kept, as the value of {@code Cache-Control}. */
public enum CachePolicy {
  /** An object: its path names its content. */
  FOR_EVER("public, max-age=31536000, immutable"),
  /** A front route: its target moves when a structure is refreshed. */
  FRONT("public, max-age=60, s-maxage=300"),
  /** A refusal that stays one until the software or a structure changes. */
  REFUSAL("public, max-age=60"),
  /** Something that is not there, and may come. */
  MISSING("public, max-age=300"),
  /** Anything that is not the real thing, or true for a moment only. */
  NEVER("no-store");

  private final String header;

  CachePolicy(String header) {
    this.header = header;
  }

  public String header() {
    return header;
  }
}
