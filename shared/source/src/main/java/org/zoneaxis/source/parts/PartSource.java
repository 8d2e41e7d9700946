package org.zoneaxis.source.parts;

import java.util.Collection;

/** Where parts are read. Thread-safe. */
public interface PartSource {

  /**
   * The bytes of a part, which are those that its name says; not to be changed.
   *
   * @throws BrokenPartException where it is missing or has other bytes
   * @throws org.zoneaxis.storage.object.StorageUnavailableException where nobody can tell
   */
  byte[] read(PartName part);

  /**
   * Says which parts will be read next, so that they can be fetched side by side. What is wrong
   * with one of them is said when it is read.
   */
  void expect(Collection<PartName> parts);
}
