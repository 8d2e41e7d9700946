package org.zoneaxis.diffraction.stereogram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.symmetry.PointSymmetry;
import org.zoneaxis.crystal.vector.RotationMatrix;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * The part of the sphere of directions that the Laue group repeats everywhere else: of every
 * direction one equivalent lies in it. A twenty-fourth of the upper half for m-3m, all of it for
 * -1.
 *
 * <p>The boundaries are mirror planes of the Laue group where it has them (A. Morawiec,
 * Orientations and Rotations (2004); the choice is that of International Tables for
 * Crystallography, volume A, chapter 3.2, stereograms of the point groups): from the principal
 * axis, which is the highest axis nearest c, a sector of the upper half that begins at the mirror
 * plane at or counter-clockwise of a; of cubes the triangle of the axis, the diagonal of a face and
 * that of the cube.
 *
 * @param corners unit vectors in the frame of the lattice, counter-clockwise seen from outside,
 *     consecutive ones at most 90 degrees apart; empty where the triangle is all of the half
 * @param pole the principal axis, a unit vector; the middle of the half where it is all of it
 */
public record StandardTriangle(List<Vector3> corners, Vector3 pole) {

  /**
   * Sine of an angle that no two axes of a group are apart, and cells that are symmetric only
   * within the precision are.
   */
  private static final double SAME = 0.03;

  /** Cosine of that angle. */
  private static final double PARALLEL = 1 - SAME * SAME / 2;

  private static final double RIM = 1e-9;

  /** Copies the list. */
  public StandardTriangle {
    corners = List.copyOf(corners);
  }

  /** The triangle of a crystal in its cell, whatever cell that is. */
  public static StandardTriangle of(Lattice lattice, PointSymmetry symmetry) {
    List<Turn> turns = turns(symmetry.properRotations(lattice));
    long threefold = turns.stream().filter(turn -> turn.order() == 3).count();
    if (threefold == 8) {
      return cubic(lattice, turns);
    }
    Optional<Vector3> principal = principal(lattice, turns);
    Vector3 up = principal.orElse(lattice.c().normalised());
    if (principal.isEmpty()) {
      return new StandardTriangle(List.of(), up);
    }
    return sector(lattice, turns, up);
  }

  /**
   * A rotation other than the identity.
   *
   * @param axis unit vector
   * @param order 2, 3, 4 or 6
   */
  private record Turn(Vector3 axis, int order) {}

  private static List<Turn> turns(List<RotationMatrix> rotations) {
    List<Turn> turns = new ArrayList<>();
    for (RotationMatrix rotation : rotations) {
      double angle = rotation.angle();
      if (angle > 1) {
        turns.add(new Turn(axis(rotation), (int) StrictMath.rint(360 / angle)));
      }
    }
    return turns;
  }

  /** R + R^T - (trace - 1) 1 projects onto the axis; its longest column is along it. */
  private static Vector3 axis(RotationMatrix rotation) {
    RotationMatrix back = rotation.inverse();
    double trace = rotation.x().x() + rotation.y().y() + rotation.z().z() - 1;
    return List.of(
            rotation.x().plus(back.x()).minus(new Vector3(trace, 0, 0)),
            rotation.y().plus(back.y()).minus(new Vector3(0, trace, 0)),
            rotation.z().plus(back.z()).minus(new Vector3(0, 0, trace)))
        .stream()
        .max(Comparator.comparingDouble(Vector3::length))
        .orElseThrow()
        .normalised();
  }

  /** The highest axis, of several that nearest c, pointing to its side. */
  private static Optional<Vector3> principal(Lattice lattice, List<Turn> turns) {
    int highest = turns.stream().mapToInt(Turn::order).max().orElse(1);
    return turns.stream()
        .filter(turn -> turn.order() == highest)
        .map(Turn::axis)
        .max(Comparator.comparingDouble(axis -> towards(axis, lattice.c())))
        .map(axis -> sameSide(axis, lattice));
  }

  private static double towards(Vector3 axis, Vector3 edge) {
    return Math.abs(axis.dot(edge)) / edge.length();
  }

  /** The sense of an axis that points towards c; where it is across c, towards b, then a. */
  private static Vector3 sameSide(Vector3 axis, Lattice lattice) {
    for (Vector3 edge : List.of(lattice.c(), lattice.b(), lattice.a())) {
      double side = axis.dot(edge) / edge.length();
      if (Math.abs(side) > SAME) {
        return side > 0 ? axis : axis.times(-1);
      }
    }
    return axis;
  }

