package org.zoneaxis.storage;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.S3Client;

/** A real S3 server in this process, on a folder and a free port. */
final class S3Server implements AutoCloseable {

  static final String BUCKET = "figures";
  static final StaticCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("someone", "secret"));

  private final S3Proxy server;
  private final Path folder;

  private S3Server(S3Proxy server, Path folder) {
    this.server = server;
    this.folder = folder;
  }

  static S3Server start(Path folder) throws Exception {
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
    return new S3Server(server, folder);
  }

  StorageSettings settings() {
    return new StorageSettings(
        BUCKET,
        Optional.of(URI.create("http://127.0.0.1:" + server.getPort())),
        "us-east-1",
        Duration.ofSeconds(60));
  }

  S3Client connect(ExecutionInterceptor... interceptors) {
    return S3Connection.open(settings(), CREDENTIALS, interceptors);
  }

  /** Where the server keeps an object. */
  Path file(String key) {
    return folder.resolve(BUCKET).resolve(key);
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the S3 server does not stop", e);
    }
  }
}
