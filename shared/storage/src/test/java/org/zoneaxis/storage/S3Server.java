package org.zoneaxis.storage;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.zoneaxis.storage.object.S3Connection;
import org.zoneaxis.storage.object.StorageSettings;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A real S3 server: the embedded one, in this process, on a folder and a free port, or, where the
 * build names one, {@link OtherServer another}, whose bucket is emptied instead.
 */
public final class S3Server implements AutoCloseable {

  /** Tag of the tests that need a server which looks at who asks: S3Mock lets everybody in. */
  public static final String AUTHENTICATING = "authenticating-server";

  /**
   * Tag of the tests in which many overwrite one object: S3Mock may then leave a reader waiting.
   */
  public static final String CROWD_OVERWRITING = "crowd-overwriting";

  /** Nobody's bucket but the tests': it is emptied. */
  public static final String BUCKET = "zoneaxis-storage-tests";

  public static final AwsBasicCredentials SOMEONE = AwsBasicCredentials.create("someone", "secret");

  private final URI endpoint;
  private final AwsBasicCredentials credentials;
  private final Runnable stop;

  private S3Server(URI endpoint, AwsBasicCredentials credentials, Runnable stop) {
    this.endpoint = endpoint;
    this.credentials = credentials;
    this.stop = stop;
  }

  public static S3Server start(Path folder) throws Exception {
    Optional<OtherServer> other = OtherServer.named();
    if (other.isEmpty()) {
      return embedded(folder);
    }
    S3Server server = new S3Server(other.get().endpoint(), other.get().credentials(), () -> {});
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
            .awsAuthentication(
                AuthenticationType.AWS_V2_OR_V4, SOMEONE.accessKeyId(), SOMEONE.secretAccessKey())
            .blobStore(store)
            .stopTimeout(0)
            .build();
    server.start();
    return new S3Server(
        URI.create("http://127.0.0.1:" + server.getPort()), SOMEONE, () -> stop(server));
  }

  StorageSettings settings() {
    return new StorageSettings(BUCKET, Optional.of(endpoint), "us-east-1", Duration.ofSeconds(60));
  }

  public S3Client connect(ExecutionInterceptor... interceptors) {
    return open(credentials, interceptors);
  }

  /** Somebody who knows the name but not the secret. */
  public S3Client connectWithAWrongSecret() {
    return open(AwsBasicCredentials.create(credentials.accessKeyId(), "guess"));
  }

  private S3Client open(AwsBasicCredentials who, ExecutionInterceptor... interceptors) {
    return S3Connection.open(settings(), StaticCredentialsProvider.create(who), interceptors);
  }

  /** A media type with the blank before its parameter that some servers take out. */
  public static String spaced(String mediaType) {
    return mediaType.replaceAll(";\\s*", "; ");
  }

  /** All keys, sorted. */
  public List<String> keys() {
    try (S3Client s3 = connect()) {
      return s3.listObjectsV2Paginator(request -> request.bucket(BUCKET)).contents().stream()
          .map(S3Object::key)
          .sorted()
          .toList();
    }
  }

  /** Exchanges an object's bytes and leaves what its metadata say of them, as a fault would. */
  public void damage(String key, byte[] bytes) {
    try (S3Client s3 = connect()) {
      HeadObjectResponse head = s3.headObject(request -> request.bucket(BUCKET).key(key));
      s3.putObject(
          request ->
              request
                  .bucket(BUCKET)
                  .key(key)
                  .contentType(head.contentType())
                  .metadata(head.metadata()),
          RequestBody.fromBytes(bytes));
    }
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
