package org.zoneaxis.diffraction.dynamical;

import java.util.Optional;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.diffraction.PageOrientation;
import org.zoneaxis.diffraction.PatternSimulator;
import org.zoneaxis.diffraction.WorkTooLargeException;

/**
 * Simulates convergent-beam discs: Bloch waves for every direction of a cone, with one set of
 * beams. Immutable and thread-safe.
 */
public final class ConvergentSimulator {

  private final PatternSimulator patterns = new PatternSimulator();

  /**
   * The discs behind a foil.
   *
   * @param crystal the crystal
   * @param axis the zone axis, in the crystal's cell
   * @param parameters cone, foil, range and discs
   * @param right a reflection of the zone that shall point to the right; where empty, g1 does
   * @throws MissingBeamException where a disc is asked for whose beam takes no part
   * @throws IllegalArgumentException as with one direction, and where the cone is so wide that some
   *     of it does not enter the foil
   * @throws WorkTooLargeException where this is more than can be computed; it says what would fit
   */
  public ConvergentPattern simulate(
      Crystal crystal,
      ZoneAxis axis,
      ConvergentParameters parameters,
      Optional<MillerIndices> right) {
    ConvergentComputation computation = prepare(crystal, axis, parameters, right);
    for (int block = 0; block < computation.blocks(); block++) {
      computation.compute(block);
    }
    return computation.result();
  }

  /**
   * The same in parts that may be computed in any order and by several threads. What is refused is
   * refused here.
   */
  public ConvergentComputation prepare(
      Crystal crystal,
      ZoneAxis axis,
      ConvergentParameters parameters,
      Optional<MillerIndices> right) {
    return prepare(crystal, axis, parameters, patterns.orientation(crystal, axis, right));
  }

  static ConvergentComputation prepare(
      Crystal crystal,
      ZoneAxis axis,
      ConvergentParameters parameters,
      PageOrientation orientation) {
    return new ConvergentComputation(
        BlochSetting.of(crystal, axis, parameters.wave()), parameters, orientation);
  }
}
