package org.zoneaxis.http.tilt;

import jakarta.inject.Singleton;
import java.util.function.Function;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.tilt.TiltOptions;
import org.zoneaxis.figure.tilt.TiltPlan;
import org.zoneaxis.storage.structure.StructureCache;
import org.zoneaxis.storage.work.WorkPlaces;

/** Plans of tilts for the materials that there are. */
@Singleton
public final class Tilts {

  private final StructureCache structures;
  private final WorkPlaces places;

  Tilts(StructureCache structures, WorkPlaces places) {
    this.structures = structures;
    this.places = places;
  }

  /**
   * A plan.
   *
   * @throws org.zoneaxis.figure.option.RequestException where a parameter is not what it may be
   */
  public <T> T of(MaterialId id, TiltPlan.Asked asked, Function<TiltPlan, T> use) {
    // Refused before the crystal is looked for.
    OptionValues.parse(TiltOptions.ALL, asked.query());
    // It is there after that; who waits for a place does not hold it.
    structures.document(id);
    return places.in(() -> use.apply(TiltPlan.of(structures.get(id).material(), asked)));
  }
}
