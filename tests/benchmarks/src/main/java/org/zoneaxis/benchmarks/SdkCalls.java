package org.zoneaxis.benchmarks;

import org.zoneaxis.storage.object.StorageSettings;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** The SDK's S3 client over one of its HTTP clients. */
final class SdkCalls implements StoreCalls {

  private final S3Client s3;
  private final String bucket;

  SdkCalls(StorageSettings settings, SdkHttpClient http) {
    bucket = settings.bucket();
    s3 =
        S3Client.builder()
            .region(Region.of(settings.region()))
            .credentialsProvider(DefaultCredentialsProvider.builder().build())
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .serviceConfiguration(S3Configuration.builder().chunkedEncodingEnabled(false).build())
            .httpClient(http)
            .endpointOverride(settings.endpoint().orElseThrow())
            .forcePathStyle(true)
            .build();
  }

  @Override
  public boolean head(String key) {
    try {
      s3.headObject(request -> request.bucket(bucket).key(key));
      return true;
    } catch (NoSuchKeyException e) {
      return false;
    }
  }

  @Override
  public void put(String key, byte[] bytes) {
    s3.putObject(
        request -> request.bucket(bucket).key(key).ifNoneMatch("*").contentType("image/svg+xml"),
        RequestBody.fromBytes(bytes));
  }
}
