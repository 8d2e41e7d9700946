package org.zoneaxis.storage;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** Does something once, just before the next object is written. */
public final class PutHook implements ExecutionInterceptor {

  private final AtomicReference<Optional<Consumer<PutObjectRequest>>> next =
      new AtomicReference<>(Optional.empty());

  public void beforeNextPut(Consumer<PutObjectRequest> action) {
    next.set(Optional.of(action));
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    if (context.request() instanceof PutObjectRequest put) {
      next.getAndSet(Optional.empty()).ifPresent(action -> action.accept(put));
    }
  }
}
