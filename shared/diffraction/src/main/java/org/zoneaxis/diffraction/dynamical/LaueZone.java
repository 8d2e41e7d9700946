package org.zoneaxis.diffraction.dynamical;

import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.IndexLattice;
import org.zoneaxis.diffraction.WorkBudget;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.diffraction.ewald.LaueCentre;
import org.zoneaxis.diffraction.factor.ReflectionList;
import org.zoneaxis.diffraction.factor.ScatteringFactors;
import org.zoneaxis.diffraction.factor.StructureFactors;

/**
 * A higher-order Laue zone: a layer of the reciprocal lattice above the zero-order zone, and the
 * ring in which the Ewald sphere cuts it.
 *
 * <p>With K = 1/lambda, c the centre of the Laue circle and k_z = sqrt(K^2 - c^2), the radius about
 * c is sqrt(c^2 + 2 k_z H - H^2) (J. W. Steeds and R. Vincent, J. Appl. Cryst. 16 (1983) 317,
 * without their approximation sqrt(2 K H)).
 *
 * @param number hu + kv + lw, above 0
 * @param height H of the layer along the zone axis in 1/angstrom, towards the source
 * @param centre of the ring: that of the Laue circle, in the frame of the lattice in 1/angstrom
 * @param radius of the ring in the layer in 1/angstrom
 */
public record LaueZone(int number, double height, Vector3 centre, double radius) {

  /**
   * The lowest Laue zones that hold reflections and that the Ewald sphere cuts.
   *
   * @param count how many at most
   */
  public static List<LaueZone> of(
      Crystal crystal, ZoneAxis axis, ElectronBeam beam, LaueCentre laue, int count) {
    StructureFactors structureFactors =
        new StructureFactors(crystal, ScatteringFactors.lobatoVanDyck(), occupant -> 0);
    IndexLattice allowed =
        ScatteringLattice.of(
            crystal, structureFactors, new ReflectionList(crystal.lattice()), new WorkBudget());
    int step = allowed.leastLaueZone(axis);
    Vector3 centre = laue.vector(crystal.lattice(), axis);
    double waveNumber = 1 / beam.wavelength();
    double across2 = centre.dot(centre);
    double alongAxis = Math.sqrt(Math.max(0, waveNumber * waveNumber - across2));
    double spacing = 1 / crystal.lattice().direct(axis).length();
    List<LaueZone> zones = new ArrayList<>();
    for (int n = 1; step > 0 && n <= count; n++) {
      double height = n * step * spacing;
      double radius2 = across2 + 2 * alongAxis * height - height * height;
      if (!(radius2 > 0)) {
        break;
      }
      zones.add(new LaueZone(n * step, height, centre, Math.sqrt(radius2)));
    }
    return zones;
  }

  /**
   * The angle with the beam under which the ring is seen on a flat screen, in radian, for a beam
   * along the zone axis.
   */
  public double screenAngle(ElectronBeam beam) {
    return StrictMath.atan2(radius, 1 / beam.wavelength() - height);
  }
}
