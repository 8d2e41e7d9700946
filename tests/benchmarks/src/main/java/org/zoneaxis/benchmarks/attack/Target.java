package org.zoneaxis.benchmarks.attack;

import java.io.IOException;

/** A service in a process of its own. */
interface Target extends AutoCloseable {

  /**
   * An answer.
   *
   * @param status its status
   * @param location where it leads; empty for none
   */
  record Answer(int status, String location) {

    /** One that leads somewhere, and so has made something. */
    boolean leadsOn() {
      return !location.isEmpty();
    }
  }

  /** Sends a request and waits for the whole answer. */
  Answer send(AttackRequest request) throws IOException;

  /** What the system calls its process. */
  long pid();

  @Override
  void close() throws IOException;
}
