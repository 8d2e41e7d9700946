package org.zoneaxis.diffraction.tilt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.orientation.OrientationRelationship;
import org.zoneaxis.crystal.symmetry.PointSymmetry;
import org.zoneaxis.crystal.vector.RotationMatrix;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * How a crystal may lie in a holder of which single reflections are seen at several tilts, where no
 * zone axis is reached.
 *
 * <p>An excited reflection is across the beam but for the Bragg angle, which is left out here: half
 * a degree. Two reflections give a trial (the TRIAD method, H. D. Black, AIAA J. 2 (1964) 1350),
 * all of them refine it by least squares.
 *
 * @param crystal how it lies
 * @param members the reflection that each of those seen is
 * @param deviation root mean square angle between where they are and where they were seen, in
 *     degrees
 */
public record OrientationFit(
    CrystalInHolder crystal, List<MillerIndices> members, double deviation) {

  /** More reflections than anybody measures. */
  public static final int MAX_REFLECTIONS = 50;

  private static final double SAME = 0.5;
  private static final double NOT_PARALLEL = StrictMath.sin(StrictMath.toRadians(5));
  private static final int REFINEMENTS = 8;

  /** Copies the list. */
  public OrientationFit {
    members = List.copyOf(members);
  }

  /**
   * All orientations, up to equivalent ones, that show the reflections where they were seen.
   *
   * @param lattice the cell
   * @param symmetry the symmetry of the crystal in it
   * @param holder the holder
   * @param seen two reflections or more, the first two in different directions
   * @param tolerance largest deviation in degrees, above 0 to 20
   * @return the best first; none where the reflections are not of one crystal
   */
  public static List<OrientationFit> of(
      Lattice lattice,
      PointSymmetry symmetry,
      Holder holder,
      List<SeenReflection> seen,
      double tolerance) {
    if (seen.size() < 2 || seen.size() > MAX_REFLECTIONS) {
      throw new IllegalArgumentException(
          "2 to " + MAX_REFLECTIONS + " reflections, not " + seen.size());
    }
    if (!(tolerance > 0 && tolerance <= 20)) {
      throw new IllegalArgumentException("a tolerance above 0 to 20 degrees, not " + tolerance);
    }
    Search search = new Search(lattice, symmetry, holder, seen);
    return search.fits(tolerance);
  }

  /** One search. */
  private static final class Search {

    private final Holder holder;
    private final List<RotationMatrix> rotations;
    private final List<Vector3> inHolder;
    private final List<List<MillerIndices>> families;
    private final Lattice lattice;

    Search(Lattice lattice, PointSymmetry symmetry, Holder holder, List<SeenReflection> seen) {
      this.lattice = lattice;
      this.holder = holder;
      this.rotations = symmetry.properRotations(lattice);
      this.inHolder =
          seen.stream().map(one -> holder.acrossBeam(one.azimuth(), one.tilt())).toList();
      this.families = seen.stream().map(one -> symmetry.equivalents(one.family())).toList();
    }

    List<OrientationFit> fits(double tolerance) {
      List<OrientationFit> found = new ArrayList<>();
      MillerIndices first = families.get(0).get(0);
      for (MillerIndices start : List.of(first, first.negated())) {
        for (MillerIndices second : families.get(1)) {
          trial(start, second, tolerance, found);
        }
      }
      found.sort(Comparator.comparingDouble(OrientationFit::deviation));
      List<OrientationFit> distinct = new ArrayList<>();
      for (OrientationFit fit : found) {
        if (distinct.stream().noneMatch(known -> isSame(known, fit))) {
          distinct.add(fit);
        }
      }
      return distinct;
    }

    private boolean isSame(OrientationFit p, OrientationFit q) {
      return OrientationRelationship.angle(
              p.crystal().crystalToHolder(), q.crystal().crystalToHolder(), rotations)
          < SAME;
    }

    private void trial(
        MillerIndices first, MillerIndices second, double tolerance, List<OrientationFit> found) {
      Vector3 g1 = unit(first);
      Vector3 g2 = unit(second);
      Vector3 v1 = inHolder.get(0);
      Vector3 v2 = inHolder.get(1);
      // Each of both may be off by the tolerance, and by more before the refinement.
      boolean apart = Math.abs(g1.angleTo(g2) - v1.angleTo(v2)) > 4 * tolerance;
      boolean parallel =
          g1.cross(g2).length() < NOT_PARALLEL || v1.cross(v2).length() < NOT_PARALLEL;
      if (apart || parallel) {
        return;
      }
      RotationMatrix turn =
          RotationMatrix.ofAxes(v1, v1.cross(v2))
              .times(RotationMatrix.ofAxes(g1, g1.cross(g2)).inverse());
      for (int i = 0; i < REFINEMENTS; i++) {
        turn = refined(turn, members(turn));
      }
      List<MillerIndices> members = members(turn);
      double deviation = deviation(turn, members);
      if (deviation <= tolerance) {
        found.add(new OrientationFit(new CrystalInHolder(holder, turn), members, deviation));
      }
    }

    private Vector3 unit(MillerIndices hkl) {
      return lattice.reciprocal(hkl).normalised();
    }

    /** Of each family the reflection nearest to where one was seen. */
    private List<MillerIndices> members(RotationMatrix turn) {
      RotationMatrix back = turn.inverse();
      return IntStream.range(0, inHolder.size())
          .mapToObj(
              i ->
                  families.get(i).stream()
                      .max(
                          Comparator.comparingDouble(
                              hkl -> unit(hkl).dot(back.times(inHolder.get(i)))))
                      .orElseThrow())
          .toList();
    }

    private double deviation(RotationMatrix turn, List<MillerIndices> members) {
      double sum = 0;
      for (int i = 0; i < members.size(); i++) {
        double angle = turn.times(unit(members.get(i))).angleTo(inHolder.get(i));
        sum += angle * angle;
      }
      return Math.sqrt(sum / members.size());
    }

    /** A step of Gauss and Newton: the small turn d with (sum 1 - u u^T) d = sum u cross v. */
    private RotationMatrix refined(RotationMatrix turn, List<MillerIndices> members) {
      Vector3 x = new Vector3(0, 0, 0);
      Vector3 y = x;
      Vector3 z = x;
      Vector3 right = x;
      for (int i = 0; i < members.size(); i++) {
        Vector3 u = turn.times(unit(members.get(i)));
        x = x.plus(new Vector3(1, 0, 0)).minus(u.times(u.x()));
        y = y.plus(new Vector3(0, 1, 0)).minus(u.times(u.y()));
        z = z.plus(new Vector3(0, 0, 1)).minus(u.times(u.z()));
        right = right.plus(u.cross(inHolder.get(i)));
      }
      double determinant = x.dot(y.cross(z));
      Vector3 step =
          new Vector3(right.dot(y.cross(z)), x.dot(right.cross(z)), x.dot(y.cross(right)))
              .times(1 / determinant);
      return step.length() < 1e-14
          ? turn
          : RotationMatrix.about(step, StrictMath.toDegrees(step.length())).times(turn);
    }
  }
}
