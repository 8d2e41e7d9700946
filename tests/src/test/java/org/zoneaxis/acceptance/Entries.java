package org.zoneaxis.acceptance;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists of made-up entries in the form of OPTIMADE. */
final class Entries {

  private static final double EDGE = 3.95;

  private Entries() {}

  /**
   * Cubic perovskites, all in the same cell.
   *
   * @param formula such as {@code NaMgF3}: three symbols, the last with a 3
   * @param ids what the database calls them
   */
  static String list(String formula, String... ids) {
    return list(formula, EDGE, ids);
  }

  /**
   * As above.
   *
   * @param edge in angstrom
   */
  static String list(String formula, double edge, String... ids) {
    String[] symbols = formula.replace("3", "").split("(?=[A-Z])");
    return Stream.of(ids)
        .map(id -> entry(id, edge, symbols))
        .collect(Collectors.joining(",", "{\"data\":[", "]}"));
  }

  private static String entry(String id, double edge, String[] symbols) {
    return String.format(
        Locale.ROOT,
        "{\"id\":\"%s\",\"type\":\"structures\",\"attributes\":{\"lattice_vectors\":"
            + "[[%2$s,0,0],[0,%2$s,0],[0,0,%2$s]],\"cartesian_site_positions\":"
            + "[[0,0,0],[%3$s,%3$s,%3$s],[%3$s,%3$s,0],[%3$s,0,%3$s],[0,%3$s,%3$s]],"
            + "\"species_at_sites\":[\"%4$s\",\"%5$s\",\"%6$s\",\"%6$s\",\"%6$s\"]}}",
        id,
        edge,
        edge / 2,
        symbols[0],
        symbols[1],
        symbols[2]);
  }
}
