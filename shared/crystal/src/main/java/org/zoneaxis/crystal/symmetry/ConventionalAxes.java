package org.zoneaxis.crystal.symmetry;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.zoneaxis.crystal.reduction.IntegerMatrix;
import org.zoneaxis.crystal.reduction.IntegerVector;
import org.zoneaxis.crystal.reduction.Metric;
import org.zoneaxis.crystal.reduction.PlaneLattice;
import org.zoneaxis.crystal.reduction.Rotation;

/**
 * The vectors of the conventional cell of a symmetry group, as columns in units of its primitive
 * cell vectors: along the rotation axes, in the order of pymatgen's conventional standard structure
 * (W. Setyawan and S. Curtarolo, Comput. Mater. Sci. 49 (2010) 299), always right-handed.
 */
final class ConventionalAxes {

  private final Metric metric;
  private final List<IntegerMatrix> rotations;

  private ConventionalAxes(SymmetryGroup group) {
    this.metric = group.averagedMetric();
    this.rotations = group.operations().keySet().stream().map(Rotation::proper).distinct().toList();
  }

  /** The conventional cell. */
  static IntegerMatrix of(SymmetryGroup group, CrystalSystem system) {
    ConventionalAxes axes = new ConventionalAxes(group);
    IntegerMatrix cell =
        switch (system) {
          case TRICLINIC -> TriclinicAxes.of(axes.metric);
          case MONOCLINIC -> MonoclinicAxes.of(group, axes.metric, axes.first(2));
          case ORTHORHOMBIC -> axes.orthorhombic();
          case TETRAGONAL -> axes.uniaxial(axes.first(4));
          case TRIGONAL, HEXAGONAL -> axes.hexagonal();
          case CUBIC -> axes.cubic();
        };
    return rightHanded(cell);
  }

  /** Negating all axes makes a left-handed cell right-handed and changes neither edge nor angle. */
  private static IntegerMatrix rightHanded(IntegerMatrix cell) {
    return cell.determinant() < 0 ? cell.times(-1) : cell;
  }

  private Stream<IntegerMatrix> ofOrder(int order) {
    return rotations.stream().filter(rotation -> Rotation.type(rotation) == order);
  }

  private IntegerMatrix first(int order) {
    return ofOrder(order).findFirst().orElseThrow();
  }

  private List<IntegerVector> axes(int order) {
    return ofOrder(order)
        .map(Rotation::axis)
        .map(ConventionalAxes::upwards)
        .distinct()
        .sorted(Comparator.comparingDouble(metric::length))
        .toList();
  }

  /** Of a vector and its opposite always the same one. */
  private static IntegerVector upwards(IntegerVector axis) {
    boolean up =
        axis.x() > 0 || (axis.x() == 0 && (axis.y() > 0 || (axis.y() == 0 && axis.z() > 0)));
    return up ? axis : axis.negated();
  }

  private IntegerMatrix orthorhombic() {
    List<IntegerVector> axes = axes(2);
    IntegerMatrix sorted = rightHanded(new IntegerMatrix(axes.get(0), axes.get(1), axes.get(2)));
    CentringVectors points = CentringVectors.of(sorted);
    if (points.contains(0, 1, 1)) {
      return points.denominator() == 2
          ? new IntegerMatrix(sorted.b(), sorted.c(), sorted.a())
          : sorted;
    }
    return points.contains(1, 0, 1)
        ? new IntegerMatrix(sorted.a(), sorted.c(), sorted.b())
        : sorted;
  }

  private IntegerMatrix cubic() {
    List<IntegerVector> fourfold = axes(4);
    List<IntegerVector> axes = fourfold.isEmpty() ? axes(2) : fourfold;
    return new IntegerMatrix(axes.get(0), axes.get(1), axes.get(2));
  }

  /** The unique axis as c, the shortest lattice vector normal to it as a, and its image as b. */
  private IntegerMatrix uniaxial(IntegerMatrix rotation) {
    IntegerVector a = PlaneLattice.normalTo(rotation, metric).shortest();
    return new IntegerMatrix(a, rotation.times(a), Rotation.axis(rotation));
  }

  private IntegerMatrix hexagonal() {
    IntegerMatrix cell = rightHanded(uniaxial(first(3)));
    CentringVectors points = CentringVectors.of(cell);
    boolean reverse = points.denominator() == 3 && points.contains(1, 2, 1);
    return reverse ? cell.times(IntegerMatrix.diagonal(-1, -1, 1)) : cell;
  }
}
