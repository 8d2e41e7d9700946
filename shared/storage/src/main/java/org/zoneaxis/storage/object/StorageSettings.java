package org.zoneaxis.storage.object;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Where the objects are.
 *
 * @param bucket name of the bucket
 * @param endpoint another S3 server than Amazon's
 * @param region the region, such as {@code eu-central-1}
 * @param timeout how long one call may take, its retries included
 */
public record StorageSettings(
    String bucket, Optional<URI> endpoint, String region, Duration timeout) {

  /** Longer than any healthy call takes, shorter than people and gateways wait. */
  public static final Duration TIMEOUT = Duration.ofSeconds(10);

  private static final String BUCKET = "ZONEAXIS_BUCKET";
  private static final String ENDPOINT = "ZONEAXIS_S3_ENDPOINT";

  /** Servers other than Amazon's do not care, but signatures need a region. */
  private static final String ANY_REGION = "us-east-1";

  /**
   * Reads the settings from the environment: {@code ZONEAXIS_BUCKET}, {@code ZONEAXIS_S3_ENDPOINT},
   * {@code AWS_REGION} or {@code AWS_DEFAULT_REGION}.
   *
   * @throws IllegalArgumentException naming the variable that is missing or wrong
   */
  public static StorageSettings fromEnvironment(Map<String, String> environment) {
    String bucket =
        value(environment, BUCKET)
            .orElseThrow(
                () -> new IllegalArgumentException(BUCKET + " must name the bucket of figures"));
    Optional<URI> endpoint = value(environment, ENDPOINT).map(StorageSettings::uri);
    String region =
        value(environment, "AWS_REGION")
            .or(() -> value(environment, "AWS_DEFAULT_REGION"))
            .or(() -> endpoint.map(uri -> ANY_REGION))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "AWS_REGION must name the region of the bucket, for example eu-central-1"));
    return new StorageSettings(bucket, endpoint, region, TIMEOUT);
  }

  private static Optional<String> value(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  private static URI uri(String text) {
    try {
      URI uri = new URI(text);
      if (uri.getHost() != null
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
        return uri;
      }
    } catch (URISyntaxException e) {
      throw notAnEndpoint(e);
    }
    throw notAnEndpoint(null);
  }

  private static IllegalArgumentException notAnEndpoint(Exception cause) {
    return new IllegalArgumentException(
        ENDPOINT + " must be the URL of an S3 server, for example http://localhost:9000", cause);
  }
}
