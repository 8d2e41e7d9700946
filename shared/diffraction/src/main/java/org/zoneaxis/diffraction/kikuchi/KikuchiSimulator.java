package org.zoneaxis.diffraction.kikuchi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.orientation.LowIndices;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.PageFrame;
import org.zoneaxis.diffraction.PageOrientation;
import org.zoneaxis.diffraction.PatternSimulator;
import org.zoneaxis.diffraction.WorkBudget;
import org.zoneaxis.diffraction.WorkTooLargeException;
import org.zoneaxis.diffraction.factor.ReflectionList;
import org.zoneaxis.diffraction.factor.ScatteringFactors;
import org.zoneaxis.diffraction.factor.StructureFactors;
import org.zoneaxis.diffraction.projection.PlanePoint;
import org.zoneaxis.diffraction.projection.Projection;
import org.zoneaxis.diffraction.reciprocal.ReciprocalBall;

/** Computes Kikuchi lines from geometry and structure factors. Immutable and thread-safe. */
public final class KikuchiSimulator {

  /** A list of more bands is longer than an answer of a few megabytes. */
  static final int MAX_BANDS = 10_000;

  /** The largest index of a pole. */
  private static final int POLE_INDEX = 3;

  private static final double SORT_GRID = 1e8;
  private static final double POLE_GRID = 1e9;
  private static final double GMAX_STEPS = 100;

  private static final Comparator<KikuchiBand> ORDER =
      Comparator.comparingDouble((KikuchiBand band) -> StrictMath.rint(band.g() * SORT_GRID))
          .thenComparing(KikuchiBand::hkl, Comparator.reverseOrder());

  private static final Comparator<KikuchiPole> FROM_CENTRE =
      Comparator.comparingDouble(
              (KikuchiPole pole) ->
                  StrictMath.rint(pole.position().radius() * pole.position().radius() * POLE_GRID))
          .thenComparing(pole -> pole.axis().u(), Comparator.reverseOrder())
          .thenComparing(pole -> pole.axis().v(), Comparator.reverseOrder())
          .thenComparing(pole -> pole.axis().w(), Comparator.reverseOrder());

  private final PatternSimulator patterns = new PatternSimulator();

  /**
   * The Kikuchi lines around a direction of the beam.
   *
   * @param crystal the crystal
   * @param axis the zone axis, in the crystal's cell
   * @param parameters beam and screen
   * @param right a reflection of the zone that shall point to the right; where empty, g1 does
   * @throws IllegalArgumentException where {@code right} or the centre of the Laue circle do not
   *     lie in the zone, or the beam is more than 30 degrees from the zone axis
   * @throws WorkTooLargeException where there are too many bands; it says which gmax fits
   */
  public KikuchiPattern simulate(
      Crystal crystal, ZoneAxis axis, KikuchiParameters parameters, Optional<MillerIndices> right) {
    return simulate(crystal, axis, parameters, right, 0);
  }

  /**
   * As above, on a page that is turned.
   *
   * @param turn how far, counter-clockwise, in degrees
   */
  public KikuchiPattern simulate(
      Crystal crystal,
      ZoneAxis axis,
      KikuchiParameters parameters,
      Optional<MillerIndices> right,
      double turn) {
    Vector3 towardsSource = parameters.towardsSource(crystal.lattice(), axis);
    PageOrientation orientation = patterns.orientation(crystal, axis, right);
    PageFrame frame = orientation.frame().seenFrom(towardsSource).turned(turn);
    Vector3 zone = crystal.lattice().direct(axis).normalised();
    return new KikuchiPattern(
        axis,
        parameters,
        orientation.right(),
        frame,
        zone.angleTo(towardsSource),
        bands(crystal, frame, parameters),
        poles(crystal.lattice(), frame, parameters.halfAngle()));
  }

  /**
   * The bands on a screen.
   *
   * @param frame right, up and towards the source, in the frame of the lattice
   */
  static List<KikuchiBand> bands(Crystal crystal, PageFrame frame, KikuchiParameters parameters) {
    return bands(crystal, frame, parameters, parameters.halfAngle());
  }

