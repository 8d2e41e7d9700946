package org.zoneaxis.http.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.crystal.symmetry.PointSymmetry;
import org.zoneaxis.diffraction.zone.NeighbouringZone;
import org.zoneaxis.diffraction.zone.NeighbouringZones;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.http.form.PageQuery;
import org.zoneaxis.http.markup.Typeset;

/**
 * A zone near the one that is shown: how far it is, and which way.
 *
 * @param zone its axis as HTML
 * @param zonePlain its axis in plain text
 * @param angle from the present zone in degrees
 * @param turn where its Kikuchi pole is seen, clockwise from the right of the page in degrees, as
 *     drawings count
 * @param towards the same counter-clockwise, in words
 * @param band the plane whose Kikuchi band leads there, as HTML
 * @param href the page with its pattern
 * @param picture its pattern without labels
 */
record NeighbourTile(
    String zone,
    String zonePlain,
    String angle,
    String turn,
    String towards,
    String band,
    String href,
    String picture) {

  private static final int LARGEST_INDEX = 3;
  private static final int COUNT = 6;

  /** In mm for 1/angstrom: small pictures beside each other can be compared. */
  private static final String ONE_SCALE = FigureOptions.SCALE.name() + "=40";

  /** Options that make sense for another zone too: what belongs to this one is left out. */
  private static final List<String> ZONES_OWN =
      List.of(
          FigureOptions.RIGHT.name(),
          FigureOptions.ROTATE.name(),
          FigureOptions.LAUE.name(),
          FigureOptions.FOIL.name());

  /** Those of drawings that a small picture has of its own. */
  private static final List<String> PICTURES_OWN =
      List.of(
          FigureOptions.SCALE.name(),
          FigureOptions.LABELS.name(),
          FigureOptions.CAPTION.name(),
          FigureOptions.THEME.name());

  /**
   * The nearest zone of each of the nearest families; none where the page has no right, or where
   * the symmetry of the crystal would take too long to find.
   */
  static List<NeighbourTile> of(PatternResult.Shown shown) {
    Crystal crystal = shown.material().crystal();
    return shown
        .pattern()
        .frame(crystal.lattice())
        .flatMap(
            frame ->
                PointSymmetry.found(crystal)
                    .map(found -> new NeighbouringZones(crystal.lattice(), found))
                    .map(
                        zones ->
                            zones.nearest(shown.pattern().zoneAxis(), frame, LARGEST_INDEX, COUNT)))
        .orElse(List.of())
        .stream()
        .map(neighbour -> of(shown, neighbour))
        .toList();
  }

  /** The address of the page of a pattern up to the indices of its zone axis. */
  static String before(String material, List<OptionValues.Stated> options) {
    return options.stream()
        .filter(option -> !ZONES_OWN.contains(option.name()))
        .map(option -> "&" + option.name() + "=" + PageQuery.encoded(option.value()))
        .collect(Collectors.joining("", "/?" + PageQuery.MATERIAL + "=" + material, "&zone="));
  }

  private static NeighbourTile of(PatternResult.Shown shown, NeighbouringZone neighbour) {
    boolean hexagonal = shown.hexagonal();
    List<Integer> zone = neighbour.axis().indices(hexagonal);
    String typed = Typeset.typed(zone);
    String id = shown.material().id().text();
    List<OptionValues.Stated> options =
        shown.request().options().stated().stream()
            .filter(option -> !ZONES_OWN.contains(option.name()))
            .toList();
    // The crystal leans one way, what is seen of it on the screen comes from the other.
    double pole = neighbour.azimuth() > 0 ? neighbour.azimuth() - 180 : neighbour.azimuth() + 180;
    return new NeighbourTile(
        Typeset.zone(zone),
        Typeset.plain(zone),
        Decimal.fixed(neighbour.angle(), 1),
        Decimal.of(-pole, 1),
        Decimal.of(pole, 0).replace('-', '\u2212'),
        Typeset.indices(neighbour.band().indices(hexagonal)),
        PageQuery.address(id, typed, options),
        Examples.thumbnail(picture(id, typed, options)));
  }

  private static String picture(String id, String zone, List<OptionValues.Stated> options) {
    return Stream.concat(
            Stream.of(ONE_SCALE),
            options.stream()
                .filter(option -> !PICTURES_OWN.contains(option.name()))
                .map(option -> option.name() + "=" + PageQuery.encoded(option.value())))
        .collect(Collectors.joining("&", "/v1/diffraction/" + id + "/" + zone + ".svg?", ""));
  }
}
