package org.zoneaxis.diffraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.Vector3;
import org.zoneaxis.crystal.ZoneAxis;

/**
 * Simulates the kinematic zone-axis patterns of a crystal. Immutable and thread-safe.
 *
 * <p>A reflection is kept where |g| is at most gmax, |F| is above 1e-4 per square angstrom (less in
 * a cell that is mostly vacuum), and the excitation error is within three widths of the envelope;
 * g1 and g2 wherever they are within gmax. There is no thermal damping, no absorption and no
 * Lorentz factor; docs/physics.md says why and how it compares with other programs.
 */
public final class PatternSimulator {

  /**
   * More points of the reciprocal lattice than this near the Ewald sphere are not computed: a
   * picture of a tenth of them is already grey, and a second of computing is the most that a
   * request is worth.
   */
  public static final int MAX_POINTS = 100_000;

  /** An SVG of more reflections than this exceeds the six megabytes of a function's answer. */
  static final int MAX_DRAWN = 15_000;

  /** Steps of gmax in 1/angstrom, and the smallest one that can be asked for. */
  private static final double GMAX_STEPS = 100;

  private static final int LEAST_GMAX_STEPS = 20;

  /** |g| that agree to this many parts of 1/angstrom are equal when reflections are sorted. */
  static final double SORT_GRID = 1e8;

