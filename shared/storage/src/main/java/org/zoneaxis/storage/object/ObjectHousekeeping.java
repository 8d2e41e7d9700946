package org.zoneaxis.storage.object;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;

/**
 * What goes through a whole bucket and deletes, apart from {@link ObjectStore} because whoever
 * answers requests needs none of it, nor the permission for it. Thread-safe.
 */
public final class ObjectHousekeeping {

  /** As many objects as one call deletes. */
  public static final int MOST_DELETED = 1000;

  private final S3Client s3;
  private final String bucket;

  /**
   * Housekeeping in a bucket.
   *
   * @param s3 the connection; it stays the caller's to close
   * @param bucket the bucket's name
   */
  public ObjectHousekeeping(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  /**
   * The objects whose names begin with some text, in the order of their names, one call for each
   * thousand as they are read.
   *
   * @param prefix the text
   * @param after only those whose names come after this one; empty for all
   * @throws StorageUnavailableException while reading, where the store fails
   */
  public Stream<ListedObject> list(String prefix, String after) {
    return listing(
        ListObjectsV2Request.builder()
            .bucket(bucket)
            .prefix(prefix)
            .startAfter(after.isEmpty() ? null : after)
            .build());
  }

  /**
   * As {@link #list}, without the objects in folders below.
   *
   * @param folder the folder, with a slash at its end
   */
  public Stream<ListedObject> listFolder(String folder, String after) {
    return listing(
        ListObjectsV2Request.builder()
            .bucket(bucket)
            .prefix(folder)
            .delimiter("/")
            .startAfter(after.isEmpty() ? null : after)
            .build());
  }

  private Stream<ListedObject> listing(ListObjectsV2Request request) {
    return ObjectPages.stream(
        mark -> {
          ListObjectsV2Request page =
              mark.map(token -> request.toBuilder().continuationToken(token).build())
                  .orElse(request);
          ListObjectsV2Response answer =
              ObjectStore.call(() -> s3.listObjectsV2(page), failure -> false).orElseThrow();
          return new ObjectPages.Page<>(
              answer.contents().stream()
                  .map(o -> new ListedObject(o.key(), o.size(), o.eTag(), o.lastModified()))
                  .toList(),
              Optional.ofNullable(answer.nextContinuationToken()));
        });
  }

  /**
   * Deletes objects; one call. Those that are not there count as deleted.
   *
   * @param keys at most a thousand names
   * @return the names that the store did not delete
   * @throws StorageUnavailableException where the store fails
   */
  public List<String> deleteAll(List<String> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    Delete delete =
        Delete.builder()
            .objects(keys.stream().map(key -> ObjectIdentifier.builder().key(key).build()).toList())
            .quiet(true)
            .build();
    return ObjectStore.call(
            () -> s3.deleteObjects(request -> request.bucket(bucket).delete(delete)),
            failure -> false)
        .orElseThrow()
        .errors()
        .stream()
        .map(S3Error::key)
        .toList();
  }

  /**
   * Uploads in parts that were begun and not ended, whose objects' names begin with some text.
   *
   * @throws StorageUnavailableException while reading, where the store fails
   */
  public Stream<HalfUpload> halfUploads(String prefix) {
    return ObjectPages.stream(
        mark -> {
          ListMultipartUploadsResponse answer =
              ObjectStore.call(
                      () ->
                          s3.listMultipartUploads(
                              request ->
                                  request
                                      .bucket(bucket)
                                      .prefix(prefix)
                                      .keyMarker(mark.orElse(null))),
                      failure -> false)
                  .orElseThrow();
          return new ObjectPages.Page<>(
              answer.uploads().stream()
                  .map(u -> new HalfUpload(u.key(), u.uploadId(), u.initiated()))
                  .toList(),
              Boolean.TRUE.equals(answer.isTruncated())
                  ? Optional.ofNullable(answer.nextKeyMarker())
                  : Optional.empty());
        });
  }

  /**
   * Throws away what there is of an upload in parts; one call.
   *
   * @throws StorageUnavailableException where the store fails
   */
  public void abort(HalfUpload upload) {
    ObjectStore.call(
        () ->
            s3.abortMultipartUpload(
                request -> request.bucket(bucket).key(upload.key()).uploadId(upload.uploadId())),
        ObjectStore::isMissing);
  }
}
