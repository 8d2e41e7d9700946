package org.zoneaxis.figure.request;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zoneaxis.crystal.Indices;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.FigureKind;
import org.zoneaxis.figure.FigureOptions;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.option.RequestException;

/**
 * A figure as somebody asked for it, checked as far as that goes without the crystal.
 *
 * @param figure what is to be seen
 * @param material the material, in its canonical spelling
 * @param zone the zone axis as given, three indices or four; those of a plane are refused where the
 *     cell is known
 * @param format the form of the answer
 * @param options the options
 */
public record PatternRequest(
    FigureKind figure,
    MaterialId material,
    Indices zone,
    FigureFormat format,
    OptionValues options) {

  private static final String FRONT = "/v1/";

  /**
   * Checks that the reflection to the right lies in the zone, and that the figure has this form.
   *
   * @throws RequestException where one is not so
   */
  public PatternRequest {
    requireFormat(figure, format);
    if (!zone.isPlane()) {
      ZoneAxis axis = ZoneLaw.axis(zone);
      options.get(FigureOptions.RIGHT).ifPresent(right -> ZoneLaw.requireInZone(right, axis));
    }
  }

  /** A diffraction pattern as somebody asked for it. */
  public PatternRequest(
      MaterialId material, Indices zone, FigureFormat format, OptionValues options) {
    this(FigureKind.DIFFRACTION, material, zone, format, options);
  }

  static void requireFormat(FigureKind figure, FigureFormat format) {
    if (!figure.formats().contains(format)) {
      throw new RequestException(
          "format",
          format.extension(),
          "the figure "
              + figure.text()
              + " has the form "
              + figure.formats().stream()
                  .map(FigureFormat::extension)
                  .collect(Collectors.joining(", ")));
    }
  }

  /**
   * Reads the request of a diffraction pattern.
   *
   * @see #parse(FigureKind, String, String, FigureFormat, Map)
   */
  public static PatternRequest parse(
      String material, String zone, FigureFormat format, Map<String, List<String>> query) {
    return parse(FigureKind.DIFFRACTION, material, zone, format, query);
  }

  /**
   * Reads a request.
   *
   * @param figure what is to be seen
   * @param material name of the material in any accepted spelling
   * @param zone the zone axis in any accepted spelling
   * @param format the form of the answer
   * @param query the options: names and their values, already percent-decoded
   * @throws org.zoneaxis.crystal.NotationException where the material, the zone axis or the
   *     reflection to the right is not written as it may be
   * @throws RequestException where an option is not what it may be
   */
  public static PatternRequest parse(
      FigureKind figure,
      String material,
      String zone,
      FigureFormat format,
      Map<String, List<String>> query) {
    return new PatternRequest(
        figure,
        MaterialId.parse(material),
        Indices.parse("zone axis", zone),
        format,
        OptionValues.parse(FigureOptions.ALL, query));
  }

  /**
   * The path of this request at the front, with the options that differ from their defaults: {@code
   * /v1/diffraction/mp-149/1,1,0.svg?kv=300}. Nothing in it needs percent-encoding.
   */
  public String frontPath() {
    List<OptionValues.Stated> stated = options.stated();
    String query =
        stated.stream()
            .map(option -> option.name() + "=" + option.value())
            .collect(Collectors.joining("&"));
    return FRONT
        + figure.text()
        + "/"
        + material
        + "/"
        + zone
        + "."
        + format.extension()
        + (query.isEmpty() ? "" : "?" + query);
  }
}
