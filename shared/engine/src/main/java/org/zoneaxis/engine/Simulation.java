package org.zoneaxis.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSExport;
import org.zoneaxis.crystal.CellSetting;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.HexagonalAxes;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
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

  /** Site, x, y, z, occupancy. */
  private static final int ATOM = 5;

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
      Crystal crystal = crystal(cell, elements, atoms);
      return new Simulation(
          Optional.of(
              new PatternSimulator()
                  .simulate(
                      hexagonal ? HexagonalAxes.of(crystal) : crystal,
                      new ZoneAxis(zone[0], zone[1], zone[2]),
                      new PatternParameters(new ElectronBeam(kilovolts), gmax, sigma, 0),
                      Optional.empty())),
          "");
    } catch (CrystalException | WorkTooLargeException e) {
      return new Simulation(Optional.empty(), e.getMessage());
    }
  }

  private static Crystal crystal(double[] cell, String[] elements, double[] atoms) {
    List<Site> sites = new ArrayList<>();
    int atom = 0;
    while (atom < elements.length) {
      int first = ATOM * atom;
      List<Occupant> occupants = new ArrayList<>();
      while (atom < elements.length && atoms[ATOM * atom] == atoms[first]) {
        String symbol = elements[atom];
        Element element =
            Element.ofSymbol(symbol)
                .orElseThrow(() -> new CrystalException("element", symbol, "a symbol is needed"));
        occupants.add(new Occupant(element, atoms[ATOM * atom + 4], OptionalDouble.empty()));
        atom++;
      }
      sites.add(new Site(atoms[first + 1], atoms[first + 2], atoms[first + 3], occupants));
    }
    return new Crystal(
        Lattice.ofParameters(cell[0], cell[1], cell[2], cell[3], cell[4], cell[5]),
        sites,
        CellSetting.AS_PUBLISHED,
        Optional.empty());
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
    List<double[]> rows = new ArrayList<>();
    for (Reflection one : pattern.orElseThrow().reflections()) {
      rows.add(
          new double[] {
            one.hkl().h(),
            one.hkl().k(),
            one.hkl().l(),
            one.right(),
            one.up(),
            one.g(),
            one.excitationError(),
            one.laueZone(),
            one.relative()
          });
    }
    return Rows.joined(rows);
  }
}
