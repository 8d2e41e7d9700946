package org.zoneaxis.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What goes to standard error, and so all that is logged, while this is open. */
final class StandardError implements AutoCloseable {

  private final PrintStream before = System.err;
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();

  StandardError() {
    System.setErr(new PrintStream(text, true, StandardCharsets.UTF_8));
  }

  String text() {
    return text.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    System.setErr(before);
  }
}
