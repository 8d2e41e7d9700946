package org.zoneaxis.diffraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.ewald.Annulus;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.diffraction.ewald.IncidentBeam;
import org.zoneaxis.diffraction.ewald.LaueCentre;
import org.zoneaxis.diffraction.ewald.Reach;
import org.zoneaxis.diffraction.ewald.ZoneNet;
import org.zoneaxis.diffraction.factor.ReflectionList;
import org.zoneaxis.diffraction.factor.ScatteringFactors;
import org.zoneaxis.diffraction.factor.StructureFactor;
import org.zoneaxis.diffraction.factor.StructureFactors;

/**
 * The geometry of a zone-axis pattern: which reflections are near the Ewald sphere, where they lie
 * on the page, and their structure factors. Intensities are for an {@link IntensityModel}.
 *
 * @param incident the electrons and where they come from
 * @param basis the two shortest independent reflections of the zone; empty where it has no two
 * @param orientation how the crystal lies on the page
 * @param beams the direct beam and every allowed reflection within reach and gmax, and g1 and g2
 *     wherever they are within gmax; in no particular order
 */
public record ExcitedBeams(
    IncidentBeam incident,
    Optional<PatternBasis> basis,
    PageOrientation orientation,
    List<Beam> beams) {

  /**
   * More points of the reciprocal lattice than this near the Ewald sphere are not computed: a
   * picture of a tenth of them is already grey, and a second of computing is the most that a
   * request is worth.
   */
  public static final int MAX_POINTS = 100_000;

  /** Steps of gmax in 1/angstrom, and the smallest one that can be asked for. */
  private static final double GMAX_STEPS = 100;

  private static final int LEAST_GMAX_STEPS = 20;

  /** Copies the list. */
  public ExcitedBeams {
    beams = List.copyOf(beams);
  }

  /**
   * The beams of a crystal along a zone axis.
   *
   * @param crystal the crystal
   * @param axis the zone axis, in the crystal's cell
   * @param electrons the beam
   * @param gmax largest |g| in 1/angstrom
   * @param laue the direction of the beam
   * @param model says what is near enough to the Ewald sphere
   * @param right a reflection of the zone that shall point to the right; where empty, g1 does
   * @throws IllegalArgumentException where {@code right} is 000 or does not lie in the zone, or the
   *     centre of the Laue circle does not
   * @throws WorkTooLargeException where the range holds more reflections than can be computed, or
   *     the crystal has too many atoms for it
   */
  public static ExcitedBeams of(
      Crystal crystal,
      ZoneAxis axis,
      ElectronBeam electrons,
      LaueCentre laue,
      double gmax,
      IntensityModel model,
      Optional<MillerIndices> right) {
    return of(crystal, axis, electrons, laue, gmax, model, right, new WorkBudget());
  }

  static ExcitedBeams of(
      Crystal crystal,
      ZoneAxis axis,
      ElectronBeam electrons,
      LaueCentre laue,
      double gmax,
      IntensityModel model,
      Optional<MillerIndices> right,
      WorkBudget budget) {
    right.ifPresent(reflection -> PageOrientation.requireInZone(reflection, axis));
    Lattice lattice = crystal.lattice();
    ZoneNet net = new ZoneNet(lattice, axis);
    StructureFactors factors = new StructureFactors(crystal, ScatteringFactors.lobatoVanDyck());
    Optional<PatternBasis> basis = new BasisFinder(lattice, axis, net, factors, budget).find();
    PageOrientation orientation =
        PageOrientation.of(lattice, axis, right.or(() -> basis.map(found -> found.g1().hkl())));
    IncidentBeam incident =
        new IncidentBeam(electrons, orientation.frame().onPage(laue.vector(lattice, axis)));
    Reach reach = model.reach(incident);
    requireBudget(budget, net, reach, factors, gmax);
    ReflectionList points = points(lattice, net, reach, gmax);
    basis.ifPresent(found -> addMissing(found, points));
    factors.fill(points);
    return new ExcitedBeams(
        incident,
        basis,
        orientation,
        beams(points, gmax, incident, orientation.frame(), lattice, axis, factors));
  }

  private static void requireBudget(
      WorkBudget budget, ZoneNet net, Reach reach, StructureFactors factors, double gmax) {
    double expected = expected(net, reach, gmax);
    if (expected <= MAX_POINTS && budget.take(factors.steps(expected, gmax))) {
      return;
    }
    int fits = (int) Math.floor(gmax * GMAX_STEPS);
    while (fits >= LEAST_GMAX_STEPS
        && !fits(budget, factors, expected(net, reach, fits / GMAX_STEPS), fits / GMAX_STEPS)) {
      fits--;
    }
    throw tooLarge(
        gmax,
        expected > MAX_POINTS
            ? "about " + Math.round(expected) + " reflections, of which " + MAX_POINTS + " fit"
            : factors.atoms() + " atoms in the cell, those of a shared site counted one by one",
        fits);
  }

  private static boolean fits(
      WorkBudget budget, StructureFactors factors, double points, double gmax) {
    return points <= MAX_POINTS && factors.steps(points, gmax) <= budget.left();
  }

  private static WorkTooLargeException tooLarge(double gmax, String with, int fits) {
    return new WorkTooLargeException(
        "gmax",
        gmax + " with " + with,
        fits < LEAST_GMAX_STEPS
            ? "no gmax is small enough; lower sigma or precession, or give a smaller cell or fewer"
                + " atoms"
            : "at most " + fits / GMAX_STEPS + " for this crystal");
  }

  /** About how many points of all layers lie near enough to the Ewald sphere. */
  private static double expected(ZoneNet net, Reach reach, double gmax) {
    int layers = (int) Math.floor(gmax / net.layerSpacing());
    double expected = 0;
    for (int n = -layers; n <= layers; n++) {
      Annulus ring = reach.excited(n * net.layerSpacing(), gmax);
      expected += ring.isEmpty() ? 0 : net.expectedPoints(ring);
    }
    return expected;
  }

  /** The reciprocal-lattice points of every layer that lie near enough to the Ewald sphere. */
  static ReflectionList points(Lattice lattice, ZoneNet net, Reach reach, double gmax) {
    int layers = (int) Math.floor(gmax / net.layerSpacing());
    ReflectionList points = new ReflectionList(lattice);
    for (int n = -layers; n <= layers; n++) {
      Annulus ring = reach.excited(n * net.layerSpacing(), gmax);
      if (!ring.isEmpty()) {
        net.forEach(n, ring, points);
      }
    }
    return points;
  }

  /** What a caption names is in the list, even where the Ewald sphere passes it by. */
  private static void addMissing(PatternBasis basis, ReflectionList points) {
    for (MillerIndices hkl : List.of(basis.g1().hkl(), basis.g2().hkl())) {
      if (!points.contains(hkl)) {
        points.add(hkl.h(), hkl.k(), hkl.l());
      }
    }
  }

  private static List<Beam> beams(
      ReflectionList points,
      double gmax,
      IncidentBeam incident,
      PageFrame frame,
      Lattice lattice,
      ZoneAxis axis,
      StructureFactors factors) {
    double allowedAbove = factors.allowedAbove();
    List<Beam> beams = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      StructureFactor factor = points.structureFactor(i);
      MillerIndices hkl = points.hkl(i);
      boolean allowed = hkl.isDirectBeam() || factor.modulus() > allowedAbove;
      if (allowed && points.g2(i) <= gmax * gmax) {
        Vector3 g = frame.onPage(lattice.reciprocal(hkl));
        beams.add(
            new Beam(
                hkl,
                g,
                Math.sqrt(points.g2(i)),
                incident.excitationError(g, points.g2(i)),
                hkl.laueZone(axis),
                factor));
      }
    }
    return beams;
  }
}
