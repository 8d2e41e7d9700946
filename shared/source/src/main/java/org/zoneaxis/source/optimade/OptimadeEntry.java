package org.zoneaxis.source.optimade;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.figure.json.JsonField;
import org.zoneaxis.source.upstream.GivenStructure;
import org.zoneaxis.source.upstream.StatedSpaceGroup;

/**
 * An entry of type structures. Refused are those that are not periodic in three dimensions, lack
 * coordinates, or have atoms whose place or kind is not known.
 *
 * @param provider the database
 * @param id the material
 * @param data the entry
 */
record OptimadeEntry(OptimadeProvider provider, MaterialId id, JsonField data) {

  /** What is asked for. */
  static final List<String> FIELDS =
      List.of(
          "lattice_vectors",
          "cartesian_site_positions",
          "species",
          "species_at_sites",
          "nsites",
          "dimension_types",
          "nperiodic_dimensions",
          "structure_features",
          "assemblies",
          "space_group_it_number",
          "space_group_symbol_hermann_mauguin");

  /** Features that say that the listed sites are not all of the crystal, or too many. */
  private static final Set<String> UNUSABLE_FEATURES =
      Set.of("assemblies", "implicit_atoms", "unknown_positions");

  /**
   * The material in the provider's cell.
   *
   * @throws CrystalException where the structure cannot be used
   */
  Material material() {
    JsonField attributes =
        (data.get("attributes").isPresent() ? data.get("attributes") : data).asRoot("");
    requirePeriodic(attributes);
    requireFeatures(attributes);
    List<String> warnings = new ArrayList<>();
    Crystal crystal = structure(attributes, warnings).crystal(provider.setting(), warnings);
    Source source =
        new Source(
            provider.name(),
            provider.page(id),
            provider.licence(),
            provider.attribution(),
            provider.origin());
    return new Material(id, crystal, source, List.of(), warnings);
  }

  private static void requirePeriodic(JsonField attributes) {
    JsonField types = attributes.get("dimension_types");
    if (types.isPresent()) {
      for (JsonField type : types.items()) {
        if (type.number() != 1) {
          throw type.wrong("the structure must be periodic in three dimensions");
        }
      }
    }
    JsonField dimensions = attributes.get("nperiodic_dimensions");
    if (dimensions.isPresent() && dimensions.number() != 3) {
      throw dimensions.wrong("the structure must be periodic in three dimensions");
    }
  }

  private static void requireFeatures(JsonField attributes) {
    JsonField assemblies = attributes.get("assemblies");
    if (assemblies.isPresent() && !assemblies.items().isEmpty()) {
      throw assemblies.wrong("sites that exclude each other cannot be computed with");
    }
    JsonField features = attributes.get("structure_features");
    if (features.isPresent()) {
      for (JsonField feature : features.items()) {
        if (feature.text().filter(UNUSABLE_FEATURES::contains).isPresent()) {
          throw feature.wrong("every atom must be listed with its place");
        }
      }
    }
  }

  private static GivenStructure structure(JsonField attributes, List<String> warnings) {
    List<JsonField> vectors = attributes.get("lattice_vectors").items();
    if (vectors.size() != 3) {
      throw new CrystalException(
          "lattice_vectors", vectors.size() + " vectors", "it must be three");
    }
    List<Vector3> positions = new ArrayList<>();
    for (JsonField position : attributes.get("cartesian_site_positions").items()) {
      positions.add(position.vector());
    }
    List<JsonField> names = attributes.get("species_at_sites").items();
    requireEqual("species_at_sites", names.size() + " names", names.size(), positions.size());
    JsonField nsites = attributes.get("nsites");
    if (nsites.isPresent()) {
      requireEqual("nsites", nsites.text().orElse(""), nsites.number(), positions.size());
    }
    SpeciesList species = SpeciesList.read(attributes.get("species"), warnings);
    List<Vector3> places = new ArrayList<>();
    List<List<Occupant>> occupants = new ArrayList<>();
    for (int i = 0; i < positions.size(); i++) {
      List<Occupant> content = species.at(names.get(i));
      if (!content.isEmpty()) {
        places.add(positions.get(i));
        occupants.add(content);
      }
    }
    return GivenStructure.ofPositions(
        vectors.get(0).vector(),
        vectors.get(1).vector(),
        vectors.get(2).vector(),
        places,
        occupants,
        StatedSpaceGroup.read(
            attributes.get("space_group_it_number"),
            attributes.get("space_group_symbol_hermann_mauguin")));
  }

  private static void requireEqual(String field, String found, double count, int positions) {
    if (count != positions) {
      throw new CrystalException(
          field, found, "there are " + positions + " cartesian_site_positions");
    }
  }
}
