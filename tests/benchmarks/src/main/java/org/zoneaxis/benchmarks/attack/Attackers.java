package org.zoneaxis.benchmarks.attack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.zoneaxis.benchmarks.load.LoadConnection;

/** Several who ask for everything about every crystal, in disorder and at once. */
final class Attackers {

  private static final int COUNT = 8;
  private static final int TOO_MANY = 429;

  private final int port;
  private final List<AttackRequest> requests;

  private Attackers(int port, List<AttackRequest> requests) {
    this.port = port;
    this.requests = requests;
  }

  /** Sends a server the crystals. */
  static Attackers with(ServedTarget server, Map<String, byte[]> crystals) throws IOException {
    List<AttackRequest> requests = new ArrayList<>();
    for (Map.Entry<String, byte[]> crystal : crystals.entrySet()) {
      AttackRequest upload = AttackRequest.post(crystal.getKey(), crystal.getValue());
      Target.Answer answer = server.send(upload);
      if (answer.leadsOn()) {
        String id = answer.location().substring(answer.location().lastIndexOf('/') + 1);
        requests.addAll(AttackRoutes.of(crystal.getKey(), id));
      }
      requests.add(upload);
    }
    Collections.shuffle(requests, new Random(1));
    return new Attackers(server.port(), requests);
  }

  /** Asks it all; returns how often they were told to come back later. */
  int attack() throws Exception {
    AtomicInteger next = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(COUNT);
    try {
      List<Future<Integer>> running = new ArrayList<>();
      for (int i = 0; i < COUNT; i++) {
        running.add(threads.submit(() -> attack(next)));
      }
      int refused = 0;
      for (Future<Integer> attacker : running) {
        refused += attacker.get();
      }
      return refused;
    } finally {
      threads.shutdownNow();
    }
  }

  private int attack(AtomicInteger next) throws IOException {
    int refused = 0;
    try (LoadConnection connection = new LoadConnection(port)) {
      for (int i = next.getAndIncrement(); i < requests.size(); i = next.getAndIncrement()) {
        try {
          int status = ServedTarget.send(connection, requests.get(i)).status();
          refused += status == TOO_MANY ? 1 : 0;
        } catch (IOException e) {
          System.err.println(requests.get(i).path() + ": " + e);
        }
      }
    }
    return refused;
  }
}
