package org.zoneaxis.http.angle;

import jakarta.inject.Singleton;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.figure.angle.AngleReport;
import org.zoneaxis.storage.structure.StructureCache;
import org.zoneaxis.storage.work.WorkPlaces;

/** Angles between directions and planes of the materials that there are. */
@Singleton
public final class Angles {

  private final StructureCache structures;
  private final WorkPlaces places;

  Angles(StructureCache structures, WorkPlaces places) {
    this.structures = structures;
    this.places = places;
  }

  /** The angle between two. */
  public AngleReport of(MaterialId id, Indices first, Indices second) {
    // It is there after that; who waits for a place does not hold it.
    structures.document(id);
    return places.in(() -> AngleReport.of(structures.get(id).material(), first, second));
  }
}
