package org.zoneaxis.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.zoneaxis.storage.object.StorageSettings;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/**
 * No S3 client: requests put together by hand and signed by the SDK's signer. Without retries,
 * checksums and the reading of errors, so a floor and no candidate.
 */
final class SignedCalls implements StoreCalls {

  private static final int OK = 200;
  private static final int MISSING = 404;

  private final StorageSettings settings;
  private final SdkHttpClient http;
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
  private final DefaultCredentialsProvider credentials =
      DefaultCredentialsProvider.builder().build();

  SignedCalls(StorageSettings settings, SdkHttpClient http) {
    this.settings = settings;
    this.http = http;
  }

  @Override
  public boolean head(String key) throws IOException {
    int status = call(SdkHttpMethod.HEAD, key, Map.of(), new byte[0]);
    if (status != OK && status != MISSING) {
      throw new IOException("HEAD: status " + status);
    }
    return status == OK;
  }

  @Override
  public void put(String key, byte[] bytes) throws IOException {
    int status =
        call(
            SdkHttpMethod.PUT,
            key,
            Map.of(
                "If-None-Match", "*",
                "Content-Type", "image/svg+xml",
                "Content-Length", Integer.toString(bytes.length)),
            bytes);
    if (status != OK) {
      throw new IOException("PUT: status " + status);
    }
  }

  private int call(SdkHttpMethod method, String key, Map<String, String> headers, byte[] bytes)
      throws IOException {
    SdkHttpRequest.Builder request =
        SdkHttpRequest.builder()
            .method(method)
            .uri(settings.endpoint().orElseThrow())
            .encodedPath("/" + settings.bucket() + "/" + key);
    headers.forEach(request::putHeader);
    ContentStreamProvider payload = () -> new ByteArrayInputStream(bytes);
    SignedRequest signed =
        signer.sign(
            sign ->
                sign.identity(credentials.resolveCredentials())
                    .request(request.build())
                    .payload(payload)
                    .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, settings.region()));
    return http.prepareRequest(
            HttpExecuteRequest.builder()
                .request(signed.request())
                .contentStreamProvider(signed.payload().orElse(payload))
                .build())
        .call()
        .httpResponse()
        .statusCode();
  }
}