  /** Those that come within an angle of the beam, in degrees. */
  static List<KikuchiBand> bands(
      Crystal crystal, PageFrame frame, KikuchiParameters parameters, double halfAngle) {
    StructureFactors structureFactors =
        new StructureFactors(crystal, ScatteringFactors.lobatoVanDyck(), occupant -> 0);
    WorkBudget budget = new WorkBudget();
    ReflectionList ball =
        ReciprocalBall.half(crystal.lattice(), parameters.gmax(), List.of(), budget);
    ReflectionList points = onScreen(ball, crystal.lattice(), frame, parameters, halfAngle);
    requireBudget(structureFactors, points.size(), parameters.gmax(), budget);
    structureFactors.fill(points);
    List<KikuchiBand> bands = new ArrayList<>();
    double strongest = 0;
    for (int i = 0; i < points.size(); i++) {
      if (points.structureFactor(i).modulus() > structureFactors.allowedAbove()) {
        KikuchiBand band = band(points, i, crystal.lattice(), frame, parameters);
        strongest = Math.max(strongest, band.structureFactor().squared());
        bands.add(band);
      }
    }
    bands.sort(ORDER);
    requireFew(bands, parameters.gmax());
    double scale = strongest;
    return bands.stream().map(band -> band.scaled(scale)).toList();
  }

  private static void requireBudget(
      StructureFactors structureFactors, int points, double gmax, WorkBudget budget) {
    if (!budget.take(structureFactors.steps(points, gmax))) {
      throw ReciprocalBall.tooLarge(
          gmax,
          points,
          List.of(structureFactors),
          smaller -> {
            double share = smaller / gmax;
            double fewer = points * share * share * share;
            return structureFactors.steps(fewer, smaller) <= budget.left();
          });
    }
  }

  private static void requireFew(List<KikuchiBand> bands, double gmax) {
    if (bands.size() > MAX_BANDS) {
      double fits = (Math.ceil(bands.get(MAX_BANDS).g() * GMAX_STEPS) - 1) / GMAX_STEPS;
      throw new WorkTooLargeException(
          "gmax",
          gmax + " with " + bands.size() + " bands, of which " + MAX_BANDS + " fit",
          "at most " + fits + " for this crystal and screen");
    }
  }

  private static ReflectionList onScreen(
      ReflectionList ball,
      Lattice lattice,
      PageFrame frame,
      KikuchiParameters parameters,
      double halfAngle) {
    double reach = StrictMath.toRadians(halfAngle);
    ReflectionList points = new ReflectionList(lattice);
    for (int i = 0; i < ball.size(); i++) {
      MillerIndices hkl = ball.hkl(i);
      double g = Math.sqrt(ball.g2(i));
      double sine = lattice.reciprocal(hkl).dot(frame.towardsViewer()) / g;
      double theta = StrictMath.asin(parameters.beam().wavelength() * g / 2);
      if (StrictMath.asin(Math.min(1, Math.abs(sine))) - theta <= reach) {
        points.add(hkl.h(), hkl.k(), hkl.l());
      }
    }
    return points;
  }

  private static KikuchiBand band(
      ReflectionList points,
      int i,
      Lattice lattice,
      PageFrame frame,
      KikuchiParameters parameters) {
    double g = Math.sqrt(points.g2(i));
    Vector3 normal = frame.onPage(lattice.reciprocal(points.hkl(i))).times(1 / g);
    double theta = StrictMath.asin(parameters.beam().wavelength() * g / 2);
    return new KikuchiBand(points.hkl(i), points.structureFactor(i), g, normal, theta, 0);
  }

  /** The zones with small indices on a screen. */
  static List<KikuchiPole> poles(Lattice lattice, PageFrame frame, double halfAngle) {
    List<KikuchiPole> poles = new ArrayList<>();
    for (ZoneAxis axis : LowIndices.zones(POLE_INDEX)) {
      pole(axis, lattice, frame, halfAngle).ifPresent(poles::add);
    }
    poles.sort(FROM_CENTRE);
    return poles;
  }

  /** Electrons that travel against the zone axis meet the screen at its pole. */
  private static Optional<KikuchiPole> pole(
      ZoneAxis axis, Lattice lattice, PageFrame frame, double halfAngle) {
    Vector3 direction = frame.onPage(lattice.direct(axis).normalised());
    double angle = direction.angleTo(new Vector3(0, 0, 1));
    if (angle > halfAngle) {
      return Optional.empty();
    }
    PlanePoint position = Projection.GNOMONIC.point(direction.times(-1));
    return Optional.of(new KikuchiPole(axis, position, angle));
  }
}
