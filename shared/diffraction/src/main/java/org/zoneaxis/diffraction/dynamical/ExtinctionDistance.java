package org.zoneaxis.diffraction.dynamical;

import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.diffraction.WorkBudget;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.diffraction.factor.ReflectionList;
import org.zoneaxis.diffraction.factor.ScatteringFactors;
import org.zoneaxis.diffraction.factor.StructureFactors;

/**
 * The extinction distance of a reflection that is excited alone, at its Bragg angle,
 *
 * <pre>xi_g = cos(theta_B) / (lambda |U_g|),  sin(theta_B) = lambda |g| / 2</pre>
 *
 * (P. B. Hirsch, A. Howie, R. B. Nicholson, D. W. Pashley and M. J. Whelan, Electron Microscopy of
 * Thin Crystals (1977), chapter 8, with U_g = gamma |F| / pi).
 *
 * @param hkl the reflection
 * @param coupling |U_g| in 1/angstrom^2
 * @param distance xi_g in angstrom; infinite where there is no structure factor
 */
public record ExtinctionDistance(MillerIndices hkl, double coupling, double distance) {

  /** |U_g| below this part of U_0 is rounding. */
  private static final double NOTHING = 1e-10;

  /**
   * Those of some reflections, with the displacements of atoms that the parameters ask for.
   *
   * @throws IllegalArgumentException where one is 000, or too long for any angle
   * @throws org.zoneaxis.diffraction.WorkTooLargeException where the crystal has too many atoms
   */
  public static List<ExtinctionDistance> of(
      Crystal crystal, DynamicalParameters parameters, List<MillerIndices> reflections) {
    return of(crystal, parameters, reflections, new WorkBudget());
  }

  static List<ExtinctionDistance> of(
      Crystal crystal,
      DynamicalParameters parameters,
      List<MillerIndices> reflections,
      WorkBudget budget) {
    if (reflections.isEmpty()) {
      return List.of();
    }
    StructureFactors structureFactors =
        new StructureFactors(crystal, ScatteringFactors.lobatoVanDyck(), parameters::debyeWaller);
    ElectronBeam beam = parameters.beam();
    ReflectionList list = new ReflectionList(crystal.lattice());
    reflections.forEach(hkl -> list.add(hkl.h(), hkl.k(), hkl.l()));
    BeamSelection.fill(list, structureFactors, budget);
    double scale = beam.relativisticMassRatio() / Math.PI;
    double nothing = NOTHING * structureFactors.bound(0) * scale;
    List<ExtinctionDistance> distances = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      double sine = beam.wavelength() * Math.sqrt(list.g2(i)) / 2;
      if (!(sine > 0 && sine < 1)) {
        throw new IllegalArgumentException(
            list.hkl(i)
                + " has no Bragg angle: another reflection than 000 with |g| below 2/lambda");
      }
      double coupling = scale * list.structureFactor(i).modulus();
      distances.add(
          new ExtinctionDistance(
              list.hkl(i),
              coupling,
              coupling > nothing
                  ? Math.sqrt(1 - sine * sine) / (beam.wavelength() * coupling)
                  : Double.POSITIVE_INFINITY));
    }
    return distances;
  }
}
