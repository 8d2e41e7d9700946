package org.zoneaxis.diffraction.dynamical;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.Vector3;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.diffraction.PageOrientation;
import org.zoneaxis.diffraction.PatternSimulator;
import org.zoneaxis.diffraction.ReflectionList;
import org.zoneaxis.diffraction.ScatteringFactors;
import org.zoneaxis.diffraction.StructureFactors;
import org.zoneaxis.diffraction.WorkTooLargeException;

/**
 * Simulates dynamical diffraction patterns of a foil. Immutable and thread-safe.
 *
 * <p>All beams with |g| up to gmax and |s| up to smax take part and all their couplings; there is
 * no perturbation. docs/physics.md says what is in and what is out.
 */
public final class BlochSimulator {

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
   * @throws WorkTooLargeException where there are more beams than can be computed; it says what
   *     would fit
   */
  public DynamicalPattern simulate(
      Crystal crystal,
      ZoneAxis axis,
      DynamicalParameters parameters,
      double thickness,
      Optional<MillerIndices> right) {
    requireThickness(thickness);
    PageOrientation orientation = patterns.orientation(crystal, axis, right);
    BlochSetting setting = BlochSetting.of(crystal, axis, parameters);
    Waves waves = setting.amplitudes(new double[] {thickness})[0];
    return new DynamicalPattern(
        axis,
        parameters,
        thickness,
        setting.incidence().angleTo(setting.towardsSource()),
        orientation.right(),
        patterns.basis(crystal, axis),
        beams(setting, waves, orientation));
  }

  static void requireThickness(double thickness) {
    if (!(thickness >= 0 && Double.isFinite(thickness))) {
      throw new IllegalArgumentException("a thickness of at least 0, not " + thickness);
    }
  }

  private static List<DynamicalBeam> beams(
      BlochSetting setting, Waves waves, PageOrientation orientation) {
    Beams beams = setting.beams();
    ReflectionList atRest = new ReflectionList(setting.crystal().lattice());
    beams.hkl().forEach(hkl -> atRest.add(hkl.h(), hkl.k(), hkl.l()));
    new StructureFactors(setting.crystal(), ScatteringFactors.lobatoVanDyck(), occupant -> 0)
        .fill(atRest);
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
