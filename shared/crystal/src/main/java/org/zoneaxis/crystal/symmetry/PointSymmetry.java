package org.zoneaxis.crystal.symmetry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.reduction.IntegerMatrix;
import org.zoneaxis.crystal.reduction.IntegerVector;
import org.zoneaxis.crystal.reduction.LatticeSymmetry;
import org.zoneaxis.crystal.reduction.NiggliReduction;
import org.zoneaxis.crystal.reduction.Rotation;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.vector.RotationMatrix;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * The rotations of a crystal in units of the cell in which it is given, whatever that cell is: what
 * makes directions and reflections equivalent. Found from the geometry as for {@link
 * ConventionalCell}; only rotations that keep the given cell's lattice are, so that a supercell may
 * show fewer than its crystal has.
 */
public final class PointSymmetry {

  /** What published and calculated cells are taken to be symmetric within, in angstrom. */
  public static final double USUAL_PRECISION = 0.03;

  private static final double MIN_PRECISION = 1e-5;
  private static final double MAX_PRECISION = 0.3;

  /** What is left of the precision each time that what was found is no group. */
  private static final double REDUCTION = 0.8;

  /** What a cell of short edges that is symmetric within the largest precision leaves. */
  private static final double NEARLY_ORTHOGONAL = 1;

  /** So often at most: then it is a ten-thousandth of what was asked for. */
  private static final int STEPS = 40;

  /**
   * The order in which one of several equivalent axes is chosen: no negative index where that can
   * be had, small indices, the first two equal, as tables have [001], [110], [112] and [210].
   */
  private static final Comparator<ZoneAxis> CUSTOM =
      Comparator.comparingInt(PointSymmetry::negative)
          .thenComparingInt(PointSymmetry::sum)
          .thenComparing(axis -> axis.u() != axis.v())
          .thenComparing(ZoneAxis::u, Comparator.reverseOrder())
          .thenComparing(ZoneAxis::v, Comparator.reverseOrder())
          .thenComparing(ZoneAxis::w, Comparator.reverseOrder());

  private final List<IntegerMatrix> rotations;

  private PointSymmetry(List<IntegerMatrix> rotations) {
    this.rotations = rotations;
  }

  /**
   * The rotations of a crystal.
   *
   * @param crystal the crystal
   * @param precision how far sites and cell edges may be from symmetry, in angstrom, 0.00001 to
   *     0.3; a smaller one is used where this gives rotations that form no group
   * @throws CrystalException where the precision is out of range, or so many sites are so nearly
   *     symmetric that the search would take too long
   */
  public static PointSymmetry of(Crystal crystal, double precision) {
    return of(crystal, precision, SearchEffort.limited());
  }

  /**
   * The rotations of a crystal within the usual precision, for what can do without; empty where the
   * search would take too long.
   */
  public static Optional<PointSymmetry> found(Crystal crystal) {
    try {
      return Optional.of(of(crystal, USUAL_PRECISION));
    } catch (CrystalException tooLong) {
      return Optional.empty();
    }
  }

  /**
   * The rotations of one of several crystals that an answer needs.
   *
   * @param effort counts what is done for all of them
   * @throws CrystalException as above, where it would take too long for all of them
   */
  public static PointSymmetry of(Crystal crystal, double precision, SearchEffort effort) {
    if (!(precision >= MIN_PRECISION && precision <= MAX_PRECISION)) {
      throw new CrystalException(
          "symmetry precision", Double.toString(precision), "it must be 0.00001 to 0.3 angstrom");
    }
    Arrangement given = ConventionalCell.arrangement(crystal);
    IntegerMatrix reduction = NiggliReduction.of(given.metric());
    Arrangement reduced = given.transformed(reduction);
    double length = precision;
    double angle = SymmetryGroup.ANGLE_TOLERANCE;
    for (int step = 0; step < STEPS; step++) {
      List<IntegerMatrix> found = rotations(reduced, length, angle, effort);
      if (isClosed(found)) {
        // The determinant of the reduction is 1: its adjugate is its inverse.
        return new PointSymmetry(
            found.stream()
                .map(rotation -> reduction.times(rotation).times(reduction.adjugate()))
                .toList());
      }
      length *= REDUCTION;
      angle *= REDUCTION;
    }
    return new PointSymmetry(List.of(IntegerMatrix.IDENTITY));
  }

  private static List<IntegerMatrix> rotations(
      Arrangement cell, double length, double angle, SearchEffort effort) {
    Anchor anchor = Anchor.of(cell, length, effort);
    PointSearch search = new PointSearch(cell, length, effort);
    return LatticeSymmetry.of(cell.metric(), length, angle).stream()
        .filter(rotation -> isSymmetry(rotation, cell, anchor, search, length))
        .toList();
  }

  private static boolean isSymmetry(
      IntegerMatrix rotation,
      Arrangement cell,
      Anchor anchor,
      PointSearch search,
      double tolerance) {
    var image = rotation.times(cell.points().get(anchor.point()).position());
    return anchor.targets().stream()
        .map(target -> cell.points().get(target).position().minus(image))
        .anyMatch(
            translation ->
                FoundOperation.near(rotation, translation, cell, search, tolerance).isPresent());
  }

