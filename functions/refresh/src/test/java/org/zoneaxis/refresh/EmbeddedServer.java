package org.zoneaxis.refresh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.zoneaxis.storage.object.StorageSettings;

/** A real S3 server in this process, on a folder and a free port. */
public final class EmbeddedServer implements BucketServer {

  private final S3Proxy server;
  private final Path folder;

  private EmbeddedServer(S3Proxy server, Path folder) {
    this.server = server;
    this.folder = folder;
  }

  public static EmbeddedServer start(Path folder) throws Exception {
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
    return new EmbeddedServer(server, folder);
  }

  @Override
  public StorageSettings settings() {
    return new StorageSettings(
        BUCKET,
        Optional.of(URI.create("http://127.0.0.1:" + server.getPort())),
        "us-east-1",
        Duration.ofSeconds(60));
  }

  @Override
  public void age(Duration by) {
    try (Stream<Path> files = Files.walk(folder.resolve(BUCKET))) {
      files.filter(Files::isRegularFile).forEach(file -> age(file, by));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void age(Path file, Duration by) {
    try {
      FileTime written = Files.getLastModifiedTime(file);
      Files.setLastModifiedTime(file, FileTime.from(written.toInstant().minus(by)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
