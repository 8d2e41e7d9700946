package org.zoneaxis.benchmarks;

/** How a function is brought to its first request. */
enum FunctionStart {
  /** As a zip, whose classes the runtime client loads. */
  ZIP,
  /** As a zip, resumed after the hooks around a snapshot. */
  SNAPSHOT,
  /** As in a container image: jars on the class path, and an archive of their classes. */
  SHARED_CLASSES,
  /** The same with a cache of loaded and linked classes (JEP 483, 514), JDK 25 or newer. */
  AOT_CACHE;

  boolean isImage() {
    return this == SHARED_CLASSES || this == AOT_CACHE;
  }
}
