package org.zoneaxis.benchmarks.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process has had of the processors, as the system counts it: in hundredths of a second. */
final class ProcessorTime {

  /** Linux counts in this unit wherever it tells programs, whatever its own clock does. */
  private static final long MILLIS_A_TICK = 10;

  private final Path stat;

  /** Of a process and all its threads, ended ones too. */
  ProcessorTime(long pid) {
    this.stat = Path.of("/proc", Long.toString(pid), "stat");
  }

  /** So far, in milliseconds. */
  long milliseconds() throws IOException {
    String line = Files.readString(stat);
    // Behind the name, which may hold anything, in brackets: state is field 3, times 14 and 15.
    String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLIS_A_TICK;
  }
}
