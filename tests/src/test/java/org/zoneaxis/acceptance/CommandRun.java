package org.zoneaxis.acceptance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.zoneaxis.local.Zoneaxis;
import org.zoneaxis.local.terminal.Streams;

/**
 * A run of the command line in this process.
 *
 * @param status what it ends with
 * @param out what it has written to its standard output
 * @param err what it has said besides
 */
@SuppressWarnings("ArrayRecordComponent") // its parts are compared, never the whole
record CommandRun(int status, byte[] out, String err) {

  static CommandRun of(byte[] in, Map<String, String> environment, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Zoneaxis.run(
            new Streams(
                new ByteArrayInputStream(in),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8)),
            environment,
            arguments);
    return new CommandRun(status, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
  }

  /** One that is given nothing to read. */
  static CommandRun of(Map<String, String> environment, String... arguments) {
    return of(new byte[0], environment, arguments);
  }

  String text() {
    return new String(out, StandardCharsets.UTF_8);
  }
}
