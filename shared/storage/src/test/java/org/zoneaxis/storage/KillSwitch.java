package org.zoneaxis.storage;

import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Lets so many calls to the store through and none after, like a process that is killed. */
public final class KillSwitch implements ExecutionInterceptor {

  private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

  public void after(int calls) {
    left.set(calls);
  }

  public void never() {
    left.set(Integer.MAX_VALUE);
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    if (left.getAndDecrement() <= 0) {
      throw SdkClientException.create("killed");
    }
  }
}
