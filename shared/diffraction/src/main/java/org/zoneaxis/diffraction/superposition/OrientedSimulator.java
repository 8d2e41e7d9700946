package org.zoneaxis.diffraction.superposition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.MillerIndices;
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

  /** Looks at a reflection for all orientations of one simulator: below a second. */
  private static final double LOOKS = 2e7;

  private static final double SORT_GRID = 1e8;

  /** A precessing beam is looked at from so many azimuths. */
  private static final double AZIMUTHS = 72;

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
    this.crystal = crystal;
    this.parameters = parameters;
    StructureFactors structureFactors =
        new StructureFactors(crystal, ScatteringFactors.lobatoVanDyck(), occupant -> 0);
    ReflectionList half =
        ReciprocalBall.half(
            crystal.lattice(), parameters.gmax(), List.of(structureFactors), new WorkBudget());
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
    return new WorkBudget(LOOKS);
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
    double looks = parameters.precession() == 0 ? 1 : AZIMUTHS;
    if (!budget.take(looks * allowed.size())) {
      throw new WorkTooLargeException(
          "gmax",
          parameters.gmax() + " with " + allowed.size() + " reflections in each orientation",
          "choose fewer variants or a smaller gmax");
    }
    RotationMatrix back = orientation.inverse();
    PageFrame frame = view.frame();
    Vector3 laue = view.laueOnPage();
    PageFrame own =
        new PageFrame(
            back.times(frame.right()), back.times(frame.up()), back.times(frame.towardsViewer()));
    ExcitationEnvelope envelope =
        ExcitationEnvelope.of(
            parameters.beam().wavelength(), parameters.sigma(), parameters.precession(), laue);
    List<OrientedReflection> spots = new ArrayList<>();
    for (Allowed reflection : allowed) {
      Vector3 page = own.onPage(reflection.g());
      double weight = envelope.weight(page.x(), page.y(), page.z());
      if (weight > 0) {
        spots.add(spot(reflection, page, laue, weight));
      }
    }
    spots.sort(ORDER);
    return spots;
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
