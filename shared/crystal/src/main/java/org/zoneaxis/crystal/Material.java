package org.zoneaxis.crystal;

import java.util.List;

/**
 * A crystal with its name in the service and its provenance: the structure document.
 *
 * @param id the name in the service
 * @param crystal the crystal, in the cell that indices refer to
 * @param source where it comes from
 * @param names mineral and common names, the first one the best; may be empty
 * @param warnings what a user of the structure should know, in sentences; may be empty
 */
public record Material(
    MaterialId id, Crystal crystal, Source source, List<String> names, List<String> warnings) {

  /** Copies the lists. */
  public Material {
    names = List.copyOf(names);
    warnings = List.copyOf(warnings);
  }

  /** The first of the names; the formula where there is none. */
  public String bestName() {
    return names.isEmpty() ? crystal.formula().toString() : names.get(0);
  }

  /** The fingerprint of the crystal. */
  public Revision revision() {
    return Revision.of(crystal);
  }
}
