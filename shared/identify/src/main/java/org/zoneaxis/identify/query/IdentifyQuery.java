package org.zoneaxis.identify.query;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.identify.input.Shown;

/**
 * A measurement, and where to look for it.
 *
 * @param measurement what was measured
 * @param elements look only at materials made of these and no others; empty for all
 * @param materials look only at these; empty for all of the library
 * @param calculated whether cells that were calculated are looked at
 * @param frameworks whether zeolites and other frameworks are looked at
 * @param limit how many candidates are wanted at most
 */
public record IdentifyQuery(
    Measurement measurement,
    List<Element> elements,
    List<MaterialId> materials,
    boolean calculated,
    boolean frameworks,
    int limit) {

  /** Copies the lists. */
  public IdentifyQuery {
    elements = List.copyOf(elements);
    materials = List.copyOf(materials);
  }

  /**
   * Reads a query string whose materials are named by ids.
   *
   * @param query names and their values, already percent-decoded
   * @throws org.zoneaxis.figure.option.RequestException where a name is unknown or repeated, a
   *     value is not what its parameter takes, something is missing, or two contradict each other
   * @throws org.zoneaxis.crystal.refusal.NotationException where a material's name is none
   */
  public static IdentifyQuery parse(Map<String, List<String>> query) {
    return parse(query, MaterialId::parse);
  }

  /**
   * Reads a query string.
   *
   * @param query names and their values, already percent-decoded
   * @param materialNamed gives the material that an id, a name or a formula means
   * @throws org.zoneaxis.figure.option.RequestException as above
   */
  public static IdentifyQuery parse(
      Map<String, List<String>> query, Function<String, MaterialId> materialNamed) {
    OptionValues values = OptionValues.parse(IdentifyOptions.ALL, query);
    return new IdentifyQuery(
        MeasurementReader.of(values),
        values.get(IdentifyOptions.ELEMENTS),
        values.get(IdentifyOptions.MATERIALS).stream().map(materialNamed).distinct().toList(),
        values.get(IdentifyOptions.CALCULATED) == Shown.SHOW,
        values.get(IdentifyOptions.FRAMEWORKS) == Shown.SHOW,
        values.get(IdentifyOptions.LIMIT));
  }

  /** The same query, for one more material. */
  public IdentifyQuery alsoIn(MaterialId id) {
    return new IdentifyQuery(
        measurement,
        elements,
        Stream.concat(materials.stream(), Stream.of(id)).distinct().toList(),
        calculated,
        frameworks,
        limit);
  }

  /** Whether lengths are known. */
  public boolean isCalibrated() {
    return measurement.isCalibrated();
  }
}
