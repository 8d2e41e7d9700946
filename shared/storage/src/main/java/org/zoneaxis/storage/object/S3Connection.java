package org.zoneaxis.storage.object;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Opens the connection to an S3 server; written by hand because that starts fastest. */
public final class S3Connection {

  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final int CONFLICT = 409;

  private S3Connection() {}

  /**
   * Opens a connection.
   *
   * <p>Calls are tried three times with the SDK's delays, conditional writes that met another one
   * in progress (409) among them.
   *
   * @param settings where, and how long a call may take
   * @param credentials who asks
   * @param interceptors see every call, for counting
   */
  public static S3Client open(
      StorageSettings settings,
      AwsCredentialsProvider credentials,
      ExecutionInterceptor... interceptors) {
    ClientOverrideConfiguration.Builder calls =
        ClientOverrideConfiguration.builder()
            .apiCallTimeout(settings.timeout())
            .apiCallAttemptTimeout(settings.timeout().dividedBy(2))
            .retryStrategy(
                AwsRetryStrategy.standardRetryStrategy().toBuilder()
                    .retryOnException(S3Connection::isConflict)
                    .build());
    for (ExecutionInterceptor interceptor : interceptors) {
      calls.addExecutionInterceptor(interceptor);
    }
    S3ClientBuilder builder =
        S3Client.builder()
            .region(Region.of(settings.region()))
            .credentialsProvider(credentials)
            // Sums are stated in full where an object is written and compared where it is read;
            // the SDK's own would be a second kind, in a form that other servers do not all know.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            // In chunks, a body goes on after its last byte of content. Some servers answer, and
            // hang up, as soon as they have that byte: the write is done, and repeated.
            .serviceConfiguration(S3Configuration.builder().chunkedEncodingEnabled(false).build())
            .overrideConfiguration(calls.build())
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(CONNECT)
                    .socketTimeout(settings.timeout()));
    settings
        .endpoint()
        .ifPresent(endpoint -> builder.endpointOverride(endpoint).forcePathStyle(true));
    return builder.build();
  }

  private static boolean isConflict(Throwable failure) {
    return failure instanceof S3Exception answer && answer.statusCode() == CONFLICT;
  }
}
