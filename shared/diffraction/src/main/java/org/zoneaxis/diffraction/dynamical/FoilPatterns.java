package org.zoneaxis.diffraction.dynamical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.DiffractionPattern;
import org.zoneaxis.diffraction.FoilResult;
import org.zoneaxis.diffraction.PageFrame;
import org.zoneaxis.diffraction.PatternBasis;
import org.zoneaxis.diffraction.PatternParameters;
import org.zoneaxis.diffraction.Reflection;
import org.zoneaxis.diffraction.WorkBudget;
import org.zoneaxis.diffraction.WorkTooLargeException;
import org.zoneaxis.diffraction.factor.ReflectionList;
import org.zoneaxis.diffraction.factor.ScatteringFactors;
import org.zoneaxis.diffraction.factor.StructureFactors;

/**
 * Patterns behind foils, made of the waves of {@link BlochSimulator}. Immutable and thread-safe.
 */
public final class FoilPatterns {

  /** Plays no part. */
  private static final double ANY_SIGMA = 0.01;

  private final BlochSimulator simulator = new BlochSimulator();

  /**
   * The pattern behind a foil, with its convergence.
   *
   * @param crystal the crystal
   * @param axis the zone axis, in the crystal's cell
   * @param parameters beam, foil and range
   * @param thickness of the foil along its normal, in angstrom
   * @param right a reflection of the zone that shall point to the right; where empty, g1 does
   * @return all beams that took part, and g1 and g2 within gmax, of intensity 0 where they did not
   */
  public DiffractionPattern pattern(
      Crystal crystal,
      ZoneAxis axis,
      DynamicalParameters parameters,
      double thickness,
      Optional<MillerIndices> right) {
    WorkBudget budget = WorkBudget.ofFoil();
    DynamicalPattern behind =
        simulator.simulate(crystal, axis, parameters, thickness, right, budget);
    Optional<FoilResult.More> more =
        simulator
            .convergence(crystal, behind, budget)
            .map(found -> new FoilResult.More(found.beams(), found.change()));
    return pattern(crystal, behind, more);
  }

  /**
   * What no thickness changes of the patterns under one direction of the beam, for who looks at
   * many. Parameters and what is thrown are those of {@link #pattern}, but for thicknesses.
   *
   * @param budget what it may take
   */
  public Direction direction(
      Crystal crystal,
      ZoneAxis axis,
      DynamicalParameters parameters,
      Optional<MillerIndices> right,
      WorkBudget budget) {
    return new Direction(crystal, simulator.directed(crystal, axis, parameters, right, budget));
  }

  /** A crystal under one direction of the beam. Immutable and thread-safe. */
  public static final class Direction {

    private final Crystal crystal;
    private final BlochSimulator.Directed directed;

    private Direction(Crystal crystal, BlochSimulator.Directed directed) {
      this.crystal = crystal;
      this.directed = directed;
    }

    /**
     * The pattern behind a foil, the same as of {@link FoilPatterns#pattern} but for its
     * convergence, which is left out.
     *
     * @param thickness of the foil along its normal, in angstrom
     * @param budget what it may take
     * @throws WorkTooLargeException where that is not enough
     */
    public DiffractionPattern pattern(double thickness, WorkBudget budget) {
      return FoilPatterns.pattern(crystal, directed.behind(thickness, budget), Optional.empty());
    }
  }

  private static DiffractionPattern pattern(
      Crystal crystal, DynamicalPattern behind, Optional<FoilResult.More> more) {
    DynamicalParameters parameters = behind.parameters();
    Map<MillerIndices, FoilResult.Amplitude> amplitudes = new HashMap<>();
    for (DynamicalBeam beam : behind.beams()) {
      amplitudes.put(
          beam.hkl(), new FoilResult.Amplitude(beam.amplitude().re(), beam.amplitude().im()));
    }
    return new DiffractionPattern(
        behind.zoneAxis(),
        new PatternParameters(
            parameters.beam(), parameters.gmax(), ANY_SIGMA, 0, parameters.laue()),
        behind.right(),
        behind.basis(),
        reflections(crystal, behind),
        Optional.of(
            new FoilResult(
                parameters.foil(),
                behind.thickness(),
                parameters.smax(),
                parameters.absorption(),
                parameters.debyeWaller(),
                parameters.only(),
                behind.beams().size(),
                behind.transmitted(),
                more,
                amplitudes)),
        0);
  }

  private static List<Reflection> reflections(Crystal crystal, DynamicalPattern behind) {
    double strongest = behind.strongestDiffracted();
    List<Reflection> all = new ArrayList<>();
    for (DynamicalBeam beam : behind.beams()) {
      all.add(
          new Reflection(
              beam.hkl(),
              beam.right(),
              beam.up(),
              beam.g(),
              beam.excitationError(),
              beam.laueZone(),
              beam.structureFactor(),
              beam.intensity(),
              strongest > 0 ? 100 * beam.intensity() / strongest : 0));
    }
    behind.basis().ifPresent(basis -> addMissing(crystal, behind, basis, all));
    all.sort(Reflection.ORDER);
    return all;
  }

  private static void addMissing(
      Crystal crystal, DynamicalPattern behind, PatternBasis basis, List<Reflection> all) {
    List<MillerIndices> missing = new ArrayList<>();
    for (PatternBasis.Vector vector : List.of(basis.g1(), basis.g2())) {
      boolean isThere = all.stream().anyMatch(beam -> beam.hkl().equals(vector.hkl()));
      if (!isThere && vector.length() <= behind.parameters().gmax()) {
        missing.add(vector.hkl());
      }
    }
    if (missing.isEmpty()) {
      return;
    }
    Lattice lattice = crystal.lattice();
    ReflectionList list = new ReflectionList(lattice);
    missing.forEach(hkl -> list.add(hkl.h(), hkl.k(), hkl.l()));
    new StructureFactors(crystal, ScatteringFactors.lobatoVanDyck(), occupant -> 0).fill(list);
    DynamicalParameters parameters = behind.parameters();
    Incidence incidence =
        Incidence.of(
            lattice, behind.zoneAxis(), parameters.beam(), parameters.laue(), parameters.foil());
    PageFrame frame = PageFrame.of(lattice, behind.zoneAxis(), behind.right().orElseThrow());
    for (int i = 0; i < list.size(); i++) {
      Vector3 g = lattice.reciprocal(list.hkl(i));
      Vector3 onPage = frame.onPage(g);
      all.add(
          new Reflection(
              list.hkl(i),
              onPage.x(),
              onPage.y(),
              g.length(),
              incidence.excitationError(g),
              0,
              list.structureFactor(i),
              0,
              0));
    }
  }
}
