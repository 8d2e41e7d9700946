package org.zoneaxis.http.identify;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.figure.option.RequestException;
import org.zoneaxis.http.search.Catalogue;
import org.zoneaxis.http.search.MaterialFinder;
import org.zoneaxis.identify.Identification;
import org.zoneaxis.identify.Identifier;
import org.zoneaxis.identify.RingIdentification;
import org.zoneaxis.identify.document.IdentificationJson;
import org.zoneaxis.identify.query.IdentifyOptions;
import org.zoneaxis.identify.query.IdentifyQuery;
import org.zoneaxis.identify.query.Measurement;
import org.zoneaxis.storage.structure.StructureCache;
import org.zoneaxis.storage.work.WorkPlaces;

/**
 * Identifications of the library, of what is stored where elements or a net leave few, and of a few
 * materials besides, for programs and pages.
 */
@Singleton
public final class Identifications {

  /** The zones of a material that is not in the library are found anew for every request. */
  private static final int MAX_GUESTS = 5;

  private final StructureCache structures;
  private final WorkPlaces places;
  private final MaterialFinder names;
  private final Identifier identifier;

  Identifications(
      StructureCache structures, WorkPlaces places, MaterialFinder names, Catalogue catalogue) {
    this.structures = structures;
    this.places = places;
    this.names = names;
    this.identifier = new Identifier(new StoredCrystals(catalogue));
  }

  /**
   * What spots may be.
   *
   * @throws RequestException where a parameter is not what it may be, or the measurement is one of
   *     rings
   */
  public Identification of(Map<String, List<String>> parameters) {
    IdentifyQuery query = query(parameters);
    if (query.measurement() instanceof Measurement.Rings) {
      throw new RequestException(
          IdentifyOptions.RINGS.name(), "", "/v1/identify takes rings; here are spots");
    }
    List<MaterialId> guests = guests(query);
    return places.in(() -> identifier.identify(query, materials(guests)));
  }

  /**
   * What rings may be.
   *
   * @throws RequestException where a parameter is not what it may be, or the measurement is none of
   *     rings
   */
  public RingIdentification ofRings(Map<String, List<String>> parameters) {
    IdentifyQuery query = query(parameters);
    if (!(query.measurement() instanceof Measurement.Rings)) {
      throw new RequestException(IdentifyOptions.RINGS.name(), "", "give rings");
    }
    List<MaterialId> guests = guests(query);
    return places.in(() -> identifier.identifyRings(query, materials(guests)));
  }

  /**
   * The same, or what rings may be, as JSON.
   *
   * @throws RequestException where a parameter is not what it may be
   */
  byte[] json(Map<String, List<String>> parameters) {
    IdentifyQuery query = query(parameters);
    List<MaterialId> guests = guests(query);
    return places.in(
        () ->
            query.measurement() instanceof Measurement.Rings
                ? IdentificationJson.of(identifier.identifyRings(query, materials(guests)))
                : IdentificationJson.of(identifier.identify(query, materials(guests))));
  }

  private IdentifyQuery query(Map<String, List<String>> parameters) {
    return IdentifyQuery.parse(parameters, name -> names.find(name).id());
  }

  /** Each is there when this returns, and not held by whoever waits for a place. */
  private List<MaterialId> guests(IdentifyQuery query) {
    List<MaterialId> guests = identifier.guests(query);
    if (guests.size() > MAX_GUESTS) {
      throw new RequestException(
          "materials",
          String.join(", ", guests.stream().map(MaterialId::text).toList()),
          "at most " + MAX_GUESTS + " that are not in the library, and there are " + guests.size());
    }
    guests.forEach(structures::document);
    return guests;
  }

  private List<Material> materials(List<MaterialId> guests) {
    return guests.stream().map(id -> structures.get(id).material()).toList();
  }
}
