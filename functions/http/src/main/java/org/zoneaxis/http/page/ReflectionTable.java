package org.zoneaxis.http.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.diffraction.ForbiddenReflection;
import org.zoneaxis.diffraction.Reflection;
import org.zoneaxis.http.markup.Typeset;

/**
 * The reflections of a pattern, those of double diffraction in their places among them.
 *
 * @param rows the reflections by |g|
 * @param allowed how many reflections the pattern has besides 000
 * @param forbidden how many double diffraction adds
 * @param hidden how many rows are left out
 * @param allHref the address of the page with all rows
 */
record ReflectionTable(List<Row> rows, int allowed, int forbidden, int hidden, String allHref) {

  /** What an address has that asks for all of them. */
  static final String ALL = "&rows=all";

  /** A page with more rows than this is slower to load than anybody reads. */
  private static final int USUAL_ROWS = 300;

  /**
   * A reflection.
   *
   * @param key its indices between commas
   * @param hkl its indices as HTML
   * @param plain its indices in plain text
   * @param d in angstrom
   * @param g in 1/angstrom
   * @param gNanometre in 1/nm
   * @param relative per cent of the strongest; empty where it is forbidden
   * @param laueZone its Laue zone
   * @param higherOrder whether that is not the zero-order one
   * @param x position to the right in 1/angstrom
   * @param y position upwards in 1/angstrom
   * @param route as HTML, the two reflections that it is the sum of; empty where it is allowed
   * @param tooWeak whether it has hardly any structure factor although no symmetry forbids it
   * @param order where it stands
   */
  record Row(
      String key,
      String hkl,
      String plain,
      String d,
      String g,
      String gNanometre,
      String relative,
      String laueZone,
      boolean higherOrder,
      String x,
      String y,
      String route,
      boolean tooWeak,
      double order) {

    boolean isForbidden() {
      return !route.isEmpty();
    }
  }

  boolean hasForbidden() {
    return forbidden > 0;
  }

  boolean isCut() {
    return hidden > 0;
  }

  static ReflectionTable of(PatternResult.Shown shown) {
    boolean hexagonal = shown.hexagonal();
    List<Reflection> allowed = shown.pattern().diffracted();
    List<Row> rows =
        Stream.concat(
                allowed.stream().map(reflection -> row(reflection, hexagonal)),
                shown.forbidden().stream().map(reflection -> row(reflection, hexagonal)))
            .sorted(Comparator.comparingDouble(Row::order))
            .toList();
    int shownRows = shown.allRows() ? rows.size() : Math.min(USUAL_ROWS, rows.size());
    return new ReflectionTable(
        rows.subList(0, shownRows),
        allowed.size(),
        shown.forbidden().size(),
        rows.size() - shownRows,
        shown.address() + ALL);
  }

  private static Row row(Reflection reflection, boolean hexagonal) {
    int zone = reflection.laueZone();
    return new Spot(
            reflection.hkl(), reflection.g(), reflection.right(), reflection.up(), hexagonal)
        .row(
            Decimal.threeDigits(reflection.relative()),
            zone > 0 ? "+" + zone : Integer.toString(zone).replace('-', '\u2212'),
            zone != 0,
            "",
            false);
  }

  private static Row row(ForbiddenReflection reflection, boolean hexagonal) {
    return new Spot(
            reflection.hkl(), reflection.g(), reflection.right(), reflection.up(), hexagonal)
        .row(
            "",
            "0",
            false,
            hkl(reflection.first(), hexagonal) + " + " + hkl(reflection.second(), hexagonal),
            !reflection.bySymmetry());
  }

  /** What an allowed and a forbidden reflection have in common: lengths in 1/angstrom. */
  private record Spot(MillerIndices hkl, double g, double right, double up, boolean hexagonal) {

    Row row(String relative, String laueZone, boolean higherOrder, String route, boolean tooWeak) {
      return new Row(
          hkl.toString(),
          ReflectionTable.hkl(hkl, hexagonal),
          Typeset.plain(hkl.indices(hexagonal)),
          Decimal.fixed(1 / g, 4),
          Decimal.fixed(g, 4),
          Decimal.fixed(10 * g, 3),
          relative,
          laueZone,
          higherOrder,
          Decimal.of(right, 5),
          Decimal.of(up, 5),
          route,
          tooWeak,
          // Equally long ones stay in the order that they come in.
          Math.rint(g * 1e8));
    }
  }

  private static String hkl(MillerIndices hkl, boolean hexagonal) {
    return Typeset.indices(hkl.indices(hexagonal));
  }
}
