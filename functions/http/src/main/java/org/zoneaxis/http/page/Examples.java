package org.zoneaxis.http.page;

import java.util.List;
import org.zoneaxis.http.form.PageQuery;
import org.zoneaxis.http.markup.Typeset;

/** Patterns to begin with, of the library: one of each kind that textbooks show. */
final class Examples {

  static final List<Example> STANDARD =
      List.of(
          of("Silicon", "diamond structure", "cod-9008566", List.of(1, 1, 0)),
          of("Copper", "face-centred cubic", "cod-9008468", List.of(0, 0, 1)),
          of("Iron", "body-centred cubic", "cod-9008536", List.of(1, 1, 1)),
          of("Magnesium", "hexagonal close-packed", "cod-9008506", List.of(2, -1, -1, 0)),
          of("Rutile", "tetragonal", "cod-9009083", List.of(0, 0, 1)),
          of("Quartz", "trigonal", "cod-5000035", List.of(0, 0, 0, 1)),
          of("Perovskite", "orthorhombic", "cod-9006172", List.of(1, 1, 0)),
          of("Zeolite FAU", "large cell", "cif-18a149380854c4e1", List.of(1, 1, 1)));

  private Examples() {}

  /**
   * A pattern.
   *
   * @param name the crystal
   * @param about what it is an example of
   * @param zone the zone axis as HTML
   * @param zonePlain the zone axis in plain text
   * @param href the page with it
   * @param picture the pattern without its labels
   */
  record Example(
      String name, String about, String zone, String zonePlain, String href, String picture) {}

  private static Example of(String name, String about, String id, List<Integer> zone) {
    String typed = Typeset.typed(zone);
    return new Example(
        name,
        about,
        Typeset.zone(zone),
        Typeset.plain(zone),
        PageQuery.address(id, typed, List.of()),
        thumbnail("/v1/diffraction/" + id + "/" + typed + ".svg"));
  }

  /** The middle of a drawing about 000, without indices and caption: small, it is clearer. */
  static String thumbnail(String drawing) {
    return drawing
        + (drawing.contains("?") ? "&" : "?")
        + "labels=none&caption=none&theme=auto#svgView(viewBox(-200,-160,400,320))";
  }
}
