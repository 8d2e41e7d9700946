package org.zoneaxis.source.catalogue;

import java.util.List;

/**
 * What identification needs of a crystal, found once and kept in the catalogue.
 *
 * @param bytes in a form that its {@link CrystalSketcher} knows; none where the crystal is too
 *     large for it
 * @param spacings the largest spacings of allowed reflections in angstrom, the largest first, each
 *     once; the first {@link SpacingColumn#KEPT} are looked up
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record CrystalSketch(byte[] bytes, List<Double> spacings) {

  /** Of a crystal that there is none of. */
  public static final CrystalSketch NONE = new CrystalSketch(new byte[0], List.of());

  /** Copies the list. */
  public CrystalSketch {
    spacings = List.copyOf(spacings);
  }
}
