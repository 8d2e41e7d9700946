package org.zoneaxis.lambda;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.zoneaxis.source.secret.LateCredentials;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Leads the calls to the object storage to another place while the process is warmed up, and signs
 * them with nobody's credentials: the real ones are first looked for when they are first needed, so
 * that a snapshot holds none.
 */
@Singleton
final class Detour implements ExecutionInterceptor, AwsCredentialsProvider {

  private static final AwsCredentials NOBODY = AwsBasicCredentials.create("nobody", "nothing");

  private volatile Optional<Integer> port = Optional.empty();
  private final AwsCredentialsProvider real = new LateCredentials();

  /** Leads calls to a port of this machine from now on. */
  void begin(int other) {
    port = Optional.of(other);
  }

  void end() {
    port = Optional.empty();
  }

  @Override
  public SdkHttpRequest modifyHttpRequest(
      Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
    Optional<Integer> other = port;
    return other.isEmpty()
        ? context.httpRequest()
        : context.httpRequest().toBuilder()
            .protocol("http")
            .host("127.0.0.1")
            .port(other.get())
            .build();
  }

  @Override
  public AwsCredentials resolveCredentials() {
    return port.isPresent() ? NOBODY : real.resolveCredentials();
  }
}
