package org.zoneaxis.engine;

import java.util.Optional;
import org.teavm.jso.JSExport;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.DiffractionPattern;
import org.zoneaxis.diffraction.PatternParameters;
import org.zoneaxis.diffraction.PatternSimulator;
import org.zoneaxis.diffraction.WorkBudget;
import org.zoneaxis.diffraction.WorkTooLargeException;
import org.zoneaxis.diffraction.dynamical.DynamicalParameters;
import org.zoneaxis.diffraction.dynamical.FoilPatterns;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.diffraction.ewald.LaueCentre;
import org.zoneaxis.figure.pattern.SpotFrame;

/**
 * A pattern whose foil and direction are moved. The first one that is asked for is the one that is
 * drawn, and the frame for those that follow. What no thickness changes is kept until the direction
 * is another.
 */
public final class LiveFoil {

  /** Of a budget, for one picture: a part of what the service may do, many times a second. */
  private static final double STEPS = 6e7;

  /** In a nanometre. */
  private static final double ANGSTROMS = 10;

  private static final double PER_CENT = 100;

  private final Crystal crystal;
  private final ZoneAxis axis;
  private final Optional<MillerIndices> right;
  private final Optional<Vector3> foil;
  private final DrawnPattern drawn;
  private Optional<SpotFrame> frame = Optional.empty();
  private Optional<Kept> kept = Optional.empty();

  /** A direction of the beam, and what it has in common for all thicknesses. */
  private record Kept(LaueCentre laue, FoilPatterns.Direction direction) {}

  private LiveFoil(
      Crystal crystal,
      ZoneAxis axis,
      Optional<MillerIndices> right,
      Optional<Vector3> foil,
      DrawnPattern drawn) {
    this.crystal = crystal;
    this.axis = axis;
    this.right = right;
    this.foil = foil;
    this.drawn = drawn;
  }

  static LiveFoil of(
      double[] cell,
      String[] elements,
      double[] atoms,
      int[] zone,
      int[] right,
      int[] foil,
      DrawnPattern drawn) {
    return new LiveFoil(
        AtomRows.crystal(cell, elements, atoms, drawn.isHexagonal()),
        new ZoneAxis(zone[0], zone[1], zone[2]),
        right.length == 0
            ? Optional.empty()
            : Optional.of(new MillerIndices(right[0], right[1], right[2])),
        foil.length == 0 ? Optional.empty() : Optional.of(new Vector3(foil[0], foil[1], foil[2])),
        drawn);
  }

  /**
   * The pattern of a foil under a direction of the beam, or why there is none.
   *
   * @param thickness in nm, along the normal of the foil; without effect on kinematic ones
   * @param h index of the centre of the Laue circle; likewise k and l
   */
  @JSExport
  public LivePattern at(double thickness, double h, double k, double l) {
    try {
      LaueCentre laue = new LaueCentre(h, k, l);
      DiffractionPattern pattern =
          (drawn.isDynamical() ? behindFoil(laue, thickness) : kinematic(laue))
              .turned(drawn.getTurn());
      if (frame.isEmpty()) {
        frame = Optional.of(SpotFrame.of(pattern, drawn.getSpots(), drawn.getScale()));
      }
      return LivePattern.of(pattern, crystal.lattice(), frame.get());
    } catch (CrystalException | WorkTooLargeException | IllegalArgumentException e) {
      return LivePattern.refused(String.valueOf(e.getMessage()));
    }
  }

  private DiffractionPattern kinematic(LaueCentre laue) {
    return new PatternSimulator()
        .simulate(
            crystal,
            axis,
            new PatternParameters(
                new ElectronBeam(drawn.getKilovolts()),
                drawn.getGmax(),
                drawn.getSigma(),
                drawn.getPrecession(),
                laue),
            right);
  }

  private DiffractionPattern behindFoil(LaueCentre laue, double thickness) {
    WorkBudget budget = new WorkBudget(STEPS);
    if (kept.filter(one -> one.laue().equals(laue)).isEmpty()) {
      kept =
          Optional.of(
              new Kept(
                  laue,
                  new FoilPatterns().direction(crystal, axis, parameters(laue), right, budget)));
    }
    return kept.get().direction().pattern(ANGSTROMS * thickness, budget);
  }

  private DynamicalParameters parameters(LaueCentre laue) {
    return new DynamicalParameters(
        new ElectronBeam(drawn.getKilovolts()),
        laue,
        foil,
        drawn.getGmax(),
        drawn.getSmax(),
        drawn.getAbsorption() / PER_CENT,
        drawn.getDebyeWaller());
  }
}
