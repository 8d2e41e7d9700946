package org.zoneaxis.diffraction;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/**
 * A foil of the reference numbers: intensities of beams at some thicknesses.
 *
 * @param name says which it is
 * @param crystal lattice_parameters, sites, zone axis and what all directions share
 * @param beams the beams of a direction, as {@code beams}, and the direction
 * @param result thickness, intensity by thickness and beam, and what these depend on
 */
public record ReferenceFoil(String name, JsonNode crystal, JsonNode beams, JsonNode result) {

  /** Tilted beams and oblique foils, of dynamical_2.json. */
  public static Stream<ReferenceFoil> tilted() {
    return foils("dynamical_2", "case", "configurations", "label", "results", "variant");
  }

  /** Along zone axes, of dynamical.json. */
  public static Stream<ReferenceFoil> onAxis() {
    return foils("dynamical", "id", "beam_sets", "name", "methods", "method");
  }

  private static Stream<ReferenceFoil> foils(
      String file, String crystal, String sets, String set, String results, String result) {
    return Reference.stream(Reference.read(file).get("cases"))
        .flatMap(
            entry ->
                Reference.stream(entry.get(sets))
                    .flatMap(
                        beams ->
                            Reference.stream(beams.get(results))
                                .map(
                                    found ->
                                        new ReferenceFoil(
                                            entry.get(crystal).textValue()
                                                + " "
                                                + beams.get(set).textValue()
                                                + " "
                                                + found.get(result).textValue(),
                                            entry,
                                            beams,
                                            found))));
  }

  /** Its rows of beams: h, k, l, position and excitation error. */
  public JsonNode rows() {
    return beams.get("beams");
  }

  /** The ratio of the imaginary to the real part of the potential. */
  public double absorption() {
    return result.has("method")
        ? (result.get("method").textValue().equals("Lobato") ? 0 : 0.1)
        : result.get("absorption_ratio").doubleValue();
  }

  public double intensity(int thickness, int beam) {
    return result.get("intensity").get(thickness).get(beam).doubleValue();
  }

  /** For the names of tests. */
  @Override
  public String toString() {
    return name;
  }
}
