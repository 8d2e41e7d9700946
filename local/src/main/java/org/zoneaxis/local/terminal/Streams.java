package org.zoneaxis.local.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * Where a command reads and writes.
 *
 * @param in standard input
 * @param out standard output: results and nothing else
 * @param err standard error: everything that is for people
 */
public record Streams(InputStream in, OutputStream out, PrintStream err) {

  private static final String CLOSED_BY_THE_READER = "Broken pipe";

  /**
   * Writes a result to standard output. Its reader may have had enough, as {@code head} has: that
   * is no failure.
   *
   * @throws CommandException where that fails
   */
  public void print(byte[] result) {
    try {
      out.write(result);
      out.flush();
    } catch (IOException e) {
      if (CLOSED_BY_THE_READER.equals(e.getMessage())) {
        return;
      }
      throw new CommandException("cannot write to standard output: " + Failure.reason(e));
    }
  }
}
