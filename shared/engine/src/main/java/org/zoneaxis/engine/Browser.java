package org.zoneaxis.engine;

import org.zoneaxis.micrograph.file.ByteSource;
import org.zoneaxis.micrograph.file.HostDecoder;
import org.zoneaxis.micrograph.image.Micrograph;
import org.zoneaxis.micrograph.image.UnreadableImageException;

/** The browser, which decodes pictures before the script sees them, and does not know HDF5. */
final class Browser implements HostDecoder {

  @Override
  public Micrograph picture(ByteSource file, Kind kind) {
    throw new UnreadableImageException("the " + kind.title() + " file is damaged");
  }

  @Override
  public Micrograph hierarchy(ByteSource file, int frame) {
    throw new UnreadableImageException(
        "this is an HDF5 file (EMD and the like), which is not read in the page; open it with"
            + " ./zoneaxis index");
  }
}
