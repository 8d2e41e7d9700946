package org.zoneaxis.http.identify;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.figure.option.RequestException;
import org.zoneaxis.identify.Identification;
import org.zoneaxis.identify.Identifier;
import org.zoneaxis.identify.IdentifyQuery;
import org.zoneaxis.storage.structure.StructureCache;
import org.zoneaxis.storage.work.WorkPlaces;

/** Identifications of the library and of a few materials besides, for programs and pages. */
@Singleton
public final class Identifications {

  /** The zones of a material that is not in the library are found anew for every request. */
  private static final int MAX_GUESTS = 5;

  private final StructureCache structures;
  private final WorkPlaces places;
  private final Identifier identifier = new Identifier();

  Identifications(StructureCache structures, WorkPlaces places) {
    this.structures = structures;
    this.places = places;
  }

  /**
   * What two spots may be.
   *
   * @throws RequestException where a parameter is not what it may be
   */
  public Identification of(Map<String, List<String>> parameters) {
    IdentifyQuery query = IdentifyQuery.parse(parameters);
    List<MaterialId> guests = identifier.guests(query);
    if (guests.size() > MAX_GUESTS) {
      throw new RequestException(
          "materials",
          String.join(", ", guests.stream().map(MaterialId::text).toList()),
          "at most " + MAX_GUESTS + " that are not in the library, and there are " + guests.size());
    }
    List<Material> found =
        guests.stream().map(id -> structures.document(id).document().material()).toList();
    return places.in(() -> identifier.identify(query, found));
  }
}
