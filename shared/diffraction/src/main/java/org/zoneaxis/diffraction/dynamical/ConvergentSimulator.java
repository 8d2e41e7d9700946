package org.zoneaxis.diffraction.dynamical;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.PageOrientation;
import org.zoneaxis.diffraction.PatternSimulator;
import org.zoneaxis.diffraction.WorkBudget;
import org.zoneaxis.diffraction.WorkTooLargeException;
import org.zoneaxis.diffraction.factor.ScatteringFactors;
import org.zoneaxis.diffraction.factor.StructureFactors;

/**
 * Simulates convergent-beam discs: Bloch waves for every direction of a cone, with one set of
 * beams. Immutable and thread-safe.
 */
public final class ConvergentSimulator {

  /** Distances that agree to this many parts of 1/angstrom are equal. */
  private static final double SAME_DISTANCE = 1e8;

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

  /** As above, on a page that lies as it may. */
  public static ConvergentComputation prepare(
      Crystal crystal,
      ZoneAxis axis,
      ConvergentParameters parameters,
      PageOrientation orientation) {
    return new ConvergentComputation(
        BlochSetting.of(crystal, axis, parameters.wave()), parameters, orientation);
  }

  /**
   * The beams whose discs are shown where none are asked for: those of the zero-order Laue zone
   * nearest the centre of the Laue circle, that is with the smallest |s|, as many as belong
   * together, and the direct beam.
   *
   * @param wave beam, foil and range
   * @param most how many at most
   * @return by |g|, then h, k, l, the direct beam first
   * @throws WorkTooLargeException where there are too many beams
   */
  public List<MillerIndices> discs(
      Crystal crystal, ZoneAxis axis, DynamicalParameters wave, int most) {
    Incidence incidence =
        Incidence.of(crystal.lattice(), axis, wave.beam(), wave.laue(), wave.foil());
    Beams beams =
        new BeamSelection(
                crystal,
                axis,
                new StructureFactors(crystal, ScatteringFactors.lobatoVanDyck(), wave::debyeWaller),
                new WorkBudget())
            .select(incidence, wave.gmax(), wave.smax());
    Vector3 centre = wave.laue().vector(crystal.lattice(), axis);
    TreeMap<Double, List<MillerIndices>> shells = new TreeMap<>();
    for (int i = 1; i < beams.size(); i++) {
      MillerIndices hkl = beams.hkl().get(i);
      if (hkl.laueZone(axis) == 0) {
        double distance = beams.vectors().get(i).minus(centre).length();
        shells
            .computeIfAbsent(StrictMath.rint(distance * SAME_DISTANCE), d -> new ArrayList<>())
            .add(hkl);
      }
    }
    Set<MillerIndices> chosen = new HashSet<>(List.of(beams.hkl().get(0)));
    for (List<MillerIndices> shell : shells.values()) {
      if (chosen.size() > 1 && chosen.size() + shell.size() > most) {
        break;
      }
      chosen.addAll(shell.subList(0, Math.min(shell.size(), most - chosen.size())));
    }
    return beams.hkl().stream().filter(chosen::contains).toList();
  }
}
