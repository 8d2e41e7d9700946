package org.zoneaxis.benchmarks.attack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Clients who ask for what takes long and leave: is it still worked at a tenth of a second later?
 */
final class LeavingClients {

  private static final long STAY_MILLIS = 60;
  private static final long GRACE_MILLIS = 100;
  private static final long WATCHED_MILLIS = 200;

  /** The system's unit, and as much for what any process does. */
  private static final long IDLE_MILLIS = 20;

  private static final String HARMLESS = "cod-9008566";

  private final ServedTarget server;
  private final ProcessorTime time;
  private long mostWork;

  private LeavingClients(ServedTarget server) {
    this.server = server;
    this.time = new ProcessorTime(server.pid());
  }

  /** Clients of a server, to which the crystals are sent and which has loaded what it needs. */
  static LeavingClients of(ServedTarget server, Map<String, byte[]> crystals) throws IOException {
    for (AttackRequest request : AttackRoutes.of(HARMLESS, HARMLESS)) {
      server.send(request);
    }
    for (Map.Entry<String, byte[]> crystal : crystals.entrySet()) {
      server.send(AttackRequest.post(crystal.getKey(), crystal.getValue()));
    }
    return new LeavingClients(server);
  }

  /** Asks and leaves; returns what was still worked at. */
  List<String> leave(List<AttackRequest> requests) throws IOException {
    List<String> busy = new ArrayList<>();
    for (AttackRequest request : requests) {
      if (request.method().equals("GET") && !request.route().equals("object")) {
        askAndLeave(request.path());
        sleep(GRACE_MILLIS);
        long before = working();
        sleep(WATCHED_MILLIS);
        long work = working() - before;
        mostWork = Math.max(mostWork, work);
        if (work > IDLE_MILLIS) {
          busy.add(work + " ms: " + request.crystal() + " " + request.path());
        }
        sleep(WATCHED_MILLIS);
      }
    }
    return busy;
  }

  /** Milliseconds of processor time, without that of the compiler, which follows late. */
  private long working() throws IOException {
    return time.milliseconds() - time.compiling();
  }

  private void askAndLeave(String path) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket
          .getOutputStream()
          .write(
              ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      sleep(STAY_MILLIS);
    }
  }

  private static void sleep(long milliseconds) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
    for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  /** The most that was still done in the time that was watched, in milliseconds. */
  long mostWork() {
    return mostWork;
  }
}
