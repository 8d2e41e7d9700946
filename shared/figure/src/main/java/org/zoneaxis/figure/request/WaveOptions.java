package org.zoneaxis.figure.request;

import static org.zoneaxis.figure.choice.FigureOptions.BEAMS;
import static org.zoneaxis.figure.choice.FigureOptions.CURVES;
import static org.zoneaxis.figure.choice.FigureOptions.FOIL;
import static org.zoneaxis.figure.choice.FigureOptions.LAUE;

import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.choice.ZoneLaw;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.option.RequestException;

/** Directions and reflections among the options of a request: those that mean the same are one. */
final class WaveOptions {

  /** Characters of a list of beams: together with all else a name of an object may have 1024. */
  private static final int MOST_TEXT = 500;

  private WaveOptions() {}

  /**
   * Four indices become three, directions are divided by their greatest common divisor, a foil
   * normal to the zone axis is not stated, beams have one order, and the centre of the Laue circle
   * lies in the zone.
   *
   * @throws RequestException where it does not
   */
  static OptionValues resolved(OptionValues asked, Optional<ZoneAxis> axis) {
    OptionValues options = asked;
    if (options.has(FOIL)) {
      options =
          options.with(
              FOIL,
              options
                  .get(FOIL)
                  .map(ZoneLaw::axis)
                  .filter(normal -> !axis.equals(Optional.of(normal)))
                  .map(WaveOptions::written));
    }
    if (options.has(CURVES)) {
      List<Indices> curves =
          options.get(CURVES).stream()
              .map(ZoneLaw::reflection)
              .map(hkl -> new Indices(hkl.indices(false)))
              .distinct()
              .toList();
      options = options.with(CURVES, curves);
    }
    if (options.has(BEAMS) && !options.get(BEAMS).isEmpty()) {
      options = options.with(BEAMS, beams(options.get(BEAMS)));
    }
    if (options.has(LAUE) && axis.isPresent()) {
      requireInZone(options, axis.get());
    }
    return options;
  }

  /** In the order of their indices, without 000, so that equal lists are one object. */
  private static List<Indices> beams(List<Indices> asked) {
    List<Indices> beams =
        asked.stream()
            .map(ZoneLaw::reflection)
            .filter(hkl -> !hkl.isDirectBeam())
            .sorted()
            .map(hkl -> new Indices(hkl.indices(false)))
            .toList();
    if (beams.isEmpty()) {
      throw new RequestException(
          BEAMS.name(),
          BEAMS.write(asked),
          "name a reflection besides 000, which always takes part");
    }
    if (beams.stream().distinct().count() < beams.size()) {
      throw new RequestException(BEAMS.name(), BEAMS.write(asked), "write each reflection once");
    }
    if (BEAMS.write(beams).length() > MOST_TEXT) {
      throw new RequestException(
          BEAMS.name(),
          BEAMS.write(asked),
          "name fewer: as h,k,l;h,k,l they may have " + MOST_TEXT + " characters");
    }
    return beams;
  }

  private static Indices written(ZoneAxis normal) {
    Indices indices = new Indices(normal.indices(false));
    if (indices.values().stream().anyMatch(index -> Math.abs(index) > Indices.LIMIT)) {
      throw new RequestException(
          FOIL.name(), indices.toString(), "in three indices, each of them is -20 to 20");
    }
    return indices;
  }

  private static void requireInZone(OptionValues options, ZoneAxis axis) {
    if (!FigureOptions.laue(options).isIn(axis)) {
      throw new RequestException(
          LAUE.name(),
          LAUE.write(options.get(LAUE)),
          "write a vector h,k,l of the zone: hu + kv + lw must be 0 within 0.02 for u,v,w = "
              + axis);
    }
  }

  /**
   * Checks that a cell has the indices.
   *
   * @throws org.zoneaxis.crystal.refusal.NotationException where there are four and it is not
   *     hexagonal
   */
  static void requireIn(OptionValues options, Lattice cell) {
    if (options.has(FOIL)) {
      options.get(FOIL).ifPresent(normal -> normal.direction(FOIL.name(), cell));
    }
    for (Option<List<Indices>> reflections : List.of(BEAMS, CURVES)) {
      if (options.has(reflections)) {
        options.get(reflections).forEach(hkl -> hkl.reflection(cell));
      }
    }
  }
}
