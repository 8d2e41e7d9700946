package org.zoneaxis.benchmarks.attack;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process has had of the processors, as the system counts it: in hundredths of a second. */
final class ProcessorTime {

  /** Linux counts in this unit wherever it tells programs, whatever its own clock does. */
  private static final long MILLIS_A_TICK = 10;

  private final Path stat;
  private final Path tasks;

  /** Of a process and all its threads, ended ones too. */
  ProcessorTime(long pid) {
    this.stat = Path.of("/proc", Long.toString(pid), "stat");
    this.tasks = Path.of("/proc", Long.toString(pid), "task");
  }

  /** So far, in milliseconds. */
  long milliseconds() throws IOException {
    return milliseconds(Files.readString(stat));
  }

  /** The same of those threads alone that compile what has been run often: no request waits. */
  long compiling() throws IOException {
    long sum = 0;
    try (DirectoryStream<Path> threads = Files.newDirectoryStream(tasks)) {
      for (Path thread : threads) {
        String line = lineOf(thread.resolve("stat"));
        if (line.contains("(C1 Compiler") || line.contains("(C2 Compiler")) {
          sum += milliseconds(line);
        }
      }
    }
    return sum;
  }

  /** A thread that has ended meanwhile has none. */
  private static String lineOf(Path stat) {
    try {
      return Files.readString(stat);
    } catch (IOException e) {
      return "";
    }
  }

  private static long milliseconds(String line) {
    // Behind the name, which may hold anything, in brackets: state is field 3, times 14 and 15.
    String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLIS_A_TICK;
  }
}
