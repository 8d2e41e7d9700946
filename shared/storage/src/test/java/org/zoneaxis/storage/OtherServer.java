package org.zoneaxis.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;

/** Adobe's S3Mock in a process of its own, one for all tests of this process. */
final class OtherServer {

  private static final String STARTED = "Started S3MockApplication";

  private OtherServer() {}

  /** Started by whoever asks first. */
  private static final class Shared {
    static final Optional<Integer> PORT =
        Optional.ofNullable(System.getProperty("zoneaxis.s3mock")).map(Shared::start);

    private static int start(String lib) {
      try {
        int port = freePort();
        Path folder = Files.createTempDirectory("s3mock");
        Process process =
            new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin/java").toString(),
                    "-Xmx256m",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    Path.of(lib).resolve("*").toString(),
                    "com.adobe.testing.s3mock.S3MockApplication",
                    "--http.port=" + port,
                    "--server.port=" + freePort(),
                    "--com.adobe.testing.s3mock.store.root=" + folder.resolve("root"))
                .redirectErrorStream(true)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        awaitStart(process);
        return port;
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    private static int freePort() throws IOException {
      try (ServerSocket socket = new ServerSocket(0)) {
        return socket.getLocalPort();
      }
    }

    private static void awaitStart(Process process) throws IOException {
      BufferedReader output =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      StringBuilder said = new StringBuilder();
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        said.append(line).append('\n');
        if (line.contains(STARTED)) {
          drain(output);
          return;
        }
      }
      throw new IOException("S3Mock does not start:\n" + said);
    }

    private static void drain(BufferedReader output) {
      Thread thread =
          new Thread(
              () -> {
                try {
                  while (output.readLine() != null) {
                    // It would stop where nobody reads what it says.
                  }
                } catch (IOException e) {
                  Thread.currentThread().interrupt();
                }
              },
              "s3mock");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** Where it listens; nothing where the tests run against the embedded server. */
  static Optional<Integer> port() {
    return Shared.PORT;
  }

  /** Makes the bucket where it is missing, and takes out what is in it. */
  static void empty(S3Client s3, String bucket) {
    if (s3.listBuckets().buckets().stream().noneMatch(there -> there.name().equals(bucket))) {
      s3.createBucket(request -> request.bucket(bucket));
    }
    s3.listObjectsV2Paginator(request -> request.bucket(bucket)).contents().stream()
        .toList()
        .forEach(object -> s3.deleteObject(r -> r.bucket(bucket).key(object.key())));
  }
}
