package org.zoneaxis.storage;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A real S3 server: the embedded one, in this process, on a folder and a free port, or, where the
 * build says so, another one in a process of its own, whose bucket is emptied instead.
 */
final class S3Server implements AutoCloseable {

  /** Tag of the tests that need the embedded server: its folder, its locks, its atomic writes. */
  static final String EMBEDDED = "embedded-server";

  static final String BUCKET = "figures";
  static final StaticCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("someone", "secret"));

  private final int port;
  private final Runnable stop;
  private final Path folder;

  private S3Server(int port, Runnable stop, Path folder) {
    this.port = port;
    this.stop = stop;
    this.folder = folder;
  }

  static S3Server start(Path folder) throws Exception {
    Optional<Integer> other = OtherServer.port();
    if (other.isEmpty()) {
      return embedded(folder);
    }
    S3Server server = new S3Server(other.get(), () -> {}, folder);
    try (S3Client s3 = server.connect()) {
      OtherServer.empty(s3, BUCKET);
    }
    return server;
  }

  private static S3Server embedded(Path folder) throws Exception {
    FilesystemNio2BlobStore store = new FilesystemNio2BlobStore(folder.toString());
    store.createContainer(BUCKET);
    S3Proxy server =
        S3Proxy.builder()
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, "someone", "secret")
            .blobStore(store)
            .stopTimeout(0)
            .build();
    server.start();
    return new S3Server(server.getPort(), () -> stop(server), folder);
  }

  StorageSettings settings() {
    return new StorageSettings(
        BUCKET,
        Optional.of(URI.create("http://127.0.0.1:" + port)),
        "us-east-1",
        Duration.ofSeconds(60));
  }

  S3Client connect(ExecutionInterceptor... interceptors) {
    return S3Connection.open(settings(), CREDENTIALS, interceptors);
  }

  /** A media type with the blank before its parameter that some servers take out. */
  static String spaced(String mediaType) {
    return mediaType.replaceAll(";\\s*", "; ");
  }

  /** All keys, sorted. */
  List<String> keys() {
    try (S3Client s3 = connect()) {
      return s3.listObjectsV2Paginator(request -> request.bucket(BUCKET)).contents().stream()
          .map(S3Object::key)
          .sorted()
          .toList();
    }
  }

  /** Where the server keeps an object. */
  Path file(String key) {
    return folder.resolve(BUCKET).resolve(key);
  }

  private static void stop(S3Proxy server) {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    stop.run();
  }
}
