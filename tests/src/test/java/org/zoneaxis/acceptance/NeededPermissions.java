package org.zoneaxis.acceptance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;

/**
 * Sees every call to the bucket, and what a role needs to be allowed for it: an action, and the
 * bucket or the object that it is about.
 *
 * <p>Source: Amazon S3 User Guide, "Required permissions for Amazon S3 API operations".
 */
final class NeededPermissions implements ExecutionInterceptor {

  private static final Map<String, String> ACTIONS =
      Map.of(
          "GetObject", "s3:GetObject",
          "HeadObject", "s3:GetObject",
          "PutObject", "s3:PutObject",
          "DeleteObjects", "s3:DeleteObject",
          "AbortMultipartUpload", "s3:AbortMultipartUpload",
          "ListObjectsV2", "s3:ListBucket",
          "ListMultipartUploads", "s3:ListBucketMultipartUploads");

  private static final Set<String> OF_THE_BUCKET =
      Set.of("s3:ListBucket", "s3:ListBucketMultipartUploads");

  /**
   * A permission.
   *
   * @param action as policies name it
   * @param key of the object; none where it is about the bucket
   */
  record Permission(String action, Optional<String> key) implements Comparable<Permission> {
    @Override
    public int compareTo(Permission other) {
      return toString().compareTo(other.toString());
    }

    /** Whether a resource of a statement, as the template writes it, is what this is about. */
    boolean isFor(Object resource) {
      return key.map(name -> covers(resource, name))
          .orElseGet(() -> resource.equals(Map.of("GetAtt", "Bucket.Arn")));
    }

    private static boolean covers(Object resource, String key) {
      return resource instanceof Map<?, ?> form
          && form.get("Sub") instanceof String name
          && name.startsWith("${Bucket.Arn}/")
          && name.endsWith("*")
          && ("${Bucket.Arn}/" + key).startsWith(name.substring(0, name.length() - 1));
    }
  }

  private final Set<Permission> seen = new ConcurrentSkipListSet<>();

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    String action =
        Optional.ofNullable(ACTIONS.get(operation))
            .orElseThrow(() -> new AssertionError("no permission is known for " + operation));
    if (OF_THE_BUCKET.contains(action)) {
      seen.add(new Permission(action, Optional.empty()));
    } else {
      keys(context.request()).forEach(key -> seen.add(new Permission(action, Optional.of(key))));
    }
  }

  private static Stream<String> keys(SdkRequest request) {
    if (request instanceof DeleteObjectsRequest several) {
      return several.delete().objects().stream().map(ObjectIdentifier::key);
    }
    return request.sdkFields().stream()
        .filter(field -> field.memberName().equals("Key"))
        .map((SdkField<?> field) -> field.getValueOrDefault(request).toString());
  }

  /** What was needed until now. */
  Set<Permission> seen() {
    return new TreeSet<>(seen);
  }

  /** What was needed and no statement allows. */
  List<Permission> missingIn(List<Map<String, Object>> statements) {
    return seen().stream()
        .filter(needed -> statements.stream().noneMatch(statement -> allows(statement, needed)))
        .toList();
  }

  private static boolean allows(Map<String, Object> statement, Permission needed) {
    return "Allow".equals(statement.get("Effect"))
        && Template.list(statement.get("Action")).contains(needed.action())
        && Template.list(statement.get("Resource")).stream().anyMatch(needed::isFor);
  }

  /** The actions on the bucket that statements allow, and nothing needed. */
  List<String> idleIn(List<Map<String, Object>> statements) {
    return statements.stream()
        .flatMap(
            statement ->
                Template.list(statement.get("Action")).stream()
                    .map(Object::toString)
                    .filter(action -> action.startsWith("s3:"))
                    .flatMap(
                        action ->
                            Template.list(statement.get("Resource")).stream()
                                .filter(resource -> isIdle(action, resource))
                                .map(resource -> action + " " + resource)))
        .toList();
  }

  private boolean isIdle(String action, Object resource) {
    return seen.stream()
        .noneMatch(needed -> needed.action().equals(action) && needed.isFor(resource));
  }
}
