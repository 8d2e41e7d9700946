package org.zoneaxis.source.remote;

import java.util.function.Supplier;
import org.zoneaxis.library.notation.MaterialQuery;

/** Keeps what databases answered for a while. Thread-safe. */
@FunctionalInterface
public interface RemoteMemory {

  /** Remembers nothing. */
  RemoteMemory NONE = (key, query, ask) -> ask.get();

  /**
   * An answer that is kept, or a new one.
   *
   * @param key the short name of the database
   * @param query what is searched for
   * @param ask asks the database; its failures pass and are not kept
   */
  RemoteFindings get(String key, MaterialQuery query, Supplier<RemoteFindings> ask);
}
