package org.zoneaxis.acceptance;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Sees what is written into the folder of a bucket by another process, as it happens. */
final class ObjectWrites implements AutoCloseable {

  private static final List<String> FOLDERS = List.of("structures", "state", "catalog");
  private static final int LOOK_MILLIS = 20;

  private final WatchService watch;
  private long seen;

  private ObjectWrites(WatchService watch) {
    this.watch = watch;
  }

  static ObjectWrites in(Path bucket) throws IOException {
    WatchService watch = bucket.getFileSystem().newWatchService();
    for (String folder : FOLDERS) {
      bucket.resolve(folder).register(watch, StandardWatchEventKinds.ENTRY_CREATE);
    }
    return new ObjectWrites(watch);
  }

  /** Returns at once when so much has been written: whether it has, before the process ended. */
  boolean reach(long writes, Process process) throws InterruptedException {
    while (seen < writes) {
      boolean alive = process.isAlive();
      if (!look() && !alive) {
        return false;
      }
    }
    return process.isAlive();
  }

  /** How much the process has written when it has ended. */
  long untilEnd(Process process) throws InterruptedException {
    reach(Long.MAX_VALUE, process);
    return seen;
  }

  private boolean look() throws InterruptedException {
    WatchKey key = watch.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    if (key == null) {
      return false;
    }
    for (WatchEvent<?> event : key.pollEvents()) {
      seen += event.count();
    }
    key.reset();
    return true;
  }

  @Override
  public void close() throws IOException {
    watch.close();
  }
}
