package org.zoneaxis.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * An S3 server other than the embedded one.
 *
 * <p>Any that runs already, where the build is given its address and a key that may make a bucket:
 * {@code -Dzoneaxis.s3.endpoint=http://… -Dzoneaxis.s3.access-key=… -Dzoneaxis.s3.secret-key=…}. Or
 * Adobe's S3Mock in a process of its own, one for all tests of this process, where the build tells
 * where its jars are.
 *
 * @param endpoint where it listens
 * @param credentials whom it lets in
 */
record OtherServer(URI endpoint, AwsBasicCredentials credentials) {

  private static final String STARTED = "Started S3MockApplication";
  private static final String PROPERTIES = "zoneaxis.s3.";

  /** Started by whoever asks first. */
  private static final class Shared {
    static final Optional<OtherServer> SERVER =
        running()
            .or(
                () ->
                    Optional.ofNullable(System.getProperty("zoneaxis.s3mock")).map(Shared::start));

    private static Optional<OtherServer> running() {
      return Optional.ofNullable(System.getProperty(PROPERTIES + "endpoint"))
          .map(
              endpoint ->
                  new OtherServer(
                      URI.create(endpoint),
                      AwsBasicCredentials.create(
                          System.getProperty(PROPERTIES + "access-key"),
                          System.getProperty(PROPERTIES + "secret-key"))));
    }

    // One worker: S3Mock looks whether a key is free and writes afterwards, so that several
    // requests at a time could all win, which no real S3 lets happen. Workers can be counted on
    // its main port only, which therefore is the plain one.
    private static OtherServer start(String lib) {
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
                    "--server.port=" + port,
                    "--server.ssl.enabled=false",
                    "--server.tomcat.threads.max=1",
                    "--server.tomcat.threads.min-spare=1",
                    "--http.port=" + freePort(),
                    "--com.adobe.testing.s3mock.store.root=" + folder.resolve("root"))
                .redirectErrorStream(true)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        awaitStart(process);
        return new OtherServer(URI.create("http://127.0.0.1:" + port), S3Server.SOMEONE);
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

  /** The one that the build names; nothing where the tests run against the embedded server. */
  static Optional<OtherServer> named() {
    return Shared.SERVER;
  }

  /** Makes the bucket where it is missing, and takes out what is in it. */
  static void empty(S3Client s3, String bucket) {
    if (s3.listBuckets().buckets().stream().noneMatch(there -> there.name().equals(bucket))) {
      s3.createBucket(request -> request.bucket(bucket));
    }
    s3.listObjectsV2Paginator(request -> request.bucket(bucket)).stream()
        .toList()
        .forEach(page -> delete(s3, bucket, page.contents()));
    s3.listMultipartUploadsPaginator(request -> request.bucket(bucket))
        .uploads()
        .forEach(
            half ->
                s3.abortMultipartUpload(
                    r -> r.bucket(bucket).key(half.key()).uploadId(half.uploadId())));
  }

  private static void delete(S3Client s3, String bucket, List<S3Object> objects) {
    if (objects.isEmpty()) {
      return;
    }
    List<ObjectIdentifier> keys =
        objects.stream()
            .map(object -> ObjectIdentifier.builder().key(object.key()).build())
            .toList();
    s3.deleteObjects(request -> request.bucket(bucket).delete(delete -> delete.objects(keys)));
  }
}
