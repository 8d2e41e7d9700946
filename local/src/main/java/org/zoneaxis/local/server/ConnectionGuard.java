package org.zoneaxis.local.server;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.IdleState;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Knows what a client waits for, and what is waited for from it. Cuts it off where it is the client
 * that has been silent, but not where the answer takes long; and lets it go after its last answer.
 * Uploads and large answers are refused where others have all the memory for what is on its way.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a close that fails has nobody to tell
final class ConnectionGuard extends ChannelDuplexHandler {

  /** Smaller answers do not fill the memory. */
  private static final long LARGE = 128 * 1024;

  /** So long until the system has said what has arrived meanwhile. */
  static final long LAST_LOOK_MILLIS = 20;

  private final HeldBytes uploads;
  private final HeldBytes answers;
  private volatile ChannelHandlerContext context;

  /** Requests that have begun to arrive and whose answers have not been written. */
  private int unanswered;

  /** Answers that have not left, and requests that have none. */
  private int unsent;

  /** Whether the last request has arrived as a whole. */
  private boolean whole = true;

  private boolean leaving;

  /** Whether the rest of an upload is dropped, whose answer has been given. */
  private boolean refused;

  /** Whether the rest of an answer is dropped, in whose place another has been given. */
  private boolean replaced;

  /**
   * For a connection.
   *
   * @param uploads what is held of all uploads
   * @param answers what is held of all large answers
   */
  ConnectionGuard(HeldBytes uploads, HeldBytes answers) {
    this.uploads = uploads;
    this.answers = answers;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext added) {
    context = added;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (message instanceof HttpRequest) {
      unanswered++;
      unsent++;
      whole = false;
    }
    if (message instanceof LastHttpContent) {
      whole = true;
    }
    if (!refused
        && message instanceof HttpContent content
        && content.content().isReadable()
        && !uploads.admit(ctx.channel(), content.content().readableBytes())) {
      refuse(ctx);
    }
    if (refused) {
      ReferenceCountUtil.release(message);
    } else {
      ctx.fireChannelRead(message);
    }
  }

  /** Only where no other answer is due, which this would be taken for. */
  private void refuse(ChannelHandlerContext ctx) {
    refused = true;
    if (unanswered > 1) {
      ctx.close();
    } else {
      ctx.writeAndFlush(Refusal.FULL.answer()).addListener(ChannelFutureListener.CLOSE);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    uploads.release(ctx.channel());
    answers.release(ctx.channel());
    ctx.fireChannelInactive();
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object whatever, ChannelPromise promise) {
    if (refused || replaced) {
      ReferenceCountUtil.release(whatever);
      replaced &= !(whatever instanceof LastHttpContent);
      promise.trySuccess();
      return;
    }
    Object message = admitted(ctx, whatever);
    if (message instanceof HttpResponse response && isOnTheWay(response)) {
      ctx.write(message, promise);
      return;
    }
    ChannelPromise written = promise;
    if (leaving && unanswered == 1 && message instanceof HttpResponse response) {
      response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    }
    if (message instanceof LastHttpContent) {
      boolean last = --unanswered == 0 && leaving;
      written = promise.unvoid();
      written.addListener(
          done -> {
            unsent--;
            restartSilence(ctx);
            uploads.release(ctx.channel());
            answers.release(ctx.channel());
          });
      if (last) {
        written.addListener(ChannelFutureListener.CLOSE);
      }
    }
    ctx.write(message, written);
  }

  /** Who has waited long for an answer may take as long as anybody to ask again. */
  private static void restartSilence(ChannelHandlerContext ctx) {
    Optional.ofNullable(ctx.pipeline().get(IdleStateHandler.class))
        .ifPresent(IdleStateHandler::resetReadTimeout);
  }

  /** The answer, or a refusal in its place. */
  private Object admitted(ChannelHandlerContext ctx, Object message) {
    if (message instanceof HttpResponse response) {
      long length = HttpUtil.getContentLength(response, 0L);
      if (length > LARGE && !answers.admit(ctx.channel(), length)) {
        replaced = !(message instanceof LastHttpContent);
        ReferenceCountUtil.release(message);
        leaving = true;
        return Refusal.FULL.answer();
      }
    }
    return message;
  }

  /** Whether another answer follows, as one does after "continue". */
  private static boolean isOnTheWay(HttpResponse response) {
    return response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (!(event instanceof IdleStateEvent idle)) {
      ctx.fireUserEventTriggered(event);
    } else if (idle.state() == IdleState.READER_IDLE ? isOwed() : isFull(ctx)) {
      ctx.close();
    }
  }

  /** Whether the client has to speak next. */
  private boolean isOwed() {
    return unsent == 0 || !whole;
  }

  /** Whether there is something that the client does not take. */
  private static boolean isFull(ChannelHandlerContext ctx) {
    ChannelOutboundBuffer buffer = ctx.channel().unsafe().outboundBuffer();
    return buffer != null && buffer.totalPendingWriteBytes() > 0;
  }

  /**
   * Closes the connection after the answers that are due, or where none is and none becomes so. May
   * be called from any thread.
   *
   * @param quiet how long a request may still come
   */
  void leave(Duration quiet) {
    ChannelHandlerContext ctx = context;
    ctx.executor()
        .execute(
            () -> {
              leaving = true;
              ctx.executor()
                  .schedule(() -> lookOnceMore(ctx), quiet.toMillis(), TimeUnit.MILLISECONDS);
            });
  }

  /**
   * A thread that had to wait for the processor may be late, and not have read what came in time.
   */
  private void lookOnceMore(ChannelHandlerContext ctx) {
    ctx.executor().schedule(() -> closeUnlessBusy(ctx), LAST_LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void closeUnlessBusy(ChannelHandlerContext ctx) {
    if (unsent == 0) {
      ctx.close();
    }
  }
}
