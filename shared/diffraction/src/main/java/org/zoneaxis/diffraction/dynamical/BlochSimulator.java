package org.zoneaxis.diffraction.dynamical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.PageOrientation;
import org.zoneaxis.diffraction.PatternBasis;
import org.zoneaxis.diffraction.PatternSimulator;
import org.zoneaxis.diffraction.WorkBudget;
import org.zoneaxis.diffraction.WorkTooLargeException;
import org.zoneaxis.diffraction.dynamical.limit.MissingBeamException;
import org.zoneaxis.diffraction.factor.ReflectionList;
import org.zoneaxis.diffraction.factor.ScatteringFactors;
import org.zoneaxis.diffraction.factor.StructureFactors;
import org.zoneaxis.diffraction.solver.Waves;

/**
 * Simulates dynamical diffraction patterns of a foil. Immutable and thread-safe.
 *
 * <p>All beams with |g| up to gmax and |s| up to smax take part and all their couplings; there is
 * no perturbation. docs/physics.md says what is in and what is out.
 */
public final class BlochSimulator {

  /** So many beams beside the direct one, where none are asked for. */
  private static final int STRONGEST = 5;

  private static final double EQUAL_INTENSITIES = 1e9;

  private final PatternSimulator patterns = new PatternSimulator();

  /**
   * The pattern behind a foil.
   *
   * @param crystal the crystal
   * @param axis the zone axis, in the crystal's cell
   * @param parameters beam, foil and range
   * @param thickness of the foil along its normal, in angstrom
   * @param right a reflection of the zone that shall point to the right; where empty, g1 does
   * @throws IllegalArgumentException where {@code right} or the centre of the Laue circle do not
   *     lie in the zone, or the foil is seen from behind
   * @throws MissingBeamException where a beam that shall take part cannot
   * @throws WorkTooLargeException where there are more beams than can be computed; it says what
   *     would fit
   */
  public DynamicalPattern simulate(
      Crystal crystal,
      ZoneAxis axis,
      DynamicalParameters parameters,
      double thickness,
      Optional<MillerIndices> right) {
    return simulate(crystal, axis, parameters, thickness, right, WorkBudget.ofFoil());
  }

  /** The same as a part of an answer, which has a budget. */
  DynamicalPattern simulate(
      Crystal crystal,
      ZoneAxis axis,
      DynamicalParameters parameters,
      double thickness,
      Optional<MillerIndices> right,
      WorkBudget budget) {
    requireThickness(thickness);
    return directed(crystal, axis, parameters, right, budget).behind(thickness, budget);
  }

  /** What no thickness changes of the patterns under one direction of the beam. */
  Directed directed(
      Crystal crystal,
      ZoneAxis axis,
      DynamicalParameters parameters,
      Optional<MillerIndices> right,
      WorkBudget budget) {
    Optional<PatternBasis> basis = patterns.basis(crystal, axis, budget);
    PageOrientation orientation = PatternSimulator.orientation(crystal, axis, right, basis);
    BlochSetting setting = BlochSetting.of(crystal, axis, parameters, budget);
    return new Directed(setting, setting.waves(), basis, orientation);
  }

  /**
   * A crystal under one direction of the beam.
   *
   * @param setting its beams and their couplings
   * @param waves what they do in a foil
   * @param basis the two shortest independent reflections of the zone
   * @param orientation how the crystal lies on the page
   */
  record Directed(
      BlochSetting setting,
      FoilWaves waves,
      Optional<PatternBasis> basis,
      PageOrientation orientation) {

    /**
     * The pattern behind a foil of a thickness.
     *
     * @throws WorkTooLargeException where the waves take too long to compute
     */
    DynamicalPattern behind(double thickness, WorkBudget budget) {
      requireThickness(thickness);
      Waves behind = setting.amplitudes(waves, new double[] {thickness}, budget)[0];
      return new DynamicalPattern(
          setting.axis(),
          setting.parameters(),
          thickness,
          setting.incidence().angleTo(setting.towardsSource()),
          orientation.right(),
          basis,
          beams(setting, behind, orientation, budget));
    }
  }

  /**
   * How much a pattern changes when more beams take part.
   *
   * @param crystal the crystal of the pattern
   * @param pattern a pattern
   * @return empty where only chosen beams take part, and where those that this takes are more than
   *     can be computed
   */
  public Optional<Convergence> convergence(Crystal crystal, DynamicalPattern pattern) {
    return convergence(crystal, pattern, WorkBudget.ofFoil());
  }

  /** The same as a part of an answer, which has a budget. */
  Optional<Convergence> convergence(Crystal crystal, DynamicalPattern pattern, WorkBudget budget) {
    if (!pattern.parameters().only().isEmpty()) {
      return Optional.empty();
    }
    DynamicalParameters wider =
        pattern
            .parameters()
            .within(
                pattern.parameters().gmax() * Convergence.GROWTH,
                pattern.parameters().smax() * Convergence.GROWTH);
    try {
      BlochSetting setting = BlochSetting.of(crystal, pattern.zoneAxis(), wider, budget);
      Waves waves = setting.amplitudes(new double[] {pattern.thickness()}, budget)[0];
      return Optional.of(Convergence.between(pattern, setting.beams(), waves));
    } catch (WorkTooLargeException e) {
      return Optional.empty();
    }
  }

