package org.zoneaxis.source.upstream;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What the program logs, all levels, while this is open. */
public final class CapturedLog implements AutoCloseable {

  private final PrintStream before = System.err;
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();

  /** Begins to listen. */
  public CapturedLog() {
    System.setErr(new PrintStream(text, true, StandardCharsets.UTF_8));
  }

  /** All lines so far. */
  public String text() {
    return text.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    System.setErr(before);
  }
}
