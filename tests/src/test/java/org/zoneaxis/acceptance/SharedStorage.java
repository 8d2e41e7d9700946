package org.zoneaxis.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.zoneaxis.refresh.MaterialsProjectServer;
import org.zoneaxis.refresh.Scene;
import org.zoneaxis.storage.object.StorageSettings;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * The storage of a running service, as other commands find it.
 *
 * @param properties what the service has left in its folder
 */
record SharedStorage(Properties properties) {

  static SharedStorage of(Path data) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(data.resolve("storage.properties"))) {
      properties.load(in);
    }
    return new SharedStorage(properties);
  }

  /** The bucket, and a database for it. */
  Scene scene(MaterialsProjectServer database) {
    return new Scene(
        new StorageSettings(
            "zoneaxis",
            Optional.of(URI.create(properties.getProperty("endpoint"))),
            "us-east-1",
            Duration.ofSeconds(60)),
        StaticCredentialsProvider.create(
            AwsBasicCredentials.create(
                properties.getProperty("identity"), properties.getProperty("password"))),
        database);
  }
}
