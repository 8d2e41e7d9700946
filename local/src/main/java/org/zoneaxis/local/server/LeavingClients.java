package org.zoneaxis.local.server;

import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.channel.Channel;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.GenericFutureListener;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;
import org.zoneaxis.storage.work.Asker;

/** Ends the work for a client whose connection is closed. Thread-safe. */
@Singleton
final class LeavingClients implements Asker {

  @Override
  public <T> T waitsFor(Supplier<T> work) {
    return connection().map(client -> waits(client, work)).orElse(work).get();
  }

  private static Optional<Channel> connection() {
    return ServerRequestContext.currentRequest()
        .filter(NettyHttpRequest.class::isInstance)
        .map(request -> ((NettyHttpRequest<?>) request).getChannelHandlerContext().channel());
  }

  private static <T> Supplier<T> waits(Channel client, Supplier<T> work) {
    return () -> {
      Interruption interruption = new Interruption(Thread.currentThread());
      client.closeFuture().addListener(interruption);
      try {
        return work.get();
      } finally {
        client.closeFuture().removeListener(interruption);
        interruption.end();
      }
    };
  }

  /** Interrupts a thread while it does the work, and not what it does next. */
  private static final class Interruption implements GenericFutureListener<Future<Void>> {

    private final Thread worker;
    private boolean ended;
    private boolean interrupted;

    Interruption(Thread worker) {
      this.worker = worker;
    }

    @Override
    public synchronized void operationComplete(Future<Void> closed) {
      if (!ended) {
        interrupted = true;
        worker.interrupt();
      }
    }

    synchronized void end() {
      ended = true;
      if (interrupted) {
        Thread.interrupted();
      }
    }
  }
}
