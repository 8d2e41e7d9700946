package org.zoneaxis.source.parts;

import org.zoneaxis.storage.object.Sha256;

/**
 * What a part is called: by what is in it.
 *
 * @param digest SHA-256 of its bytes
 * @param length how many bytes it has
 */
public record PartName(Sha256 digest, int length) {

  /** The name of some bytes. */
  public static PartName of(byte[] bytes) {
    return new PartName(Sha256.of(bytes), bytes.length);
  }
}