  private static final Comparator<Reflection> ORDER =
      Comparator.comparingDouble((Reflection r) -> StrictMath.rint(r.g() * SORT_GRID))
          .thenComparing(Reflection::hkl);

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
    Lattice lattice = crystal.lattice();
    ZoneNet net = new ZoneNet(lattice, zoneAxis);
    StructureFactors structureFactors = new StructureFactors(crystal, scattering);
    return new BasisFinder(lattice, zoneAxis, net, structureFactors, new WorkBudget()).find();
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
    right.ifPresent(reflection -> requireInZone(reflection, zoneAxis));
    return orientation(
        crystal.lattice(),
        zoneAxis,
        right.or(() -> basis(crystal, zoneAxis).map(found -> found.g1().hkl())));
  }

  private static PageOrientation orientation(
      Lattice lattice, ZoneAxis zoneAxis, Optional<MillerIndices> drawnRight) {
    MillerIndices reflection =
        drawnRight.orElseGet(() -> new ZoneNet(lattice, zoneAxis).shortest());
    return new PageOrientation(drawnRight, PageFrame.of(lattice, zoneAxis, reflection));
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
   * @throws WorkTooLargeException where the range holds more reflections than a picture can show,
   *     or the crystal has too many atoms for it
   */
  public DiffractionPattern simulate(
      Crystal crystal,
      ZoneAxis zoneAxis,
      PatternParameters parameters,
      Optional<MillerIndices> right) {
    return simulate(crystal, zoneAxis, parameters, right, new WorkBudget());
  }

  DiffractionPattern simulate(
      Crystal crystal,
      ZoneAxis zoneAxis,
      PatternParameters parameters,
      Optional<MillerIndices> right,
      WorkBudget budget) {
    right.ifPresent(reflection -> requireInZone(reflection, zoneAxis));
    Lattice lattice = crystal.lattice();
    ZoneNet net = new ZoneNet(lattice, zoneAxis);
    StructureFactors structureFactors = new StructureFactors(crystal, scattering);
    Optional<PatternBasis> basis =
        new BasisFinder(lattice, zoneAxis, net, structureFactors, budget).find();
    PageOrientation orientation =
        orientation(lattice, zoneAxis, right.or(() -> basis.map(found -> found.g1().hkl())));
    Vector3 laue = orientation.frame().onPage(parameters.laue().vector(lattice, zoneAxis));
    ExcitationEnvelope envelope = ExcitationEnvelope.of(parameters, laue);
    requireBudget(budget, net, envelope, structureFactors, parameters.gmax());
    ReflectionList points = points(lattice, net, envelope, parameters.gmax());
    basis.ifPresent(found -> addMissing(found, points));
    structureFactors.fill(points);
    Measure measure =
        new Measure(
            orientation.frame(), envelope, parameters, laue, structureFactors.allowedAbove());
    DiffractionPattern pattern =
        new DiffractionPattern(
            zoneAxis,
            parameters,
            orientation.right(),
            basis,
            reflections(points, measure, basis, lattice, zoneAxis));
    int drawn = pattern.drawn().size();
    if (drawn > MAX_DRAWN) {
      // With no more reflections in all than may be drawn, whatever is drawn of them.
      double beyond = pattern.reflections().get(MAX_DRAWN).g();
      throw tooLarge(
          parameters.gmax(),
          drawn + " reflections, of which a picture holds " + MAX_DRAWN,
          (int) Math.ceil(beyond * GMAX_STEPS) - 1);
    }
    return pattern;
  }

  private static void requireBudget(
      WorkBudget budget,
      ZoneNet net,
      ExcitationEnvelope envelope,
      StructureFactors structureFactors,
      double gmax) {
    double expected = expected(net, envelope, gmax);
    if (expected <= MAX_POINTS && budget.take(structureFactors.steps(expected, gmax))) {
      return;
    }
    int fits = (int) Math.floor(gmax * GMAX_STEPS);
    while (fits >= LEAST_GMAX_STEPS
        && !fits(budget, structureFactors, expected(net, envelope, fits / GMAX_STEPS), fits)) {
      fits--;
    }
    throw tooLarge(
        gmax,
        expected > MAX_POINTS
            ? "about " + Math.round(expected) + " reflections, of which " + MAX_POINTS + " fit"
            : structureFactors.atoms()
                + " atoms in the cell, those of a shared site counted one by one",
        fits);
  }

  private static boolean fits(
      WorkBudget budget, StructureFactors structureFactors, double points, int gmaxSteps) {
    return points <= MAX_POINTS
        && structureFactors.steps(points, gmaxSteps / GMAX_STEPS) <= budget.left();
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
  private static double expected(ZoneNet net, ExcitationEnvelope envelope, double gmax) {
    int layers = (int) Math.floor(gmax / net.layerSpacing());
    double expected = 0;
    for (int n = -layers; n <= layers; n++) {
      Annulus ring = envelope.excited(n * net.layerSpacing(), gmax);
      expected += ring.isEmpty() ? 0 : net.expectedPoints(ring);
    }
    return expected;
  }

  private static void requireInZone(MillerIndices reflection, ZoneAxis zoneAxis) {
    if (reflection.isDirectBeam() || reflection.laueZone(zoneAxis) != 0) {
      throw new IllegalArgumentException(
          reflection + " is not a reflection of the zone " + zoneAxis);
    }
  }

  /** The reciprocal-lattice points of every layer that lie near enough to the Ewald sphere. */
  static ReflectionList points(
      Lattice lattice, ZoneNet net, ExcitationEnvelope envelope, double gmax) {
    int layers = (int) Math.floor(gmax / net.layerSpacing());
    ReflectionList points = new ReflectionList(lattice);
    for (int n = -layers; n <= layers; n++) {
      Annulus ring = envelope.excited(n * net.layerSpacing(), gmax);
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

  /** By what a reflection is kept, and how strong it is. */
  private record Measure(
      PageFrame frame,
      ExcitationEnvelope envelope,
      PatternParameters parameters,
      Vector3 laue,
      double allowedAbove) {

    double excitationError(double g2, Vector3 g) {
      return ExcitationEnvelope.excitationError(parameters.beam().wavelength(), laue, g, g2);
    }
  }

  private static List<Reflection> reflections(
      ReflectionList points,
      Measure measure,
      Optional<PatternBasis> basis,
      Lattice lattice,
      ZoneAxis zoneAxis) {
    double gmax2 = measure.parameters().gmax() * measure.parameters().gmax();
    List<Reflection> kept = new ArrayList<>();
    double strongest = 0;
    for (int i = 0; i < points.size(); i++) {
      StructureFactor factor = points.structureFactor(i);
      MillerIndices hkl = points.hkl(i);
      boolean allowed = hkl.isDirectBeam() || factor.modulus() > measure.allowedAbove();
      if (!allowed || points.g2(i) > gmax2) {
        continue;
      }
      Vector3 g = measure.frame().onPage(lattice.reciprocal(hkl));
      double weight = measure.envelope().weight(g.x(), g.y(), g.z());
      if (weight > 0 || basis.filter(found -> found.holds(hkl)).isPresent()) {
        double intensity = factor.squared() * weight;
        strongest = hkl.isDirectBeam() ? strongest : Math.max(strongest, intensity);
        kept.add(
            new Reflection(
                hkl,
                g.x(),
                g.y(),
                Math.sqrt(points.g2(i)),
                measure.excitationError(points.g2(i), g),
                hkl.laueZone(zoneAxis),
                factor,
                intensity,
                0));
      }
    }
    return scaled(kept, strongest);
  }

  private static List<Reflection> scaled(List<Reflection> reflections, double strongest) {
    double scale = strongest > 0 ? 100 / strongest : 0;
    return reflections.stream()
        .map(reflection -> reflection.withRelative(reflection.intensity() * scale))
        .sorted(ORDER)
        .toList();
  }
}
