package org.zoneaxis.local.bucket;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.zoneaxis.storage.object.StorageSettings;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * How to reach an embedded object storage. A running server leaves it in its folder, readable by
 * its owner alone, so that other commands work on the same bucket through the same storage.
 *
 * @param endpoint where it answers
 * @param identity who is let in
 * @param password with which password
 */
public record StorageAccess(URI endpoint, String identity, String password) {

  private static final String FILE = "storage.properties";

  /** What the S3 client needs to know. */
  public StorageSettings settings() {
    return new StorageSettings(
        EmbeddedStorage.BUCKET, Optional.of(endpoint), "us-east-1", StorageSettings.TIMEOUT);
  }

  /** What the storage lets in. */
  public AwsCredentialsProvider credentials() {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create(identity, password));
  }

  /** Leaves it in a folder. */
  void leaveIn(Path folder) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("endpoint", endpoint.toString());
    properties.setProperty("identity", identity);
    properties.setProperty("password", password);
    Path file = folder.resolve(FILE);
    Files.deleteIfExists(file);
    Files.createFile(file, ownerOnly(folder));
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
      properties.store(out, "How other zoneaxis commands reach the storage of this folder");
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(
              Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE))
        }
        : new FileAttribute<?>[0];
  }

  static void removeFrom(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(FILE));
  }

  /** What a running server has left; nothing where there is none. */
  static Optional<StorageAccess> foundIn(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      properties.load(in);
    }
    String endpoint = properties.getProperty("endpoint");
    String identity = properties.getProperty("identity");
    String password = properties.getProperty("password");
    return endpoint == null || identity == null || password == null
        ? Optional.empty()
        : Optional.of(new StorageAccess(URI.create(endpoint), identity, password));
  }
}
