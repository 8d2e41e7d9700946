package org.zoneaxis.local.bucket;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.gaul.s3proxy.AccessGrant;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.zoneaxis.local.terminal.CommandException;

/**
 * An S3 server on a folder, for this process: on the loopback interface, on a port of its own, and
 * with a password that nobody else knows, so that no other program or web page can write to it.
 */
public final class EmbeddedStorage implements AutoCloseable {

  static final String BUCKET = "zoneaxis";

  private static final String IDENTITY = "local";
  private static final int PASSWORD_BYTES = 16;

  private final S3Proxy server;
  private final BlobStore objects;
  private final String password;
  private final BucketFolder folder;

  private EmbeddedStorage(S3Proxy server, BlobStore objects, String password, BucketFolder folder) {
    this.server = server;
    this.objects = objects;
    this.password = password;
    this.folder = folder;
  }

  /**
   * Starts the server and makes the bucket where it is missing.
   *
   * @param folder the folder of the buckets, which exists
   */
  public static EmbeddedStorage start(Path folder) {
    byte[] secret = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(secret);
    String password = HexFormat.of().formatHex(secret);
    BlobStore objects = new FilesystemNio2BlobStore(folder.toString());
    S3Proxy server =
        S3Proxy.builder()
            .blobStore(objects)
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, IDENTITY, password)
            .ignoreUnknownHeaders(true)
            // Its clients have stopped before: only idle connections are left.
            .stopTimeout(0)
            .build();
    server.setBlobStoreLocator((identity, container, blob) -> new AccessGrant(password, objects));
    try {
      if (!objects.containerExists(BUCKET)) {
        objects.createContainer(BUCKET);
      }
      server.start();
    } catch (Exception e) {
      throw new CommandException("cannot start the object storage: " + e.getMessage());
    }
    return new EmbeddedStorage(server, objects, password, new BucketFolder(folder.resolve(BUCKET)));
  }

  /** How to reach it. */
  public StorageAccess access() {
    return new StorageAccess(
        URI.create("http://127.0.0.1:" + server.getPort()), IDENTITY, password);
  }

  /** Where it keeps the objects. */
  public BucketFolder folder() {
    return folder;
  }

  @Override
  public void close() {
    try {
      server.stop();
      objects.close();
    } catch (Exception e) {
      throw new CommandException("cannot stop the object storage: " + e.getMessage());
    }
  }
}
