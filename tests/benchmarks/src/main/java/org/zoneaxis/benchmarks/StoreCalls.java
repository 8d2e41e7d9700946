package org.zoneaxis.benchmarks;

import java.io.IOException;

/** What a figure that has to be made asks of the store. */
sealed interface StoreCalls permits SdkCalls, SignedCalls {

  /** Whether an object is there. */
  boolean head(String key) throws IOException;

  /** Writes an object that is not there. */
  void put(String key, byte[] bytes) throws IOException;
}
