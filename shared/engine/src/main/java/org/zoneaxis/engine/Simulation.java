package org.zoneaxis.engine;

import java.util.Optional;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSExport;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.diffraction.DiffractionPattern;
import org.zoneaxis.diffraction.PatternParameters;
import org.zoneaxis.diffraction.PatternSimulator;
import org.zoneaxis.diffraction.Reflection;
import org.zoneaxis.diffraction.WorkTooLargeException;
import org.zoneaxis.diffraction.ewald.ElectronBeam;

/** A pattern that was computed, or why it could not be. */
public final class Simulation {

  private final Optional<DiffractionPattern> pattern;
  private final String refusal;

  private Simulation(Optional<DiffractionPattern> pattern, String refusal) {
    this.pattern = pattern;
    this.refusal = refusal;
  }

  static Simulation of(
      double[] cell,
      String[] elements,
      double[] atoms,
      boolean hexagonal,
      int[] zone,
      double kilovolts,
      double gmax,
      double sigma) {
    try {
      return new Simulation(
          Optional.of(
              new PatternSimulator()
                  .simulate(
                      AtomRows.crystal(cell, elements, atoms, hexagonal),
                      new ZoneAxis(zone[0], zone[1], zone[2]),
                      new PatternParameters(new ElectronBeam(kilovolts), gmax, sigma, 0),
                      Optional.empty())),
          "");
    } catch (CrystalException | WorkTooLargeException e) {
      return new Simulation(Optional.empty(), e.getMessage());
    }
  }

  /** Why there is no pattern; empty where there is one. */
  @JSExport
  public String refusal() {
    return refusal;
  }

  /**
   * Of each reflection: h, k, l, right, up, |g|, excitation error in 1/angstrom, Laue zone,
   * intensity in per cent of the strongest.
   */
  @JSExport
  @JSByRef
  public double[] reflections() {
    return Rows.of(pattern.orElseThrow().reflections(), Simulation::row);
  }

  private static double[] row(Reflection one) {
    return new double[] {
      one.hkl().h(),
      one.hkl().k(),
      one.hkl().l(),
      one.right(),
      one.up(),
      one.g(),
      one.excitationError(),
      one.laueZone(),
      one.relative()
    };
  }
}
