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
import org.zoneaxis.diffraction.dynamical.limit.MissingBeamException;

/**
 * Simulates convergent-beam discs: Bloch waves for every direction of a cone, with one set of
 * beams. Immutable and thread-safe.
 */
public final class ConvergentSimulator {

  /** Distances that agree to this many parts of 1/angstrom are equal. */
  private static final double SAME_DISTANCE = 1e8;

  /** Points along a diameter stand for their square, but for the edge of the disc. */
  private static final double UNSURE = 1.2;

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
    WorkBudget budget = WorkBudget.ofFoil();
    BlochSetting setting = BlochSetting.of(crystal, axis, parameters.wave(), budget);
    return new ConvergentComputation(
        ConeWaves.of(setting, orientation.frame()), parameters, orientation, budget);
  }

  /**
   * Discs of which neither beams nor points are given.
   *
   * @param wave beam, foil and range, as for one direction
   * @param semiAngle half the opening angle of the cone in mrad
   * @param thickness of the foil along its normal in angstrom
   * @param mostDiscs how many at most: those of the zero-order Laue zone nearest the centre of the
   *     Laue circle, that is with the smallest |s|, as many as belong together, and the direct beam
   * @param points along a diameter: one of these, the finest first
   */
  public record Wanted(
      DynamicalParameters wave,
      double semiAngle,
      double thickness,
      int mostDiscs,
      List<Integer> points) {

    /** Copies the list. */
    public Wanted {
      points = List.copyOf(points);
    }

    private ConvergentParameters parameters(int number, List<MillerIndices> discs) {
      return new ConvergentParameters(wave, semiAngle, number, List.of(thickness), discs);
    }

    private int coarsest() {
      return points.get(points.size() - 1);
    }
  }

  /**
   * Discs with as many points as an answer is worth.
   *
   * @param wanted what is wanted of them
   * @param budget that of the answer, as far as it is left
   * @throws WorkTooLargeException where even the coarsest are too much, or there are too many beams
   */
  public static ConvergentComputation prepare(
      Crystal crystal,
      ZoneAxis axis,
      Wanted wanted,
      PageOrientation orientation,
      WorkBudget budget) {
    BlochSetting setting = BlochSetting.of(crystal, axis, wanted.wave(), budget);
    List<MillerIndices> discs = discs(setting, wanted.mostDiscs());
    ConeWaves cone = ConeWaves.of(setting, orientation.frame());
    // The coarsest is counted first, since the finest takes as long to count as to refuse.
    double coarsest =
        new ConvergentComputation(
                cone,
                wanted.parameters(wanted.coarsest(), discs),
                orientation,
                new WorkBudget(Double.POSITIVE_INFINITY))
            .cost();
    for (int points : wanted.points()) {
      double share = (double) points / wanted.coarsest();
      if (coarsest * share * share <= budget.left() * UNSURE) {
        ConvergentComputation computation =
            new ConvergentComputation(
                cone,
                wanted.parameters(points, discs),
                orientation,
                new WorkBudget(Double.POSITIVE_INFINITY));
        if (budget.take(computation.cost())) {
          return computation;
        }
      }
    }
    int fit = (int) Math.floor(setting.beams().size() * Math.sqrt(budget.left() / coarsest));
    throw new WorkTooLargeException(
        "smax",
        wanted.wave().smax()
            + " with "
            + setting.beams().size()
            + " beams in the discs of a foil of "
            + wanted.thickness() / 10
            + " nm",
        "a thinner foil, or about " + fit + " beams: " + setting.limits().within(fit));
  }

  private static List<MillerIndices> discs(BlochSetting setting, int most) {
    Beams beams = setting.beams();
    Vector3 centre =
        setting.parameters().laue().vector(setting.crystal().lattice(), setting.axis());
    TreeMap<Double, List<MillerIndices>> shells = new TreeMap<>();
    for (int i = 1; i < beams.size(); i++) {
      MillerIndices hkl = beams.hkl().get(i);
      if (hkl.laueZone(setting.axis()) == 0) {
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
