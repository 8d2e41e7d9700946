package org.zoneaxis.identify.atlas;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.symmetry.ConventionalCell;
import org.zoneaxis.crystal.symmetry.Isotypism;

/**
 * Finds the structure type of a material by its geometry: of all types whose model has atoms in the
 * same places, the one whose places are nearest.
 */
public final class StructureClassifier {

  /** The category of the library in which frameworks of the IZA Structure Commission stand. */
  private static final String ZEOLITES = "zeolites";

  private static final String ZEOLITE = "zeolite";
  private static final String REST = "other-";

  private final StructureTypes types;
  private final Map<String, Isotypism> models = new LinkedHashMap<>();

  /**
   * A classifier.
   *
   * @param types the types
   * @param materials gives the material that a type names as its model
   */
  public StructureClassifier(
      StructureTypes types, Function<MaterialId, Optional<Material>> materials) {
    this.types = types;
    for (StructureType type : types.all()) {
      if (type.isOneStructure()) {
        MaterialId model = type.model().orElseThrow();
        models.put(
            type.id(),
            new Isotypism(
                ConventionalCell.of(
                    materials
                        .apply(model)
                        .orElseThrow(() -> new IllegalArgumentException("no material " + model))
                        .crystal())));
      }
    }
  }

  /**
   * The type of a material.
   *
   * @param material the material, in any cell
   * @param category the kind of substance that the library says it is
   */
  public StructureType classify(Material material, String category) {
    if (category.equals(ZEOLITES)) {
      return types.get(ZEOLITE);
    }
    ConventionalCell cell = ConventionalCell.of(material.crystal());
    String best = REST + cell.crystalSystem().label();
    double least = Double.POSITIVE_INFINITY;
    for (Map.Entry<String, Isotypism> model : models.entrySet()) {
      OptionalDouble deviation = model.getValue().deviation(cell);
      if (deviation.isPresent() && deviation.getAsDouble() < least) {
        least = deviation.getAsDouble();
        best = model.getKey();
      }
    }
    return types.get(best);
  }
}
