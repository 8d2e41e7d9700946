package org.zoneaxis.storage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Writes down the method of every HTTP request that leaves for the store, retries included. */
public final class CallCounter implements ExecutionInterceptor {

  private final List<String> calls = Collections.synchronizedList(new ArrayList<>());

  @Override
  public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes none) {
    SdkHttpRequest request = context.httpRequest();
    calls.add(request.method().name());
  }

  public List<String> calls() {
    return List.copyOf(calls);
  }

  public void forget() {
    calls.clear();
  }
}
