package org.zoneaxis.diffraction.superposition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.crystal.vector.RotationMatrix;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.PageFrame;
import org.zoneaxis.diffraction.PatternParameters;
import org.zoneaxis.diffraction.WorkBudget;
import org.zoneaxis.diffraction.WorkTooLargeException;
import org.zoneaxis.diffraction.ewald.ExcitationEnvelope;
import org.zoneaxis.diffraction.factor.ReflectionList;
import org.zoneaxis.diffraction.factor.ScatteringFactors;
import org.zoneaxis.diffraction.factor.StructureFactor;
import org.zoneaxis.diffraction.factor.StructureFactors;
import org.zoneaxis.diffraction.projection.PlanePoint;
import org.zoneaxis.diffraction.reciprocal.ReciprocalBall;

/**
 * The spots of one crystal in orientations of which none needs to be a zone axis, such as the
 * variants of a precipitate: structure factors are computed once for all of them. Immutable.
 *
 * <p>Kinematic: what {@link org.zoneaxis.diffraction.PatternSimulator} does along zone axes.
 */
public final class OrientedSimulator {

  /** Steps of a budget to look at a reflection in an orientation. */
  private static final double STEPS_A_LOOK = 15;

  /** The same where the beam precesses: an exponential at each of 72 azimuths. */
  private static final double STEPS_A_PRECESSING_LOOK = 2000;

  /** Steps for a reflection that is seen: it is sorted, compared, drawn or written. */
  private static final double STEPS_A_SPOT = 4000;

  /** Of what is left, for the crystal that comes after this one. */
  private static final double SHARE = 0.45;

  private static final double SORT_GRID = 1e8;

  /** Steps of gmax in 1/angstrom, and the smallest one that can be asked for. */
  private static final double GMAX_STEPS = 100;

  private static final double LEAST_GMAX = 0.2;

  private static final Comparator<OrientedReflection> ORDER =
      Comparator.comparingDouble((OrientedReflection spot) -> StrictMath.rint(spot.g() * SORT_GRID))
          .thenComparing(OrientedReflection::hkl, Comparator.reverseOrder());

  private final PatternParameters parameters;
  private final List<Allowed> allowed;
  private final Crystal crystal;

  private record Allowed(MillerIndices hkl, Vector3 g, StructureFactor structureFactor) {}

  /**
   * The reflections of a crystal up to gmax.
   *
   * @param crystal the crystal
   * @param parameters beam, range and envelope; reflections out of its reach are left out, and its
   *     centre of the Laue circle is that of the {@link View}
   * @throws WorkTooLargeException where there are too many reflections; it says which gmax fits
   */
  public OrientedSimulator(Crystal crystal, PatternParameters parameters) {
    this(crystal, parameters, new WorkBudget());
  }

  /**
   * As above, as a part of an answer.
   *
   * @param budget that of the answer
   */
  public OrientedSimulator(Crystal crystal, PatternParameters parameters, WorkBudget budget) {
    this.crystal = crystal;
    this.parameters = parameters;
    StructureFactors structureFactors =
        new StructureFactors(crystal, ScatteringFactors.lobatoVanDyck(), occupant -> 0);
    ReflectionList half =
        ReciprocalBall.half(
            crystal.lattice(), parameters.gmax(), List.of(structureFactors), budget);
    structureFactors.fill(half);
    this.allowed = new ArrayList<>();
    allowed.add(direct(structureFactors));
    for (int i = 0; i < half.size(); i++) {
      StructureFactor factor = half.structureFactor(i);
      if (factor.modulus() > structureFactors.allowedAbove()) {
        Vector3 g = crystal.lattice().reciprocal(half.hkl(i));
        allowed.add(new Allowed(half.hkl(i), g, factor));
        allowed.add(
            new Allowed(
                half.hkl(i).negated(),
                g.times(-1),
                new StructureFactor(factor.re(), -factor.im())));
      }
    }
  }

  private Allowed direct(StructureFactors structureFactors) {
    ReflectionList direct = new ReflectionList(crystal.lattice());
    direct.add(0, 0, 0);
    structureFactors.fill(direct);
    return new Allowed(MillerIndices.DIRECT_BEAM, new Vector3(0, 0, 0), direct.structureFactor(0));
  }

  /** The budget for the orientations of one answer. */
  public static WorkBudget budget() {
    return WorkBudget.ofPair();
  }

  /**
   * The spots in an orientation.
   *
   * @param view in the Cartesian axes to which the crystal is turned
   * @param orientation takes vectors of the crystal to these axes; the identity for a matrix
   * @param budget one for all orientations of an answer
   * @return the direct beam and all spots, by |g| (equal to 8 decimals), then from the largest h,
   *     k, l
   * @throws WorkTooLargeException where there are too many orientations and reflections
   */
  public List<OrientedReflection> simulate(
      View view, RotationMatrix orientation, WorkBudget budget) {
    double look = parameters.precession() == 0 ? STEPS_A_LOOK : STEPS_A_PRECESSING_LOOK;
    take(budget, look * allowed.size(), allowed.size(), "looked at");
    RotationMatrix back = orientation.inverse();
    PageFrame frame = view.frame();
    Vector3 laue = view.laueOnPage();
    PageFrame own =
        new PageFrame(
            back.times(frame.right()), back.times(frame.up()), back.times(frame.towardsViewer()));
    ExcitationEnvelope envelope =
        ExcitationEnvelope.of(
            parameters.beam().wavelength(), parameters.sigma(), parameters.precession(), laue);
    double[] weights = new double[allowed.size()];
    int seen = 0;
    for (int i = 0; i < weights.length; i++) {
      WorkCancelledException.throwIfCancelled();
      Vector3 page = own.onPage(allowed.get(i).g());
      weights[i] = envelope.weight(page.x(), page.y(), page.z());
      seen += weights[i] > 0 ? 1 : 0;
    }
    take(budget, STEPS_A_SPOT * seen, seen, "seen");
    List<OrientedReflection> spots = new ArrayList<>(seen);
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        Allowed reflection = allowed.get(i);
        spots.add(spot(reflection, own.onPage(reflection.g()), laue, weights[i]));
      }
    }
    spots.sort(ORDER);
    return spots;
  }

  /** Numbers of reflections grow at least with the square of gmax. */
  private void take(WorkBudget budget, double steps, int reflections, String what) {
    if (budget.take(steps)) {
      return;
    }
    double fits = parameters.gmax() * Math.sqrt(SHARE * budget.left() / steps);
    double rounded = Math.floor(GMAX_STEPS * fits) / GMAX_STEPS;
    throw new WorkTooLargeException(
        "gmax",
        parameters.gmax() + " with " + reflections + " reflections that are " + what,
        rounded < LEAST_GMAX
            ? "no gmax is small enough; choose fewer variants, a smaller sigma or precession, or a"
                + " smaller cell"
            : "at most " + rounded + " for these crystals, or fewer variants");
  }

  private OrientedReflection spot(Allowed reflection, Vector3 page, Vector3 laue, double weight) {
    Vector3 g = reflection.g();
    return new OrientedReflection(
        reflection.hkl(),
        new PlanePoint(page.x(), page.y()),
        page.z(),
        g.length(),
        ExcitationEnvelope.excitationError(parameters.beam().wavelength(), laue, page, g.dot(g)),
        reflection.structureFactor(),
        reflection.structureFactor().squared() * weight);
  }
}