  /** A sector of the upper half between two planes through the principal axis. */
  private static StandardTriangle sector(Lattice lattice, List<Turn> turns, Vector3 up) {
    int order =
        turns.stream()
            .filter(turn -> towards(turn.axis(), up) > PARALLEL)
            .mapToInt(Turn::order)
            .max()
            .orElse(1);
    Vector3 reference = across(lattice, up);
    // The mirror plane of the Laue group is normal to its twofold axis.
    List<Vector3> mirrors =
        turns.stream()
            .filter(turn -> turn.order() == 2 && towards(turn.axis(), up) < SAME)
            .map(turn -> up.cross(turn.axis()).normalised())
            .toList();
    double width = 360.0 / order / (mirrors.isEmpty() ? 1 : 2);
    double start =
        mirrors.stream()
            .mapToDouble(mirror -> azimuth(mirror, reference, up))
            .map(azimuth -> azimuth - width * Math.floor(azimuth / width + SAME))
            .min()
            .orElse(0);
    return new StandardTriangle(corners(up, reference, start, width), up);
  }

  private static double azimuth(Vector3 direction, Vector3 reference, Vector3 up) {
    return StrictMath.toDegrees(
        StrictMath.atan2(up.cross(reference).dot(direction), reference.dot(direction)));
  }

  /**
   * The direction a made perpendicular to the axis. Where the axis is across c, as in monoclinic
   * cells, from that side from which the sector counter-clockwise holds c.
   */
  private static Vector3 across(Lattice lattice, Vector3 up) {
    Vector3 edge =
        towards(lattice.a(), up) / lattice.a().length() > 0.9 ? lattice.b() : lattice.a();
    Vector3 part = edge.minus(up.times(edge.dot(up))).normalised();
    boolean alongC = towards(up, lattice.c()) > 0.5;
    return alongC || up.cross(part).dot(lattice.c()) >= 0 ? part : part.times(-1);
  }

  private static List<Vector3> corners(Vector3 up, Vector3 reference, double start, double width) {
    List<Vector3> corners = new ArrayList<>(List.of(up));
    int pieces = (int) Math.ceil(width / 90 - 1e-9);
    for (int i = 0; i <= pieces; i++) {
      corners.add(RotationMatrix.about(up, start + i * width / pieces).times(reference));
    }
    return corners;
  }

  /** Of m-3m the axis, a face's diagonal, the cube's; of m-3 with the second face's diagonal. */
  private static StandardTriangle cubic(Lattice lattice, List<Turn> turns) {
    boolean fourfold = turns.stream().anyMatch(turn -> turn.order() == 4);
    List<Vector3> axes = new ArrayList<>();
    turns.stream()
        .filter(turn -> turn.order() == (fourfold ? 4 : 2))
        .map(turn -> sameSide(turn.axis(), lattice))
        .filter(axis -> axes.stream().allMatch(known -> towards(known, axis) < PARALLEL))
        .forEach(axes::add);
    Vector3 third = nearest(axes, lattice.c());
    axes.remove(third);
    Vector3 first = nearest(axes, lattice.a());
    Vector3 second = third.cross(first).normalised();
    List<Vector3> corners = new ArrayList<>();
    corners.add(third);
    corners.add(third.plus(first).normalised());
    corners.add(third.plus(first).plus(second).normalised());
    if (!fourfold) {
      corners.add(third.plus(second).normalised());
    }
    return new StandardTriangle(corners, third);
  }

  private static Vector3 nearest(List<Vector3> axes, Vector3 edge) {
    return axes.stream().max(Comparator.comparingDouble(axis -> towards(axis, edge))).orElseThrow();
  }

  /** Whether a direction lies in it or on its border. */
  public boolean contains(Vector3 direction) {
    Vector3 unit = direction.normalised();
    if (corners.isEmpty()) {
      return unit.dot(pole) >= -RIM;
    }
    for (int i = 0; i < corners.size(); i++) {
      Vector3 edge = corners.get(i).cross(corners.get((i + 1) % corners.size()));
      if (edge.dot(unit) < -RIM) {
        return false;
      }
    }
    return true;
  }
}
