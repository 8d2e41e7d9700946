package org.zoneaxis.diffraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.diffraction.ewald.ZoneNet;
import org.zoneaxis.diffraction.factor.ScatteringFactors;
import org.zoneaxis.diffraction.factor.StructureFactors;

/**
 * Simulates the kinematic zone-axis patterns of a crystal. Immutable and thread-safe.
 *
 * <p>A reflection is kept where |g| is at most gmax, |F| is above 1e-4 per square angstrom (less in
 * a cell that is mostly vacuum), and the excitation error is within three widths of the envelope;
 * g1 and g2 wherever they are within gmax. Geometry is {@link ExcitedBeams}, intensities are those
 * of {@link KinematicModel}.
 */
public final class PatternSimulator {

  /** |g| that agree to this many parts of 1/angstrom are equal when reflections are sorted. */
  static final double SORT_GRID = 1e8;

  private final ScatteringFactors scattering;

  /** A simulator with the scattering factors of Lobato and Van Dyck. */
  public PatternSimulator() {
    this.scattering = ScatteringFactors.lobatoVanDyck();
  }

  /**
   * The two shortest independent reflections of a zone.
   *
   * @param crystal the crystal
   * @param zoneAxis the zone axis, in the crystal's cell
   * @return the basis, or nothing where the zone has no two independent allowed reflections
   */
  public Optional<PatternBasis> basis(Crystal crystal, ZoneAxis zoneAxis) {
    return basis(crystal, zoneAxis, new WorkBudget());
  }

  /**
   * The same as a part of an answer.
   *
   * @param budget that of the answer
   */
  public Optional<PatternBasis> basis(Crystal crystal, ZoneAxis zoneAxis, WorkBudget budget) {
    Lattice lattice = crystal.lattice();
    ZoneNet net = new ZoneNet(lattice, zoneAxis);
    StructureFactors structureFactors = new StructureFactors(crystal, scattering);
    return new BasisFinder(lattice, zoneAxis, net, structureFactors, budget).find();
  }

  /**
   * How the crystal lies on the page of its pattern along a zone axis, for figures that are to
   * stand beside it.
   *
   * @param crystal the crystal
   * @param zoneAxis the zone axis, in the crystal's cell
   * @param right a reflection of the zone that shall point to the right; where empty, g1 does
   * @throws IllegalArgumentException where {@code right} is 000 or does not lie in the zone
   */
  public PageOrientation orientation(
      Crystal crystal, ZoneAxis zoneAxis, Optional<MillerIndices> right) {
    right.ifPresent(reflection -> PageOrientation.requireInZone(reflection, zoneAxis));
    return PageOrientation.of(
        crystal.lattice(),
        zoneAxis,
        right.or(() -> basis(crystal, zoneAxis).map(found -> found.g1().hkl())));
  }

  /**
   * The same where the basis of the zone is known already.
   *
   * @param basis what {@link #basis} finds
   */
  public static PageOrientation orientation(
      Crystal crystal,
      ZoneAxis zoneAxis,
      Optional<MillerIndices> right,
      Optional<PatternBasis> basis) {
    right.ifPresent(reflection -> PageOrientation.requireInZone(reflection, zoneAxis));
    return PageOrientation.of(
        crystal.lattice(), zoneAxis, right.or(() -> basis.map(found -> found.g1().hkl())));
  }

  /**
   * The pattern of a crystal along a zone axis.
   *
   * @param crystal the crystal
   * @param zoneAxis the zone axis, in the crystal's cell
   * @param parameters beam, range and envelope
   * @param right a reflection of the zone that shall point to the right; where empty, g1 does
   * @throws IllegalArgumentException where {@code right} is 000 or does not lie in the zone, or the
   *     centre of the Laue circle does not
   * @throws WorkTooLargeException where the range holds more reflections than can be computed, or
   *     the crystal has too many atoms for it
   */
  public DiffractionPattern simulate(
      Crystal crystal,
      ZoneAxis zoneAxis,
      PatternParameters parameters,
      Optional<MillerIndices> right) {
    IntensityModel model = parameters.model();
    ExcitedBeams excited =
        ExcitedBeams.of(
            crystal,
            zoneAxis,
            parameters.beam(),
            parameters.laue(),
            parameters.gmax(),
            model,
            right);
    return new DiffractionPattern(
        zoneAxis,
        parameters,
        excited.orientation().right(),
        excited.basis(),
        reflections(excited, model.intensities(excited.incident(), excited.beams())));
  }

  /** Those that are excited, and g1 and g2 however weak. */
  private static List<Reflection> reflections(
      ExcitedBeams excited, List<OptionalDouble> intensities) {
    List<Reflection> kept = new ArrayList<>();
    double strongest = 0;
    for (int i = 0; i < intensities.size(); i++) {
      Beam beam = excited.beams().get(i);
      OptionalDouble intensity = intensities.get(i);
      if (intensity.isPresent()
          || excited.basis().filter(found -> found.holds(beam.hkl())).isPresent()) {
        double value = intensity.orElse(0);
        strongest = beam.hkl().isDirectBeam() ? strongest : Math.max(strongest, value);
        kept.add(beam.withIntensity(value));
      }
    }
    return scaled(kept, strongest);
  }

  private static List<Reflection> scaled(List<Reflection> reflections, double strongest) {
    double scale = strongest > 0 ? 100 / strongest : 0;
    return reflections.stream()
        .map(reflection -> reflection.withRelative(reflection.intensity() * scale))
        .sorted(Reflection.ORDER)
        .toList();
  }
}
