package org.zoneaxis.benchmarks.identification;

/** What is known beside the spots. */
enum Known {
  BOTH("elements and scale", true, true),
  ELEMENTS("elements", true, false),
  SCALE("scale", false, true),
  NEITHER("neither", false, false);

  private final String words;
  private final boolean elements;
  private final boolean scale;

  Known(String words, boolean elements, boolean scale) {
    this.words = words;
    this.elements = elements;
    this.scale = scale;
  }

  String words() {
    return words;
  }

  boolean hasElements() {
    return elements;
  }

  boolean hasScale() {
    return scale;
  }
}
