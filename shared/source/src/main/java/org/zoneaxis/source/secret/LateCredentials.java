package org.zoneaxis.source.secret;

import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/**
 * The credentials of the process, looked for when they are first needed: a snapshot of a process
 * that has only started holds none, nor knows where they are. Thread-safe.
 */
public final class LateCredentials implements AwsCredentialsProvider {

  private Optional<AwsCredentialsProvider> found = Optional.empty();

  @Override
  public AwsCredentials resolveCredentials() {
    return provider().resolveCredentials();
  }

  private synchronized AwsCredentialsProvider provider() {
    if (found.isEmpty()) {
      found = Optional.of(DefaultCredentialsProvider.builder().build());
    }
    return found.get();
  }
}
