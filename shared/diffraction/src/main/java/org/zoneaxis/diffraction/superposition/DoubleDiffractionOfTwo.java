package org.zoneaxis.diffraction.superposition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.diffraction.WorkBudget;
import org.zoneaxis.diffraction.WorkTooLargeException;
import org.zoneaxis.diffraction.projection.PlanePoint;

/**
 * Spots by double diffraction between two crystals that lie on each other: the beams of one are the
 * incident beams of the other, so that there are spots at g1 + g2 (Williams and Carter,
 * Transmission Electron Microscopy (2009), chapter 18). The order of the crystals does not matter
 * for where they are. Geometry alone: both steps are in the pattern, the sum need not be near the
 * Ewald sphere of either lattice.
 */
public final class DoubleDiffractionOfTwo {

  private static final Comparator<SecondarySpot> STRONGEST =
      Comparator.comparingDouble(SecondarySpot::weight)
          .reversed()
          .thenComparing(SecondarySpot::first, Comparator.reverseOrder())
          .thenComparing(SecondarySpot::second, Comparator.reverseOrder());

  private DoubleDiffractionOfTwo() {}

  /**
   * The spots that two patterns do not have.
   *
   * @param first spots of the first crystal
   * @param second spots of the second, on the same page
   * @param least smallest intensity of a step in parts of the strongest diffracted beam, 0 to 1
   * @param radius how far from 000 they may be, in 1/angstrom
   * @param tolerance how far spots that are one may be apart, in 1/angstrom
   * @param budget of pairs
   * @return one for each place, the most likely of several, in the order of their weights
   * @throws WorkTooLargeException where there are more pairs than the budget has
   */
  public static List<SecondarySpot> of(
      List<OrientedReflection> first,
      List<OrientedReflection> second,
      double least,
      double radius,
      double tolerance,
      WorkBudget budget) {
    List<Step> steps = steps(first, least);
    List<Step> others = steps(second, least);
    double pairs = (double) steps.size() * others.size();
    if (!budget.take(pairs)) {
      throw new WorkTooLargeException(
          "double diffraction",
          Math.round(pairs) + " pairs of reflections",
          "choose one variant, a smaller gmax or stronger steps");
    }
    List<SecondarySpot> sums = new ArrayList<>();
    for (Step step : steps) {
      WorkCancelledException.throwIfCancelled();
      for (Step other : others) {
        SecondarySpot sum = step.plus(other);
        if (sum.position().radius() <= radius) {
          sums.add(sum);
        }
      }
    }
    sums.sort(STRONGEST);
    return alone(first, second, sums, tolerance);
  }

  private record Step(OrientedReflection spot, double share) {

    SecondarySpot plus(Step other) {
      PlanePoint p = spot.position();
      PlanePoint q = other.spot.position();
      return new SecondarySpot(
          new PlanePoint(p.x() + q.x(), p.y() + q.y()),
          spot.hkl(),
          other.spot.hkl(),
          share * other.share);
    }
  }

  private static List<Step> steps(List<OrientedReflection> spots, double least) {
    double strongest =
        spots.stream()
            .filter(spot -> !spot.hkl().isDirectBeam())
            .mapToDouble(OrientedReflection::intensity)
            .max()
            .orElse(0);
    return spots.stream()
        .filter(spot -> !spot.hkl().isDirectBeam() && spot.intensity() >= least * strongest)
        .map(spot -> new Step(spot, strongest > 0 ? spot.intensity() / strongest : 0))
        .toList();
  }

  /** The first sum at each place where neither crystal has a spot. */
  private static List<SecondarySpot> alone(
      List<OrientedReflection> first,
      List<OrientedReflection> second,
      List<SecondarySpot> sums,
      double tolerance) {
    List<PlanePoint> own =
        Stream.concat(first.stream(), second.stream()).map(OrientedReflection::position).toList();
    List<PlanePoint> reached = sums.stream().map(SecondarySpot::position).toList();
    return Coincidences.of(List.of(own, reached), tolerance).stream()
        .map(place -> place.members().get(0))
        .filter(member -> member.pattern() == 1)
        .map(member -> sums.get(member.spot()))
        .toList();
  }
}