  private static boolean isClosed(List<IntegerMatrix> rotations) {
    Set<IntegerMatrix> all = new LinkedHashSet<>(rotations);
    return all.contains(IntegerMatrix.IDENTITY)
        && rotations.stream()
            .allMatch(
                first -> rotations.stream().allMatch(second -> all.contains(first.times(second))));
  }

  /** The point group that the rotations are. */
  public PointGroup pointGroup() {
    return PointGroup.of(rotations);
  }

  /**
   * The zone axes along which the same pattern appears, if perhaps turned or mirrored: the images
   * under the Laue group, which has the inversion in it whether the crystal has or not, since
   * |F(hkl)| = |F(-h-k-l)|.
   *
   * @return at least the axis itself and its opposite, the first of them the one that tables would
   *     name
   */
  public List<ZoneAxis> equivalents(ZoneAxis axis) {
    Set<ZoneAxis> images = new LinkedHashSet<>();
    for (IntegerMatrix rotation : rotations) {
      IntegerVector image = rotation.times(vector(axis));
      images.add(axis(image));
      images.add(axis(image.negated()));
    }
    List<ZoneAxis> sorted = new ArrayList<>(images);
    sorted.sort(CUSTOM);
    return sorted;
  }

  /**
   * The reflections of equal |F|: the images under the Laue group, the largest h, then k, then l
   * first.
   */
  public List<MillerIndices> equivalents(MillerIndices hkl) {
    IntegerVector row = new IntegerVector(hkl.h(), hkl.k(), hkl.l());
    Set<MillerIndices> images = new LinkedHashSet<>();
    for (IntegerMatrix rotation : rotations) {
      // h transforms as a row: h (W x) is (h W) x.
      MillerIndices image =
          new MillerIndices(row.dot(rotation.a()), row.dot(rotation.b()), row.dot(rotation.c()));
      images.add(image);
      images.add(image.negated());
    }
    List<MillerIndices> sorted = new ArrayList<>(images);
    sorted.sort(Comparator.reverseOrder());
    return sorted;
  }

  /**
   * The proper rotations of the Laue group as rotations of Cartesian vectors, in the frame of the
   * lattice: 24 of m-3m, 12 of 6/mmm. Where the cell is symmetric only within the precision, each
   * is the exact rotation nearest to what its indices say.
   *
   * @param lattice the cell of the crystal that this is the symmetry of
   */
  public List<RotationMatrix> properRotations(Lattice lattice) {
    return rotations.stream()
        .map(Rotation::proper)
        .distinct()
        .map(rotation -> cartesian(rotation, lattice))
        .toList();
  }

  private static RotationMatrix cartesian(IntegerMatrix rotation, Lattice lattice) {
    return RotationMatrix.nearest(
        image(rotation, lattice, new Vector3(1, 0, 0)),
        image(rotation, lattice, new Vector3(0, 1, 0)),
        image(rotation, lattice, new Vector3(0, 0, 1)),
        NEARLY_ORTHOGONAL);
  }

  private static Vector3 image(IntegerMatrix rotation, Lattice lattice, Vector3 vector) {
    Vector3 fractions = rotation.times(lattice.fractions(vector));
    return lattice.direct(fractions.x(), fractions.y(), fractions.z());
  }

  /**
   * Whether a turn by 180 degrees about a zone axis is a symmetry of the crystal, as about a
   * twofold, fourfold or sixfold axis. Where it is not, a pattern of spots can be indexed in two
   * ways that mean different orientations of the crystal.
   */
  public boolean hasTwofoldAxisAlong(ZoneAxis axis) {
    return rotations.stream()
        .anyMatch(
            rotation ->
                Rotation.type(rotation) == 2 && rotation.times(vector(axis)).equals(vector(axis)));
  }

  /**
   * Whether such a turn is a symmetry of what diffraction patterns show, which have the inversion
   * whether the crystal has or not: a mirror plane normal to the axis is as good.
   */
  public boolean hasTwofoldAxisInLaueGroupAlong(ZoneAxis axis) {
    return rotations.stream()
        .map(Rotation::proper)
        .anyMatch(
            rotation ->
                Rotation.type(rotation) == 2 && rotation.times(vector(axis)).equals(vector(axis)));
  }

  private static IntegerVector vector(ZoneAxis axis) {
    return new IntegerVector(axis.u(), axis.v(), axis.w());
  }

  private static ZoneAxis axis(IntegerVector vector) {
    return new ZoneAxis(vector.x(), vector.y(), vector.z());
  }

  private static int negative(ZoneAxis axis) {
    return (axis.u() < 0 ? 1 : 0) + (axis.v() < 0 ? 1 : 0) + (axis.w() < 0 ? 1 : 0);
  }

  private static int sum(ZoneAxis axis) {
    return Math.abs(axis.u()) + Math.abs(axis.v()) + Math.abs(axis.w());
  }
}
