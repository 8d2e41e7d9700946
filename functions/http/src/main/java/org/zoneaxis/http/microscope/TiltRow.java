package org.zoneaxis.http.microscope;

import java.util.List;
import java.util.stream.Collectors;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.diffraction.tilt.StageTilt;
import org.zoneaxis.diffraction.tilt.TiltTarget;
import org.zoneaxis.http.form.PageQuery;
import org.zoneaxis.http.markup.Typeset;

/**
 * A row of the table of tilts.
 *
 * @param number of the row as the map writes it; empty where it does not
 * @param name what is tilted to, as HTML
 * @param plain the same in plain text
 * @param alpha in degrees
 * @param beta in degrees
 * @param angle from the zone that is seen in degrees
 * @param reachable whether the holder goes so far
 * @param band the plane whose band leads there, as HTML; empty where none does
 * @param path the tilts on the way, in words
 * @param href the page of its pattern; empty where it is no zone
 */
record TiltRow(
    String number,
    String name,
    String plain,
    String alpha,
    String beta,
    String angle,
    boolean reachable,
    String band,
    String path,
    String href) {

  static TiltRow of(String number, TiltTarget target, String material, boolean hexagonal) {
    ZoneAxis zone = target.zone().orElseThrow();
    List<Integer> indices = zone.indices(hexagonal);
    return row(
        number,
        target,
        Typeset.zone(indices),
        "[" + Typeset.plain(indices) + "]",
        target.band().map(plane -> Typeset.indices(plane.indices(hexagonal))).orElse(""),
        PageQuery.address(material, Typeset.typed(indices), List.of()));
  }

  static TiltRow of(MillerIndices hkl, TiltTarget target, boolean hexagonal) {
    List<Integer> indices = hkl.indices(hexagonal);
    return row("", target, Typeset.indices(indices), Typeset.plain(indices), "", "");
  }

  private static TiltRow row(
      String number, TiltTarget target, String name, String plain, String band, String href) {
    return new TiltRow(
        number,
        name,
        plain,
        signed(target.tilt().alpha(), 1),
        signed(target.tilt().beta(), 1),
        Decimal.fixed(target.angle(), 2),
        target.reachable(),
        band,
        target.path().stream().map(TiltRow::words).collect(Collectors.joining(" \u2192 ")),
        href);
  }

  private static String words(StageTilt tilt) {
    return signed(tilt.alpha(), 1) + ", " + signed(tilt.beta(), 1);
  }

  static String signed(double degrees, int decimals) {
    return Decimal.fixed(degrees, decimals).replace('-', '\u2212');
  }
}
