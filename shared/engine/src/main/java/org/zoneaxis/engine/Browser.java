package org.zoneaxis.engine;

import org.zoneaxis.micrograph.file.ByteSource;
import org.zoneaxis.micrograph.file.HostDecoder;
import org.zoneaxis.micrograph.image.Micrograph;
import org.zoneaxis.micrograph.image.UnreadableImageException;

/** The browser, which decodes pictures and opens HDF5 files before the script sees them. */
final class Browser implements HostDecoder {

  @Override
  public Micrograph picture(ByteSource file, Kind kind) {
    throw new UnreadableImageException("the " + kind.title() + " file is damaged");
  }

  @Override
  public Micrograph hierarchy(ByteSource file, int frame) {
    throw new UnreadableImageException("the HDF5 file is damaged");
  }
}
