package org.zoneaxis.storage.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Revision;

/**
 * A structure as it is kept: the material, and what is known about how current it is.
 *
 * <p>As JSON: {@code format} (1), {@code id}, {@code revision} (8 hexadecimal digits), {@code
 * formula}, {@code names}, {@code spaceGroup} with {@code number} and {@code symbol} or null,
 * {@code setting}, {@code cell} with {@code a}, {@code b}, {@code c} in angstrom, {@code alpha},
 * {@code beta}, {@code gamma} in degrees, {@code volume} in cubic angstrom and {@code vectors}, the
 * cell vectors as rows in Cartesian angstrom (a along x, b in the xy plane); {@code sites}, each
 * with {@code xyz} in fractions of the edges and {@code species} with {@code element}, {@code
 * occupancy} and, where known, {@code displacement} (mean square U in square angstrom); {@code
 * source} with {@code provider}, {@code url}, {@code licence}, {@code attribution}; {@code
 * warnings}; {@code checked} and {@code withdrawn} as instants of RFC 3339 where they apply.
 *
 * @param structure the material and its revision
 * @param checked when the source was last asked, and for an upload, to a month, when somebody last
 *     asked for it; empty in what is immutable, and in the library
 * @param withdrawn when the source was first seen to have the material no longer; empty while it
 *     has
 */
public record StructureDocument(
    Structure structure, Optional<Instant> checked, Optional<Instant> withdrawn) {

  /** The document of a structure by itself, which never changes. */
  public static StructureDocument immutable(Structure structure) {
    return new StructureDocument(structure, Optional.empty(), Optional.empty());
  }

  /**
   * Reads a document. What else it holds, and what follows from the rest (revision, formula,
   * volume, vectors), is not looked at.
   *
   * @param json the bytes of a document
   * @throws org.zoneaxis.crystal.refusal.CrystalException naming the field, its value and what
   *     would be right, where it is no document of this format or no crystal
   */
  public static StructureDocument read(byte[] json) {
    return CrystalJson.read(json, StructureDraft::new);
  }

  /** This document as JSON in UTF-8, on one line; numbers read back to the same bit. */
  public byte[] json() {
    return json(List.of());
  }

  /**
   * This document as JSON in UTF-8, on one line.
   *
   * @param notes follow the warnings of the material
   */
  public byte[] json(List<String> notes) {
    return StructureWriter.write(this, notes);
  }

  /** The name of the material. */
  public MaterialId id() {
    return material().id();
  }

  /** The material. */
  public Material material() {
    return structure.material();
  }

  /** The fingerprint of its crystal. */
  public Revision revision() {
    return structure.revision();
  }
}
