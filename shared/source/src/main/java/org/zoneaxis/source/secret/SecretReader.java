package org.zoneaxis.source.secret;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * Reads a secret of AWS Secrets Manager: its call {@code GetSecretValue}, signed and sent by the
 * parts of the SDK that the S3 client brings. The SDK's own client for it would bring megabytes for
 * this one call.
 */
public final class SecretReader {

  private static final String ENDPOINT = "AWS_ENDPOINT_URL_SECRETS_MANAGER";
  private static final Duration TIMEOUT = Duration.ofSeconds(3);
  private static final int MAX_BYTES = 256 * 1024;
  private static final int OK = 200;

  private static final Pattern ARN =
      Pattern.compile("arn:[a-z-]+:secretsmanager:(?<region>[a-z0-9-]+):[0-9]{12}:secret:[!-~]+");

  private final String arn;
  private final Region region;
  private final URI endpoint;
  private final AwsCredentialsProvider credentials;

  /**
   * A reader of one secret; asks nobody yet.
   *
   * @param arn the secret's ARN
   * @param endpoint another server than Amazon's, as the SDK's variable {@code
   *     AWS_ENDPOINT_URL_SECRETS_MANAGER} names it
   * @param credentials who asks
   * @throws IllegalArgumentException where this is no ARN of a secret
   */
  public SecretReader(String arn, Optional<URI> endpoint, AwsCredentialsProvider credentials) {
    Matcher matcher = ARN.matcher(arn);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "not the ARN of a secret, such as"
              + " arn:aws:secretsmanager:eu-central-1:123456789012:secret:name");
    }
    this.arn = arn;
    this.region = Region.of(matcher.group("region"));
    this.endpoint =
        endpoint.orElseGet(
            () ->
                URI.create(
                    "https://secretsmanager."
                        + region.id()
                        + "."
                        + region.metadata().partition().dnsSuffix()));
    this.credentials = credentials;
  }

  /** The name of the variable that replaces Amazon's server. */
  public static String endpointVariable() {
    return ENDPOINT;
  }

  /**
   * Asks for the secret.
   *
   * @return its text; nothing where it has no value yet
   * @throws IOException where there is no answer, or a refusal; says nothing of the secret
   */
  public Optional<String> read() throws IOException {
    byte[] body = ("{\"SecretId\":\"" + arn + "\"}").getBytes(StandardCharsets.UTF_8);
    ContentStreamProvider payload = () -> new ByteArrayInputStream(body);
    try (SdkHttpClient http =
        UrlConnectionHttpClient.builder()
            .connectionTimeout(TIMEOUT)
            .socketTimeout(TIMEOUT)
            .build()) {
      SignedRequest signed = sign(body.length, payload);
      HttpExecuteResponse response =
          http.prepareRequest(
                  HttpExecuteRequest.builder()
                      .request(signed.request())
                      .contentStreamProvider(signed.payload().orElse(payload))
                      .build())
              .call();
      int status = response.httpResponse().statusCode();
      byte[] answer = bytes(response);
      if (status == OK) {
        return field(answer, "SecretString");
      }
      String type = field(answer, "__type").orElse("no reason");
      if (type.endsWith("ResourceNotFoundException")) {
        return Optional.empty();
      }
      throw new IOException("Secrets Manager answers with status " + status + ", " + type);
    } catch (SdkException e) {
      throw new IOException("Secrets Manager cannot be asked: " + e.getMessage(), e);
    }
  }

  private SignedRequest sign(int length, ContentStreamProvider payload) {
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(endpoint)
            .encodedPath("/")
            .putHeader("Content-Type", "application/x-amz-json-1.1")
            .putHeader("Content-Length", Integer.toString(length))
            .putHeader("X-Amz-Target", "secretsmanager.GetSecretValue")
            .build();
    return AwsV4HttpSigner.create()
        .sign(
            call ->
                call.identity(credentials.resolveCredentials())
                    .request(request)
                    .payload(payload)
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "secretsmanager")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region.id()));
  }

  private static byte[] bytes(HttpExecuteResponse response) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (response.responseBody().isPresent()) {
      try (InputStream body = response.responseBody().get()) {
        bytes.write(body.readNBytes(MAX_BYTES));
      }
    }
    return bytes.toByteArray();
  }

  private static Optional<String> field(byte[] json, String name) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      parser.nextToken();
      for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
        parser.nextToken();
        if (field.equals(name)) {
          return Optional.ofNullable(parser.getValueAsString());
        }
        parser.skipChildren();
      }
      return Optional.empty();
    }
  }
}
