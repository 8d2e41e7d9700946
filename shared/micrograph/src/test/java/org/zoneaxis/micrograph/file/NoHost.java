package org.zoneaxis.micrograph.file;

import org.zoneaxis.micrograph.image.Micrograph;
import org.zoneaxis.micrograph.image.UnreadableImageException;

/** Surroundings that decode nothing. */
final class NoHost implements HostDecoder {

  @Override
  public Micrograph picture(ByteSource file, Kind kind) {
    throw new UnreadableImageException("no " + kind.title() + " here");
  }

  @Override
  public Micrograph hierarchy(ByteSource file, int frame) {
    throw new UnreadableImageException("no HDF5 here");
  }
}
