package org.zoneaxis.figure.request;

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
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.option.RequestException;

/** Directions and reflections among the options of a request: those that mean the same are one. */
final class WaveOptions {

  private WaveOptions() {}

  /**
   * Four indices become three, directions are divided by their greatest common divisor, a foil
   * normal to the zone axis is not stated, and the centre of the Laue circle lies in the zone.
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
    if (options.has(LAUE) && axis.isPresent()) {
      requireInZone(options, axis.get());
    }
    return options;
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
    if (options.has(CURVES)) {
      options.get(CURVES).forEach(hkl -> hkl.reflection(cell));
    }
  }
}
