package org.zoneaxis.figure.choice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.dynamical.Incidence;
import org.zoneaxis.diffraction.dynamical.limit.MissingBeamException;
import org.zoneaxis.figure.OrientedCrystal;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.option.RequestException;

/**
 * Refuses directions of the beam and of the foil that cannot be, by the option that is to blame.
 */
public final class WaveChecks {

  /** Beyond this the zone axis is no name for the direction of the beam, in degrees. */
  private static final double MOST_TILT = 60;

  private static final double LEAST_FOIL_COSINE =
      StrictMath.cos(StrictMath.toRadians(Incidence.MAX_FOIL_ANGLE));

  private WaveChecks() {}

  /**
   * Requires a direction of the beam near the zone axis, and a foil that it goes through.
   *
   * @throws RequestException where it is none
   */
  public static void require(OrientedCrystal crystal, OptionValues options) {
    Lattice lattice = crystal.crystal().lattice();
    ZoneAxis axis = crystal.zoneAxis();
    Vector3 centre = FigureOptions.laue(options).vector(lattice, axis);
    double longest =
        StrictMath.sin(StrictMath.toRadians(MOST_TILT))
            / FigureOptions.electrons(options).wavelength();
    if (centre.length() > longest) {
      List<BigDecimal> laue = options.get(FigureOptions.LAUE);
      throw new RequestException(
          FigureOptions.LAUE.name(),
          FigureOptions.LAUE.write(laue),
          "the beam would be more than 60 degrees off the zone axis; write a vector of at most "
              + Decimal.of(longest, 2)
              + " 1/angstrom, this one has "
              + Decimal.of(centre.length(), 2));
    }
    if (options.has(FigureOptions.FOIL)) {
      options.get(FigureOptions.FOIL).ifPresent(uvw -> requireFoil(crystal, options, centre));
    }
  }

  private static void requireFoil(OrientedCrystal crystal, OptionValues options, Vector3 centre) {
    Lattice lattice = crystal.crystal().lattice();
    Optional<ZoneAxis> foil = options.get(FigureOptions.FOIL).map(ZoneLaw::axis);
    Vector3 outward = lattice.direct(foil.orElseThrow()).normalised();
    Vector3 axis = lattice.direct(crystal.zoneAxis()).normalised();
    double waveNumber = 1 / FigureOptions.electrons(options).wavelength();
    double along = Math.sqrt(waveNumber * waveNumber - centre.dot(centre));
    Vector3 towardsSource = axis.times(along).plus(centre).times(1 / waveNumber);
    if (!(outward.dot(axis) > LEAST_FOIL_COSINE)
        || !(outward.dot(towardsSource) > LEAST_FOIL_COSINE)) {
      throw new RequestException(
          FigureOptions.FOIL.name(),
          foil.orElseThrow().toString(),
          "write a direction u,v,w less than "
              + Incidence.MAX_FOIL_ANGLE
              + " degrees from the zone axis and from the beam, towards the source");
    }
  }

  /**
   * Says which option names a beam that cannot take part.
   *
   * @param otherwise the option where it is none of the beams that shall
   */
  public static RequestException refusal(
      MissingBeamException missing, OptionValues options, Option<?> otherwise) {
    boolean isChosen =
        options.get(FigureOptions.BEAMS).stream()
            .map(ZoneLaw::reflection)
            .anyMatch(missing.hkl()::equals);
    return new RequestException(
        (isChosen ? FigureOptions.BEAMS : otherwise).name(),
        missing.value(),
        "it takes no part; " + missing.expected());
  }
}
