package org.zoneaxis.benchmarks.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.zoneaxis.source.parts.BrokenPartException;
import org.zoneaxis.source.parts.PartName;
import org.zoneaxis.source.parts.PartSink;

/** Parts as files, read as slowly as a store would answer. */
final class PartFolder implements PartSink {

  private final Path folder;
  private final long waitNanos;
  private final AtomicLong read = new AtomicLong();
  private final AtomicLong calls = new AtomicLong();

  PartFolder(Path folder, int waitMillis) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.waitNanos = TimeUnit.MILLISECONDS.toNanos(waitMillis);
  }

  @Override
  public PartName write(byte[] part) {
    PartName name = PartName.of(part);
    try {
      Files.write(folder.resolve(name.digest().hex()), part);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return name;
  }

  byte[] read(PartName part) {
    long until = System.nanoTime() + waitNanos;
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(folder.resolve(part.digest().hex()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!PartName.of(bytes).equals(part)) {
      throw new BrokenPartException("broken: " + part);
    }
    for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    read.addAndGet(bytes.length);
    calls.incrementAndGet();
    return bytes;
  }

  long calls() {
    return calls.get();
  }

  long bytes() {
    return read.get();
  }
}
