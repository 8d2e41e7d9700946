package org.zoneaxis.figure.request;

import java.util.Optional;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.index.Indices;

/**
 * A crystal as somebody asked for it.
 *
 * @param material the material, in its canonical spelling
 * @param zone the zone axis as given, three indices or four, those of a plane are refused where the
 *     cell is known; empty in figures that have none
 */
public record Subject(MaterialId material, Optional<Indices> zone) {

  /** A material along a zone axis. */
  public Subject(MaterialId material, Indices zone) {
    this(material, Optional.of(zone));
  }

  /** As the path of a front route names it: {@code mp-149/1,1,0}. */
  String path() {
    return material + zone.map(indices -> "/" + indices).orElse("");
  }
}
