package org.zoneaxis.http.compare;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.zoneaxis.figure.compare.CompareOptions;
import org.zoneaxis.figure.compare.Comparison;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.storage.structure.StructureCache;
import org.zoneaxis.storage.work.WorkPlaces;

/** Comparisons of patterns of the materials that there are. */
@Singleton
public final class Comparisons {

  private final StructureCache structures;
  private final WorkPlaces places;

  Comparisons(StructureCache structures, WorkPlaces places) {
    this.structures = structures;
    this.places = places;
  }

  /**
   * A picture.
   *
   * @param writer in which form
   * @throws org.zoneaxis.figure.option.RequestException where a parameter is not what it may be, or
   *     there is no pattern
   */
  byte[] of(Map<String, List<String>> query, Function<Comparison, byte[]> writer) {
    Comparison comparison =
        Comparison.of(
            OptionValues.parse(CompareOptions.ALL, query),
            id -> structures.document(id).document().material());
    return places.in(() -> writer.apply(comparison));
  }
}
