package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.zoneaxis.local.Zoneaxis;

/** The program as a process of its own. */
final class ZoneaxisProcess {

  /** As the script starts what is soon over; no process of a test lives for long. */
  private static final List<String> SHORT_LIVED =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

  private static final String LISTENING = "listening on ";

  private ZoneaxisProcess() {}

  static Process start(String... arguments) throws IOException {
    return start(List.of(), arguments);
  }

  /** A process whose virtual machine has further options, such as a limit of its memory. */
  static Process start(List<String> options, String... arguments) throws IOException {
    return builder(options, arguments).start();
  }

  /** What starts a process, for a test that has wishes about its environment or output. */
  static ProcessBuilder builder(List<String> options, String... arguments) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new ProcessBuilder(
        Stream.of(
                List.of(java.toString()),
                SHORT_LIVED,
                options,
                List.of("-cp", System.getProperty("java.class.path"), Zoneaxis.class.getName()),
                List.of(arguments))
            .flatMap(List::stream)
            .toList());
  }

  static BufferedReader err(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
  }

  /** Where a server says that it answers. */
  static URI listening(BufferedReader err) throws IOException {
    String line = err.readLine();
    assertThat(line).startsWith(LISTENING);
    return URI.create(line.substring(LISTENING.length()));
  }
}
