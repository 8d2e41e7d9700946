package org.zoneaxis.benchmarks.attack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.zoneaxis.benchmarks.load.LoadConnection;

/**
 * People who ask for known pictures while others attack: four connections, each asking where one is
 * and for the picture in turns, fifty times a second.
 */
final class Bystanders {

  private static final int CONNECTIONS = 4;
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final String KNOWN = "/v1/diffraction/cod-9008566/110.svg";
  private static final byte[] NOTHING = {};

  private final List<Long> took = Collections.synchronizedList(new ArrayList<>());
  private final List<String> troubles = Collections.synchronizedList(new ArrayList<>());
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean over;

  /** Begins to ask. */
  static Bystanders at(int port) throws IOException {
    String object;
    try (LoadConnection connection = new LoadConnection(port)) {
      object = connection.send("GET", KNOWN, NOTHING).location();
    }
    Bystanders bystanders = new Bystanders();
    for (int i = 0; i < CONNECTIONS; i++) {
      Thread thread = new Thread(() -> bystanders.ask(port, object), "bystander");
      thread.setDaemon(true);
      thread.start();
      bystanders.threads.add(thread);
    }
    return bystanders;
  }

  private void ask(int port, String object) {
    try (LoadConnection connection = new LoadConnection(port)) {
      for (int i = 0; !over; i++) {
        long began = System.nanoTime();
        int status = connection.send("GET", i % 2 == 0 ? KNOWN : object, NOTHING).status();
        took.add(System.nanoTime() - began);
        if (status >= 400) {
          troubles.add("answered " + status);
        }
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    } catch (IOException e) {
      troubles.add(e.toString());
    }
  }

  /** Stops asking. */
  void end() throws InterruptedException {
    over = true;
    for (Thread thread : threads) {
      thread.join();
    }
  }

  int requests() {
    return took.size();
  }

  List<String> troubles() {
    return List.copyOf(troubles);
  }

  /** What a part of the requests took at most, in milliseconds. */
  double quantile(double part) {
    List<Long> sorted = took.stream().sorted().toList();
    int index = (int) Math.min(sorted.size() - 1L, Math.round(part * sorted.size()));
    return sorted.get(index) / 1e6;
  }
}
