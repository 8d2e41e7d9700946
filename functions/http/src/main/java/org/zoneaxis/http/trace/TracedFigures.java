package org.zoneaxis.http.trace;

import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.zoneaxis.storage.figure.FigureObserver;
import org.zoneaxis.storage.figure.ObjectKey;

/** Writes what a figure costs into the trace of the request that it is made for. */
@Singleton
final class TracedFigures implements FigureObserver {

  @Override
  public void asked(ObjectKey key) {
    trace().ifPresent(trace -> trace.asked(key));
  }

  @Override
  public void took(Step step, long nanoseconds) {
    trace().ifPresent(trace -> trace.took(step, nanoseconds));
  }

  @Override
  public void made(boolean first) {
    trace().ifPresent(trace -> trace.made(first));
  }

  private static Optional<RequestTrace> trace() {
    return ServerRequestContext.currentRequest().flatMap(RequestTrace::of);
  }
}
