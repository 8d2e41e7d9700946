package org.zoneaxis.crystal.symmetry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.reduction.IntegerMatrix;
import org.zoneaxis.crystal.reduction.IntegerVector;
import org.zoneaxis.crystal.reduction.Metric;
import org.zoneaxis.crystal.reduction.PlaneLattice;
import org.zoneaxis.crystal.reduction.Rotation;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * The axes of a monoclinic cell: b along the twofold axis, a and c two sides of the reduced
 * triangle of the plane normal to it, which makes beta at least 90 degrees. Which two, is decided
 * by
 *
 * <ul>
 *   <li>the centring: a is the side that makes it the C centring, c the shorter of the others;
 *   <li>in a primitive lattice, the glide: one of the two is the side along it (cell choice 1 of
 *       the International Tables, P 1 c 1), the other the shorter of the others;
 *   <li>else the lengths: the two shortest.
 * </ul>
 *
 * Primitive cells are ordered a &lt;= c after that, as pymatgen does, even where the glide is then
 * along a. E. Parthe and L. M. Gelato, Acta Cryst. A41 (1985) 142.
 */
final class MonoclinicAxes {

  private final SymmetryGroup group;
  private final PlaneLattice plane;
  private final IntegerMatrix cell;
  private final Comparator<IntegerVector> byLength;

  private MonoclinicAxes(SymmetryGroup group, Metric metric, IntegerMatrix twofold) {
    this.group = group;
    this.plane = PlaneLattice.normalTo(twofold, metric);
    IntegerMatrix axes =
        new IntegerMatrix(plane.shortest(), Rotation.axis(twofold), plane.second());
    this.cell =
        axes.determinant() > 0 ? axes : new IntegerMatrix(axes.a(), axes.b().negated(), axes.c());
    this.byLength = Comparator.comparingDouble(metric::length);
  }

  /** The axes; left- or right-handed. */
  static IntegerMatrix of(SymmetryGroup group, Metric metric, IntegerMatrix twofold) {
    MonoclinicAxes axes = new MonoclinicAxes(group, metric, twofold);
    CentringVectors points = CentringVectors.of(axes.cell);
    if (points.denominator() == 2) {
      IntegerVector centre = points.numerators().get(1);
      IntegerVector a = axes.side(centre.x(), centre.z());
      return axes.along(a, axes.shortestOtherThan(a));
    }
    IntegerVector first = axes.glideSide().orElse(axes.plane.shortest());
    List<IntegerVector> sides = new ArrayList<>(List.of(first, axes.shortestOtherThan(first)));
    sides.sort(axes.byLength);
    return axes.along(sides.get(0), sides.get(1));
  }

  private IntegerMatrix along(IntegerVector a, IntegerVector c) {
    return new IntegerMatrix(a, cell.b(), c);
  }

  private IntegerVector shortestOtherThan(IntegerVector side) {
    List<IntegerVector> others =
        new ArrayList<>(List.of(plane.shortest(), plane.second(), plane.third()));
    others.remove(side);
    return others.get(0);
  }

  /** The side of the triangle that is p times the shortest and q times the second, modulo 2. */
  private IntegerVector side(int p, int q) {
    if (Math.floorMod(p, 2) == 0) {
      return plane.second();
    }
    return Math.floorMod(q, 2) == 0 ? plane.shortest() : plane.third();
  }

  /** The side along the glide of the mirror plane, where it has one. */
  private Optional<IntegerVector> glideSide() {
    return group.operations().values().stream()
        .filter(operation -> Rotation.type(operation.rotation()) == -2)
        .findFirst()
        .flatMap(this::glideSide);
  }

  private Optional<IntegerVector> glideSide(FoundOperation mirror) {
    Vector3 twice = mirror.rotation().times(mirror.translation()).plus(mirror.translation());
    Vector3 glide = cell.solve(twice);
    int p = (int) StrictMath.rint(glide.x());
    int q = (int) StrictMath.rint(glide.z());
    return p % 2 == 0 && q % 2 == 0 ? Optional.empty() : Optional.of(side(p, q));
  }
}
