package org.zoneaxis.local.server;

import io.netty.channel.Channel;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Bytes that are held for slow clients, bounded for all of them together: whoever has had some held
 * for long is cut off where others need the room, and who finds none is refused. Thread-safe.
 */
final class HeldBytes {

  private final long most;
  private final long grace;
  private final LongSupplier nanoTime;

  /** Oldest first. */
  private final Map<Channel, Holding> holdings = new LinkedHashMap<>();

  private long sum;

  private record Holding(long bytes, long since) {}

  /**
   * None yet.
   *
   * @param most how many there may be
   * @param grace for so long nobody is cut off
   */
  HeldBytes(long most, Duration grace, LongSupplier nanoTime) {
    this.most = most;
    this.grace = grace.toNanos();
    this.nanoTime = nanoTime;
  }

  /** Whether there is room for some more of a client, for which they count until it is let go. */
  synchronized boolean admit(Channel client, long bytes) {
    if (sum + bytes > most) {
      makeRoom(client, bytes);
    }
    if (sum + bytes > most) {
      return false;
    }
    long now = nanoTime.getAsLong();
    holdings.merge(
        client,
        new Holding(bytes, now),
        (before, more) -> new Holding(before.bytes() + more.bytes(), before.since()));
    sum += bytes;
    return true;
  }

  private void makeRoom(Channel client, long bytes) {
    long now = nanoTime.getAsLong();
    Iterator<Map.Entry<Channel, Holding>> oldest = holdings.entrySet().iterator();
    while (sum + bytes > most && oldest.hasNext()) {
      Map.Entry<Channel, Holding> holding = oldest.next();
      if (now - holding.getValue().since() > grace && !holding.getKey().equals(client)) {
        oldest.remove();
        sum -= holding.getValue().bytes();
        cut(holding.getKey());
      }
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // a close that fails has nobody to tell
  private static void cut(Channel client) {
    client.close();
  }

  /** All bytes of a client have gone their way. */
  synchronized void release(Channel client) {
    Holding holding = holdings.remove(client);
    sum -= holding == null ? 0 : holding.bytes();
  }
}
