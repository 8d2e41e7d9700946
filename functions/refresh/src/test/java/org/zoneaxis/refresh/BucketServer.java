package org.zoneaxis.refresh;

import java.time.Duration;
import org.zoneaxis.storage.object.StorageSettings;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** An S3 server with one bucket. */
public interface BucketServer extends AutoCloseable {

  String BUCKET = "figures";

  StaticCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("someone", "secret"));

  StorageSettings settings();

  /** Makes everything in it look older. */
  void age(Duration by);

  @Override
  void close();
}
