package org.zoneaxis.figure.request;

import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.figure.option.RequestException;

/**
 * A crystal of a figure, resolved.
 *
 * @param material the material
 * @param revision the first eight hexadecimal digits of the crystal's revision
 * @param axis the zone axis, one that can be asked for: indices of at most 20, three or four; empty
 *     in figures that have none
 */
public record Phase(MaterialId material, String revision, Optional<ZoneAxis> axis) {

  private static final int REVISION_DIGITS = 8;

  /**
   * Checks the forms.
   *
   * @throws RequestException where the zone axis has larger indices than can be written
   */
  public Phase {
    if (!isRevision(revision)) {
      throw new IllegalArgumentException("a revision is eight hexadecimal digits");
    }
    if (axis.isPresent()
        && !writable(axis.get().indices(false))
        && !writable(axis.get().indices(true))) {
      throw new RequestException(
          "zone axis",
          axis.get().toString(),
          "indices are -20 to 20, or four of -20 to 20 in a hexagonal cell");
    }
  }

  /** Whether a text has the form of a revision. */
  public static boolean isRevision(String text) {
    return text.length() == REVISION_DIGITS
        && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }

  private static boolean writable(List<Integer> indices) {
    return indices.stream().allMatch(index -> Math.abs(index) <= Indices.LIMIT);
  }

  /** Whether the zone axis needs four indices, and so a hexagonal cell, to be asked for. */
  public boolean needsFourIndices() {
    return axis.isPresent() && !writable(axis.get().indices(false));
  }

  /** A subject that leads here: in three indices, or in four where three cannot be written. */
  Subject asAskedFor() {
    return new Subject(material, axis.map(zone -> new Indices(zone.indices(needsFourIndices()))));
  }
}