  /**
   * The intensities of some beams against the thickness of the foil, all from one computation.
   *
   * @param crystal the crystal
   * @param axis the zone axis, in the crystal's cell
   * @param parameters beam, foil and range
   * @param thicknesses ascending, in angstrom, at least one
   * @param chosen the beams; where empty, the direct beam and the five that become strongest
   * @throws MissingBeamException where one of them takes no part
   * @throws IllegalArgumentException as with a pattern
   * @throws WorkTooLargeException as with a pattern
   */
  public ThicknessSeries series(
      Crystal crystal,
      ZoneAxis axis,
      DynamicalParameters parameters,
      List<Double> thicknesses,
      List<MillerIndices> chosen) {
    double[] depths = thicknesses.stream().mapToDouble(Double::doubleValue).toArray();
    for (int i = 0; i < depths.length; i++) {
      requireThickness(depths[i]);
      if (i > 0 && depths[i] < depths[i - 1]) {
        throw new IllegalArgumentException("thicknesses in ascending order, not " + thicknesses);
      }
    }
    WorkBudget budget = WorkBudget.ofFoil();
    BlochSetting setting = BlochSetting.of(crystal, axis, parameters, budget);
    int[] wanted = chosen.stream().mapToInt(setting::find).toArray();
    double[][] intensities;
    if (wanted.length > 0) {
      intensities = setting.intensities(wanted, depths, budget);
    } else {
      FoilWaves.Series all = setting.series(depths, budget);
      wanted = strongest(all.peaks());
      intensities = all.intensities(wanted);
    }
    double[] errors = setting.beams().excitationErrors(setting.incidence());
    List<MillerIndices> hkl = IntStream.of(wanted).mapToObj(setting.beams().hkl()::get).toList();
    List<OptionalDouble> distances = extinctionDistances(crystal, parameters, hkl, budget);
    List<ThicknessSeries.Curve> curves = new ArrayList<>();
    for (int i = 0; i < hkl.size(); i++) {
      int column = i;
      curves.add(
          new ThicknessSeries.Curve(
              hkl.get(i),
              errors[wanted[i]],
              distances.get(i),
              Stream.of(intensities).map(one -> one[column]).toList()));
    }
    return new ThicknessSeries(
        axis,
        parameters,
        setting.incidence().angleTo(setting.towardsSource()),
        errors.length,
        thicknesses,
        curves);
  }

  /** Empty for the direct beam, and where there is no structure factor. */
  private static List<OptionalDouble> extinctionDistances(
      Crystal crystal,
      DynamicalParameters parameters,
      List<MillerIndices> reflections,
      WorkBudget budget) {
    Iterator<ExtinctionDistance> diffracted =
        ExtinctionDistance.of(
                crystal,
                parameters,
                reflections.stream().filter(hkl -> !hkl.isDirectBeam()).toList(),
                budget)
            .iterator();
    List<OptionalDouble> distances = new ArrayList<>();
    for (MillerIndices hkl : reflections) {
      double distance =
          hkl.isDirectBeam() ? Double.POSITIVE_INFINITY : diffracted.next().distance();
      distances.add(
          Double.isInfinite(distance) ? OptionalDouble.empty() : OptionalDouble.of(distance));
    }
    return distances;
  }

  /**
   * The direct beam, and the five others of the largest intensity anywhere, the strongest first.
   */
  private static int[] strongest(double[] peak) {
    List<Integer> order = new ArrayList<>();
    for (int i = 1; i < peak.length; i++) {
      order.add(i);
    }
    // Beams that symmetry makes equal differ by rounding, and stay in their order.
    order.sort(Comparator.comparingDouble(i -> -StrictMath.rint(peak[i] * EQUAL_INTENSITIES)));
    return IntStream.concat(
            IntStream.of(0), order.stream().limit(STRONGEST).mapToInt(Integer::intValue))
        .toArray();
  }

  static void requireThickness(double thickness) {
    if (!(thickness >= 0 && Double.isFinite(thickness))) {
      throw new IllegalArgumentException("a thickness of at least 0, not " + thickness);
    }
  }

  private static List<DynamicalBeam> beams(
      BlochSetting setting, Waves waves, PageOrientation orientation, WorkBudget budget) {
    Beams beams = setting.beams();
    ReflectionList atRest = new ReflectionList(setting.crystal().lattice());
    beams.hkl().forEach(hkl -> atRest.add(hkl.h(), hkl.k(), hkl.l()));
    BeamSelection.fill(
        atRest,
        new StructureFactors(setting.crystal(), ScatteringFactors.lobatoVanDyck(), occupant -> 0),
        budget);
    double[] errors = beams.excitationErrors(setting.incidence());
    List<DynamicalBeam> list = new ArrayList<>();
    for (int i = 0; i < errors.length; i++) {
      Vector3 onPage = orientation.frame().onPage(beams.vectors().get(i));
      DynamicalBeam.Amplitude amplitude = new DynamicalBeam.Amplitude(waves.re()[i], waves.im()[i]);
      list.add(
          new DynamicalBeam(
              beams.hkl().get(i),
              onPage.x(),
              onPage.y(),
              Math.sqrt(atRest.g2(i)),
              errors[i],
              beams.hkl().get(i).laueZone(setting.axis()),
              atRest.structureFactor(i),
              amplitude.squared(),
              amplitude));
    }
    return list;
  }
}
