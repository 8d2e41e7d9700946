package org.zoneaxis.storage.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.storage.S3Server;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetUrlRequest;

class StorageSettingsTest {

  private static String url(StorageSettings settings) {
    try (S3Client s3 =
        S3Connection.open(settings, StaticCredentialsProvider.create(S3Server.SOMEONE))) {
      return s3.utilities()
          .getUrl(GetUrlRequest.builder().bucket(settings.bucket()).key("p/a.svg").build())
          .toString();
    }
  }

  @Test
  void takesBucketAndRegionFromTheEnvironment() {
    StorageSettings settings =
        StorageSettings.fromEnvironment(
            Map.of("ZONEAXIS_BUCKET", "figures", "AWS_REGION", "eu-central-1"));
    assertThat(settings)
        .isEqualTo(
            new StorageSettings(
                "figures", Optional.empty(), "eu-central-1", StorageSettings.TIMEOUT));
    assertThat(url(settings)).isEqualTo("https://figures.s3.eu-central-1.amazonaws.com/p/a.svg");
  }

  @Test
  void writesTheBucketIntoThePathOfAnotherServer() {
    StorageSettings settings =
        StorageSettings.fromEnvironment(
            Map.of("ZONEAXIS_BUCKET", "figures", "ZONEAXIS_S3_ENDPOINT", "http://localhost:9000"));
    assertThat(settings.endpoint()).contains(URI.create("http://localhost:9000"));
    assertThat(url(settings)).isEqualTo("http://localhost:9000/figures/p/a.svg");
  }

  @Test
  void prefersTheRegionOfTheFunction() {
    assertThat(
            StorageSettings.fromEnvironment(
                    Map.of(
                        "ZONEAXIS_BUCKET", "figures",
                        "AWS_REGION", "eu-north-1",
                        "AWS_DEFAULT_REGION", "us-west-2"))
                .region())
        .isEqualTo("eu-north-1");
    assertThat(
            StorageSettings.fromEnvironment(
                    Map.of("ZONEAXIS_BUCKET", "figures", "AWS_DEFAULT_REGION", "us-west-2"))
                .region())
        .isEqualTo("us-west-2");
  }

  @Test
  void namesTheVariableThatIsMissing() {
    assertThatThrownBy(() -> StorageSettings.fromEnvironment(Map.of("AWS_REGION", "eu-central-1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ZONEAXIS_BUCKET");
    assertThatThrownBy(
            () ->
                StorageSettings.fromEnvironment(
                    Map.of("ZONEAXIS_BUCKET", " ", "AWS_REGION", "eu-central-1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ZONEAXIS_BUCKET");
    assertThatThrownBy(() -> StorageSettings.fromEnvironment(Map.of("ZONEAXIS_BUCKET", "figures")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("AWS_REGION");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost:9000", "localhost", "ftp://localhost", "http://", "http://a b"})
  void refusesAnEndpointThatIsNoUrl(String endpoint) {
    assertThatThrownBy(
            () ->
                StorageSettings.fromEnvironment(
                    Map.of("ZONEAXIS_BUCKET", "figures", "ZONEAXIS_S3_ENDPOINT", endpoint)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ZONEAXIS_S3_ENDPOINT");
  }
}
