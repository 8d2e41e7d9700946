package org.zoneaxis.local.bucket;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.local.terminal.CommandException;
import org.zoneaxis.storage.object.StorageSettings;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * The bucket that an operator means: that of a deployed service, where {@code ZONEAXIS_BUCKET}
 * names one and no folder is named, or that of a folder.
 *
 * @param settings where it is
 * @param credentials who asks it
 * @param isServed whether a server may be running on it
 * @param folder what is to be closed with it, if it is that of a folder
 */
public record OperatedBucket(
    StorageSettings settings,
    AwsCredentialsProvider credentials,
    boolean isServed,
    Optional<LocalBucket> folder)
    implements AutoCloseable {

  private static final String BUCKET = "ZONEAXIS_BUCKET";

  /**
   * Opens the bucket.
   *
   * @param named the folder that the command line names
   * @param environment the environment variables
   * @throws CommandException where there is none, or it cannot be had
   */
  public static OperatedBucket open(Optional<Path> named, Map<String, String> environment) {
    if (named.isEmpty() && !environment.getOrDefault(BUCKET, "").isBlank()) {
      return deployed(environment);
    }
    Path data = named.orElse(Path.of(DataOption.DEFAULT));
    if (!Files.isDirectory(data)) {
      throw new CommandException(
          "there is no data in "
              + data.toAbsolutePath().normalize()
              + "; name the folder of the server with --data, or the bucket in "
              + BUCKET);
    }
    LocalBucket bucket = LocalBucket.open(data);
    return new OperatedBucket(
        bucket.access().settings(),
        bucket.access().credentials(),
        bucket.isOfServer(),
        Optional.of(bucket));
  }

  private static OperatedBucket deployed(Map<String, String> environment) {
    try {
      return new OperatedBucket(
          StorageSettings.fromEnvironment(environment),
          credentials(environment),
          true,
          Optional.empty());
    } catch (IllegalArgumentException e) {
      throw new CommandException(e.getMessage());
    }
  }

  private static AwsCredentialsProvider credentials(Map<String, String> environment) {
    String key = environment.getOrDefault("AWS_ACCESS_KEY_ID", "");
    String secret = environment.getOrDefault("AWS_SECRET_ACCESS_KEY", "");
    String session = environment.getOrDefault("AWS_SESSION_TOKEN", "");
    if (key.isBlank() || secret.isBlank()) {
      return DefaultCredentialsProvider.builder().build();
    }
    AwsCredentials given =
        session.isBlank()
            ? AwsBasicCredentials.create(key, secret)
            : AwsSessionCredentials.create(key, secret, session);
    return StaticCredentialsProvider.create(given);
  }

  /** Whether it is the bucket of a deployed service, with a network in front of it. */
  public boolean isDeployed() {
    return folder.isEmpty();
  }

  @Override
  public void close() {
    folder.ifPresent(LocalBucket::close);
  }
}
