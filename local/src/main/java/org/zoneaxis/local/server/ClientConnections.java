package org.zoneaxis.local.server;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer.ChannelRole;
import io.micronaut.http.server.netty.NettyServerCustomizer.Registry;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.ChannelGroupFuture;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.AbstractNioChannel.NioUnsafe;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.concurrent.GlobalEventExecutor;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The connections of all clients: each is guarded, and all of them end before the service does. */
@Singleton
final class ClientConnections implements BeanCreatedEventListener<Registry> {

  /**
   * For so long a connection without a request may still bring one when the service stops: a client
   * that asks again and again on one connection hears with its next answer that it is the last.
   */
  private static final Duration QUIET = Duration.ofMillis(250);

  /** Whoever still computes is told before the end that it is one. */
  private static final Duration TELLING = Duration.ofMillis(800);

  /** For so long after the end the last answers may be on their way, on a machine that is busy. */
  private static final Duration OVERTIME = Duration.ofSeconds(1);

  /** Each lets in 16 connections. */
  private static final int SWEEPS = 16;

  private static final long LETTING_GO_MILLIS = 20;

  /** A dozen uploads of the largest size. */
  private static final long MOST_OF_UPLOADS = 24L * 1024 * 1024;

  /** Eight answers of the largest size. */
  private static final long MOST_OF_ANSWERS = 48L * 1024 * 1024;

  /** Whoever is slower makes room where others need it. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final ChannelGroup listeners = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
  private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
  private final Duration patience;
  private final HeldBytes uploads = new HeldBytes(MOST_OF_UPLOADS, GRACE, System::nanoTime);
  private final HeldBytes answers = new HeldBytes(MOST_OF_ANSWERS, GRACE, System::nanoTime);
  private volatile boolean stopping;

  /**
   * None yet.
   *
   * @param patience for clients
   */
  ClientConnections(ClientPatience patience) {
    this.patience = patience.silence();
  }

  @Override
  public Registry onCreated(BeanCreatedEvent<Registry> event) {
    event.getBean().register(new Guarding());
    return event.getBean();
  }

  /** Has every listener and every connection reported here. */
  private final class Guarding implements NettyServerCustomizer {

    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
      if (role == ChannelRole.LISTENER) {
        listeners.add(channel);
      }
      return role == ChannelRole.CONNECTION ? new Guarded(channel) : this;
    }
  }

  private final class Guarded implements NettyServerCustomizer {

    private final Channel channel;

    Guarded(Channel channel) {
      this.channel = channel;
    }

    @Override
    public void onStreamPipelineBuilt() {
      ConnectionGuard guard = new ConnectionGuard(uploads, answers);
      long silence = patience.toMillis();
      channel
          .pipeline()
          .addFirst(new IdleStateHandler(true, silence, silence, 0, TimeUnit.MILLISECONDS))
          .addAfter(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC, null, guard);
      connections.add(channel);
      if (stopping) {
        guard.leave(QUIET);
      }
    }
  }

  /**
   * Accepts no more, and answers what was asked; what takes too long, by saying so.
   *
   * @param limit how long that may take
   * @param endWork ends what is still computed, so that there is an answer
   * @return how many connections were cut off because even that would have taken longer
   */
  int finish(Duration limit, Runnable endWork) {
    long end = System.nanoTime() + limit.toNanos();
    listeners.forEach(ClientConnections::close);
    stopping = true;
    for (Channel connection : connections) {
      connection.pipeline().get(ConnectionGuard.class).leave(QUIET);
    }
    // Who was let in last may not have reported yet.
    GlobalEventExecutor.INSTANCE
        .schedule(() -> {}, QUIET.toMillis(), TimeUnit.MILLISECONDS)
        .awaitUninterruptibly();
    ChannelGroupFuture closed = connections.newCloseFuture();
    long left = end - System.nanoTime();
    if (!closed.awaitUninterruptibly(left - TELLING.toNanos(), TimeUnit.NANOSECONDS)) {
      endWork.run();
      closed.awaitUninterruptibly(
          end + OVERTIME.toNanos() - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
    int unfinished = connections.size();
    connections.close().awaitUninterruptibly();
    return unfinished;
  }

  /**
   * Accepts the clients that the system has connected already, and closes at once after that: a
   * connection that is still queued would be reset with its request. The selector lets go of the
   * listener before, since a socket that it holds stays open until it next looks.
   */
  private static void close(Channel listener) {
    EventLoop loop = listener.eventLoop();
    listener.deregister().awaitUninterruptibly();
    loop.schedule(() -> sweepAndClose(listener), LETTING_GO_MILLIS, TimeUnit.MILLISECONDS)
        .awaitUninterruptibly();
  }

  private static void sweepAndClose(Channel listener) {
    if (listener.unsafe() instanceof NioUnsafe server) {
      for (int i = 0; i < SWEEPS; i++) {
        server.read();
      }
    }
    listener.unsafe().close(listener.voidPromise());
  }
}
