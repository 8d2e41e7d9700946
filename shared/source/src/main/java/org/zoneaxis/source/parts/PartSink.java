package org.zoneaxis.source.parts;

/** Where parts are written. */
@FunctionalInterface
public interface PartSink {

  /**
   * Writes a part, or makes sure that it is there.
   *
   * @throws org.zoneaxis.storage.object.StorageUnavailableException where it cannot be written
   */
  PartName write(byte[] part);
}
