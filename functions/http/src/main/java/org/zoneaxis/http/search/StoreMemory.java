package org.zoneaxis.http.search;

/** A memory of what the store had, for as long as it is likely to be true. */
public interface StoreMemory {

  /** Forgets it: for a process that goes on at another time, or with another store. */
  void forget();
}
