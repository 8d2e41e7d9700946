package org.zoneaxis.acceptance;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Sees every call to the object storage: an upload is the trace that every computation leaves. */
final class StorageCalls implements ExecutionInterceptor {

  private final List<String> operations = new CopyOnWriteArrayList<>();

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    operations.add(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
  }

  /** The calls since the last time, in order. */
  List<String> since() {
    List<String> seen = List.copyOf(operations);
    operations.clear();
    return seen;
  }

  long uploads() {
    return operations.stream().filter("PutObject"::equals).count();
  }
}
