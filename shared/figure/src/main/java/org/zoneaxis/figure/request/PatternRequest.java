package org.zoneaxis.figure.request;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zoneaxis.crystal.Indices;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.figure.FigureFormat;

/**
 * A diffraction pattern as somebody asked for it, checked as far as that goes without the crystal.
 *
 * @param material the material, in its canonical spelling
 * @param zone the zone axis as given, three indices or four
 * @param format the form of the answer
 * @param options the options
 */
public record PatternRequest(
    MaterialId material, Indices zone, FigureFormat format, PatternOptions options) {

  private static final String FRONT = "/v1/diffraction/";

  /**
   * Checks that the reflection to the right lies in the zone.
   *
   * @throws RequestException where it does not
   */
  public PatternRequest {
    ZoneAxis axis = ZoneLaw.axis(zone);
    options.right().ifPresent(right -> ZoneLaw.requireInZone(right, axis));
  }

  /**
   * Reads a request.
   *
   * @param material name of the material in any accepted spelling
   * @param zone the zone axis in any accepted spelling
   * @param format the form of the answer
   * @param query the options: names and their values, already percent-decoded
   * @throws org.zoneaxis.crystal.NotationException where the material, the zone axis or the
   *     reflection to the right is not written as it may be
   * @throws RequestException where an option is not what it may be
   */
  public static PatternRequest parse(
      String material, String zone, FigureFormat format, Map<String, List<String>> query) {
    return new PatternRequest(
        MaterialId.parse(material),
        Indices.parse("zone axis", zone),
        format,
        PatternOptions.parse(query));
  }

  /**
   * The path of this request at the front, with the options that differ from their defaults: {@code
   * /v1/diffraction/mp-149/1,1,0.svg?kv=300}. Nothing in it needs percent-encoding.
   */
  public String frontPath() {
    List<PatternOptions.Stated> stated = options.stated();
    String query =
        stated.stream()
            .map(option -> option.name() + "=" + option.value())
            .collect(Collectors.joining("&"));
    return FRONT
        + material
        + "/"
        + zone
        + "."
        + format.extension()
        + (query.isEmpty() ? "" : "?" + query);
  }
}
