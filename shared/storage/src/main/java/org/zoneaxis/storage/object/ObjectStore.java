package org.zoneaxis.storage.object;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * A bucket of an S3 server. Every method makes one call, apart from retries.
 *
 * <p>Objects carry their name, length and SHA-256 in their metadata ({@code key}, {@code length},
 * {@code sha256}), so that a reader notices one that was cut, replaced, put in the place of another
 * or written by somebody else. Those of earlier versions have no name, which is no fault.
 * Thread-safe.
 */
public final class ObjectStore {

  private static final String SHA256 = "sha256";
  private static final String LENGTH = "length";
  private static final String KEY = "key";
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,15}");

  private static final int NOT_MODIFIED = 304;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int PRECONDITION_FAILED = 412;

  private final S3Client s3;
  private final String bucket;

  /**
   * A store in a bucket.
   *
   * @param s3 the connection; it stays the caller's to close
   * @param bucket the bucket's name
   */
  public ObjectStore(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  /**
   * Writes an object unless there is one of this name. Of several writers at once, one succeeds.
   *
   * @throws StorageUnavailableException where the store fails
   */
  public PutResult put(String key, ObjectContent content) {
    PutObjectRequest request = request(key, content).ifNoneMatch("*").build();
    RequestBody body = RequestBody.fromBytes(content.bytes());
    return call(
            () -> s3.putObject(request, body), answer -> answer.statusCode() == PRECONDITION_FAILED)
        .<PutResult>map(response -> new PutResult.Stored(response.eTag()))
        .orElseGet(PutResult.AlreadyThere::new);
  }

  /**
   * Writes an object whether or not there is one of this name; meant for broken ones.
   *
   * @return the entity tag, in quotes
   * @throws StorageUnavailableException where the store fails
   */
  public String replace(String key, ObjectContent content) {
    PutObjectRequest request = request(key, content).build();
    RequestBody body = RequestBody.fromBytes(content.bytes());
    return call(() -> s3.putObject(request, body), answer -> false).orElseThrow().eTag();
  }

  /**
   * Writes the content of a file, however large, whether or not there is an object of this name;
   * readers have the old one until the new one is whole.
   *
   * @param file is not to change meanwhile
   * @return the entity tag, in quotes
   * @throws UncheckedIOException where the file cannot be read
   * @throws StorageUnavailableException where the store fails
   */
  public String replace(String key, Path file, String contentType, String cacheControl) {
    try {
      long length = Files.size(file);
      Sha256 sum = Sha256.of(file);
      PutObjectRequest request = request(key, contentType, cacheControl, sum, length).build();
      return call(() -> s3.putObject(request, RequestBody.fromFile(file)), answer -> false)
          .orElseThrow()
          .eTag();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes an object over the one of this name, unless that is another one by now.
   *
   * @param etag entity tag of the object that is to go, in quotes
   * @return the new entity tag, in quotes; nothing where the object is another one, or gone
   * @throws StorageUnavailableException where the store fails
   */
  public Optional<String> exchange(String key, ObjectContent content, String etag) {
    // Bare, as Amazon's manual of conditional writes has it: S3 takes both, Ceph's gateway only
    // this.
    String bare = etag.replace("\"", "");
    PutObjectRequest request = request(key, content).ifMatch(bare).build();
    RequestBody body = RequestBody.fromBytes(content.bytes());
    return call(
            () -> s3.putObject(request, body),
            answer -> answer.statusCode() == PRECONDITION_FAILED || isMissing(answer))
        .map(PutObjectResponse::eTag);
  }

  private PutObjectRequest.Builder request(String key, ObjectContent content) {
    return request(
        key,
        content.contentType(),
        content.cacheControl(),
        Sha256.of(content.bytes()),
        content.bytes().length);
  }

  private PutObjectRequest.Builder request(
      String key, String contentType, String cacheControl, Sha256 sum, long length) {
    return PutObjectRequest.builder()
        .bucket(bucket)
        .key(key)
        .contentType(contentType)
        .cacheControl(cacheControl)
        .checksumSHA256(sum.base64())
        .metadata(Map.of(KEY, written(key), SHA256, sum.hex(), LENGTH, Long.toString(length)));
  }

  /**
   * Asks for an object without its bytes.
   *
   * @return what the store says about it; nothing where there is no such object
   * @throws StorageUnavailableException where the store fails, or refuses access
   */
  public Optional<ObjectHeader> head(String key) {
    return call(
            () -> s3.headObject(request -> request.bucket(bucket).key(key)), ObjectStore::isMissing)
        .map(response -> header(key, response));
  }

  /**
   * Reads an object.
   *
   * @return the object, of which {@link StoredObject#fault} tells whether it is whole; nothing
   *     where there is none
   * @throws StorageUnavailableException where the store fails, or refuses access
   */
  public Optional<StoredObject> get(String key) {
    return call(
            () -> s3.getObjectAsBytes(request -> request.bucket(bucket).key(key)),
            ObjectStore::isMissing)
        .map(answer -> object(key, answer));
  }

  /**
   * Reads an object unless it is the one that the reader has; that costs little where it is.
   *
   * @param etag entity tag of the object that the reader has, in quotes
   * @throws StorageUnavailableException where the store fails, or refuses access
   */
  public ReadResult getUnless(String key, String etag) {
    try {
      return call(
              () ->
                  s3.getObjectAsBytes(request -> request.bucket(bucket).key(key).ifNoneMatch(etag)),
              ObjectStore::isMissing)
          .<ReadResult>map(answer -> new ReadResult.Read(object(key, answer)))
          .orElseGet(ReadResult.Missing::new);
    } catch (StorageUnavailableException e) {
      if (e.getCause() instanceof S3Exception answer && answer.statusCode() == NOT_MODIFIED) {
        return new ReadResult.Unchanged();
      }
      throw e;
    }
  }

  private static StoredObject object(String key, ResponseBytes<GetObjectResponse> answer) {
    GetObjectResponse response = answer.response();
    byte[] bytes = answer.asByteArrayUnsafe();
    return new StoredObject(
        header(key, bytes.length, response.eTag(), response.contentType(), response.metadata()),
        bytes);
  }

  private static ObjectHeader header(String key, HeadObjectResponse response) {
    long length = response.contentLength() == null ? 0 : response.contentLength();
    return header(key, length, response.eTag(), response.contentType(), response.metadata());
  }

  private static ObjectHeader header(
      String key, long length, String etag, String contentType, Map<String, String> metadata) {
    return new ObjectHeader(
        length,
        Optional.ofNullable(etag).orElse(""),
        Optional.ofNullable(contentType).orElse(""),
        Optional.ofNullable(metadata.get(LENGTH))
            .filter(text -> COUNT.matcher(text).matches())
            .map(Long::valueOf),
        Optional.ofNullable(metadata.get(SHA256)).filter(Sha256::isForm),
        Optional.ofNullable(metadata.get(KEY)).filter(other -> !other.equals(written(key))));
  }

  /** A name as a header can hold it. */
  private static String written(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
  }

  /** A missing bucket answers 404 as well, but is no reason to go on. */
  static boolean isMissing(S3Exception answer) {
    return answer.statusCode() == NOT_FOUND
        && (answer.awsErrorDetails() == null
            || !"NoSuchBucket".equals(answer.awsErrorDetails().errorCode()));
  }

  /** Makes a call, of which some answers mean that there is nothing. */
  static <T> Optional<T> call(Supplier<T> call, Predicate<S3Exception> nothing) {
    try {
      return Optional.of(call.get());
    } catch (S3Exception answer) {
      if (nothing.test(answer)) {
        return Optional.empty();
      }
      throw new StorageUnavailableException(
          answer.statusCode() == FORBIDDEN
              ? "the object storage refuses access (403)"
              : "the object storage answers with an error (" + answer.statusCode() + ")",
          answer);
    } catch (SdkException failure) {
      throw new StorageUnavailableException("the object storage does not answer", failure);
    }
  }
}
