package org.zoneaxis.source.parts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Parts in memory, which counts what is read. */
public final class PartsInMemory implements PartSource, PartSink {

  private final Map<PartName, byte[]> parts = new ConcurrentHashMap<>();
  private final List<PartName> read = new ArrayList<>();

  @Override
  public synchronized byte[] read(PartName part) {
    read.add(part);
    byte[] bytes = parts.get(part);
    if (bytes == null) {
      throw new BrokenPartException("missing: " + part);
    }
    return bytes;
  }

  @Override
  public void expect(Collection<PartName> expected) {
    // There is nothing to fetch.
  }

  @Override
  public PartName write(byte[] part) {
    PartName name = PartName.of(part);
    parts.put(name, part);
    return name;
  }

  /** What was written, by its name. */
  public Map<PartName, byte[]> parts() {
    return parts;
  }

  /** What was read since the last time that somebody asked. */
  public synchronized List<PartName> takeRead() {
    List<PartName> taken = List.copyOf(read);
    read.clear();
    return taken;
  }
}
