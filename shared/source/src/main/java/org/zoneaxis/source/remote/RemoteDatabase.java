package org.zoneaxis.source.remote;

import org.zoneaxis.library.notation.MaterialQuery;
import org.zoneaxis.source.upstream.Deadline;

/** A database that can be searched over the network. Thread-safe. */
public interface RemoteDatabase {

  /** The short name in addresses: lower-case letters and digits, such as {@code alexandria}. */
  String key();

  /** What people call it. */
  String name();

  /**
   * Whether it can be asked this.
   *
   * @param query the search as typed
   */
  boolean understands(MaterialQuery query);

  /**
   * Asks.
   *
   * @param query one that it understands
   * @throws org.zoneaxis.source.upstream.UpstreamException where there is no answer that can be
   *     used
   */
  RemoteFindings find(MaterialQuery query, Deadline deadline);
}
