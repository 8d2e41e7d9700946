package org.zoneaxis.runtime;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.gaul.s3proxy.AccessGrant;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** The S3 server of the local service, on a folder of its own and with a password that is known. */
public final class S3OnFolder implements AutoCloseable {

  /** The bucket that is there. */
  public static final String BUCKET = "zoneaxis";

  private static final String IDENTITY = "someone";
  private static final String PASSWORD = "secret";

  private final S3Proxy server;

  private S3OnFolder(S3Proxy server) {
    this.server = server;
  }

  /**
   * Starts a server.
   *
   * @param port where to listen; 0 for any free port
   */
  public static S3OnFolder start(Path folder, int port) throws Exception {
    FilesystemNio2BlobStore store = new FilesystemNio2BlobStore(folder.toString());
    if (!store.containerExists(BUCKET)) {
      store.createContainer(BUCKET);
    }
    S3Proxy server =
        S3Proxy.builder()
            .endpoint(URI.create("http://127.0.0.1:" + port))
            .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, IDENTITY, PASSWORD)
            .blobStore(store)
            .stopTimeout(0)
            .ignoreUnknownHeaders(true)
            .build();
    server.setBlobStoreLocator((identity, container, blob) -> new AccessGrant(PASSWORD, store));
    server.start();
    return new S3OnFolder(server);
  }

  public int port() {
    return server.getPort();
  }

  /** What a function needs to know to use it, without credentials. */
  public Map<String, String> settings() {
    return Map.of("ZONEAXIS_BUCKET", BUCKET, "ZONEAXIS_S3_ENDPOINT", "http://127.0.0.1:" + port());
  }

  /** The credentials as Lambda passes them without snapshots. */
  public static Map<String, String> credentials() {
    return Map.of("AWS_ACCESS_KEY_ID", IDENTITY, "AWS_SECRET_ACCESS_KEY", PASSWORD);
  }

  /** The credentials as the container endpoint answers them, good for an hour. */
  public static String containerCredentials(Instant now) {
    return "{\"AccessKeyId\":\""
        + IDENTITY
        + "\",\"SecretAccessKey\":\""
        + PASSWORD
        + "\",\"Token\":\"token\",\"Expiration\":\""
        + now.plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS)
        + "\"}";
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
