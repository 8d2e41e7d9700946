package org.zoneaxis.crystal.spacegroup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zoneaxis.crystal.reduction.IntegerMatrix;

/**
 * What of a group of operations does not depend on the choice of axes and origin: how many
 * rotations it has of each type, each with the smallest multiple of its screw or glide that is a
 * lattice translation, and how many centrings the cell has.
 *
 * <p>Different groups may have the same of all this (enantiomorphs do), so that differing ones are
 * certainly different, and equal ones need not be the same.
 *
 * @param rotations counts by determinant, trace and multiple, such as {@code -1 1 2} for a glide
 * @param centrings the number of lattice points in the cell
 */
public record GroupType(Map<String, Integer> rotations, int centrings) {

  private static final int[] MULTIPLES = {1, 2, 3, 4, 6};
  private static final int REACH = 2;

  /** No rotation of a lattice has a higher order. */
  private static final int MOST_POWERS = 6;

  /** The type of a closed list of operations. */
  public static GroupType of(Collection<SymmetryOperation> group) {
    Map<IntegerMatrix, SymmetryOperation> byRotation = new LinkedHashMap<>();
    List<SymmetryOperation> centrings = new ArrayList<>();
    for (SymmetryOperation operation : group) {
      if (operation.isTranslation()) {
        centrings.add(operation);
      }
      byRotation.putIfAbsent(operation.rotation(), operation);
    }
    Map<String, Integer> rotations = new TreeMap<>();
    for (SymmetryOperation operation : byRotation.values()) {
      IntegerMatrix rotation = operation.rotation();
      String kind =
          rotation.determinant() + " " + rotation.trace() + " " + multiple(operation, centrings);
      rotations.merge(kind, 1, Integer::sum);
    }
    return new GroupType(rotations, centrings.size());
  }

  /** The number of rotations: the order of the point group. */
  int order() {
    return rotations.values().stream().mapToInt(count -> count).sum();
  }

  /** Whether the point groups may be the same, screws and glides apart. */
  public boolean hasPointGroupOf(GroupType other) {
    return pointGroup().equals(other.pointGroup());
  }

  private Map<String, Integer> pointGroup() {
    Map<String, Integer> point = new TreeMap<>();
    rotations.forEach(
        (kind, count) ->
            point.merge(kind.substring(0, kind.lastIndexOf(' ')), count, Integer::sum));
    return point;
  }

  /** Whether it is P1 in some cell, which programs write where they know nothing. */
  public boolean isTrivial() {
    return order() == 1;
  }

  /**
   * The smallest multiple of the intrinsic part of the translation that is a lattice translation
   * along the axis or in the plane; 0 where there is none.
   */
  private static int multiple(SymmetryOperation operation, List<SymmetryOperation> centrings) {
    IntegerMatrix sum = sumOfPowers(operation.rotation());
    for (int multiple : MULTIPLES) {
      for (SymmetryOperation centring : centrings) {
        if (vanishes(sum, operation, multiple, centring)) {
          return multiple;
        }
      }
    }
    return 0;
  }

  /** 1 + W + ... + W^(n-1), n being the order of W: n times the projection on what W keeps. */
  private static IntegerMatrix sumOfPowers(IntegerMatrix rotation) {
    IntegerMatrix sum = IntegerMatrix.IDENTITY;
    IntegerMatrix power = rotation;
    for (int n = 1; n < MOST_POWERS && !power.equals(IntegerMatrix.IDENTITY); n++) {
      sum = sum.plus(power);
      power = power.times(rotation);
    }
    return sum;
  }

  private static boolean vanishes(
      IntegerMatrix sum, SymmetryOperation operation, int multiple, SymmetryOperation centring) {
    long[] shift = new long[3];
    for (int row = 0; row < 3; row++) {
      shift[row] =
          Math.floorMod(
              multiple * operation.translation(row) + centring.translation(row),
              SymmetryOperation.UNITS);
    }
    for (int x = -REACH; x <= REACH; x++) {
      for (int y = -REACH; y <= REACH; y++) {
        for (int z = -REACH; z <= REACH; z++) {
          long a = shift[0] + x * SymmetryOperation.UNITS;
          long b = shift[1] + y * SymmetryOperation.UNITS;
          long c = shift[2] + z * SymmetryOperation.UNITS;
          if (isZero(sum, a, b, c)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isZero(IntegerMatrix sum, long x, long y, long z) {
    return sum.a().x() * x + sum.b().x() * y + sum.c().x() * z == 0
        && sum.a().y() * x + sum.b().y() * y + sum.c().y() * z == 0
        && sum.a().z() * x + sum.b().z() * y + sum.c().z() * z == 0;
  }
}
