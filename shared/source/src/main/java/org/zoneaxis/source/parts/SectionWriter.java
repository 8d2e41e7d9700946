package org.zoneaxis.source.parts;

import java.util.ArrayList;
import java.util.List;

/** Collects the parts of a section. */
final class SectionWriter {

  private final PartSink sink;
  private final List<Section.Entry> parts = new ArrayList<>();

  SectionWriter(PartSink sink) {
    this.sink = sink;
  }

  void add(byte[] firstKey, byte[] part) {
    parts.add(new Section.Entry(firstKey, sink.write(part)));
  }

  Section section() {
    return new Section(parts);
  }
}
