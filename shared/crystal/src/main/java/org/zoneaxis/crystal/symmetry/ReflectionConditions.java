package org.zoneaxis.crystal.symmetry;

import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.reduction.IntegerMatrix;
import org.zoneaxis.crystal.reduction.IntegerVector;
import org.zoneaxis.crystal.reduction.LatticeSymmetry;
import org.zoneaxis.crystal.reduction.NiggliReduction;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * The reflections that the symmetry of a crystal forbids, whatever its atoms are: those that an
 * operation x -> W x + w with a translation part leaves as they are, hW = h, and shifts by a
 * fraction of a period, h w not an integer (International Tables for Crystallography, volume A
 * (2016), section 1.6.3). Such are centrings, glide planes and screw axes.
 *
 * <p>The operations are found from the geometry. Where that would take too long, none are, and
 * nothing counts as forbidden by symmetry.
 */
public final class ReflectionConditions {

  /** In angstrom: wider than the rounding of published coordinates, narrower than distortions. */
  private static final double PRECISION = 0.03;

  /** In degrees, likewise. */
  private static final double ANGLE = 0.5;

  /** So many looks take a tenth of a second. */
  private static final long MAX_LOOKS = 1_000_000;

  /** So many comparisons of two places are not begun with. */
  private static final long MAX_COMPARISONS = 20_000_000;

  /** The part of a period by which translations of symmetry shift at least, and rounding never. */
  private static final double SHIFT = 0.05;

  private final IntegerMatrix reduction;
  private final List<FoundOperation> operations;

  private ReflectionConditions(IntegerMatrix reduction, List<FoundOperation> operations) {
    this.reduction = reduction;
    this.operations = operations;
  }

  /** The conditions of a crystal, in the cell in which it is given. */
  public static ReflectionConditions of(Crystal crystal) {
    Arrangement given = ConventionalCell.arrangement(crystal);
    IntegerMatrix reduction = NiggliReduction.of(given.metric());
    Arrangement reduced = given.transformed(reduction);
    List<IntegerMatrix> rotations = LatticeSymmetry.of(reduced.metric(), PRECISION, ANGLE);
    long comparisons = (long) rotations.size() * reduced.rarest().size() * reduced.points().size();
    return new ReflectionConditions(
        reduction, comparisons > MAX_COMPARISONS ? List.of() : operations(reduced, rotations));
  }

  /** All of them or none: a part would call one of two equivalent reflections forbidden. */
  private static List<FoundOperation> operations(Arrangement cell, List<IntegerMatrix> rotations) {
    SearchEffort effort = SearchEffort.limited(MAX_LOOKS);
    PointSearch search = new PointSearch(cell, PRECISION, effort);
    List<Integer> rarest = cell.rarest();
    Vector3 first = cell.points().get(rarest.get(0)).position();
    List<FoundOperation> operations = new ArrayList<>();
    for (IntegerMatrix rotation : rotations) {
      for (int target : rarest) {
        Vector3 translation = cell.points().get(target).position().minus(rotation.times(first));
        try {
          FoundOperation.near(rotation, translation, cell, search, PRECISION)
              .ifPresent(operations::add);
        } catch (CrystalException e) {
          return List.of();
        }
      }
    }
    return operations;
  }

  /** Whether a reflection, in the given cell, is one that symmetry forbids. */
  public boolean forbid(MillerIndices hkl) {
    IntegerVector h = reduction.transposed().times(new IntegerVector(hkl.h(), hkl.k(), hkl.l()));
    return operations.stream().anyMatch(operation -> extinguishes(operation, h));
  }

  private static boolean extinguishes(FoundOperation operation, IntegerVector h) {
    if (!operation.rotation().transposed().times(h).equals(h)) {
      return false;
    }
    double periods = h.toVector().dot(operation.translation());
    return Math.abs(periods - StrictMath.rint(periods)) > SHIFT;
  }
}
