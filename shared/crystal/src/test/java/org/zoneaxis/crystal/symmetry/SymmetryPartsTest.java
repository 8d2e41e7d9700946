package org.zoneaxis.crystal.symmetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.reduction.IntegerMatrix;
import org.zoneaxis.crystal.reduction.IntegerVector;
import org.zoneaxis.crystal.reduction.LatticeSymmetry;
import org.zoneaxis.crystal.reduction.Metric;
import org.zoneaxis.crystal.reduction.NiggliReduction;
import org.zoneaxis.crystal.reduction.PlaneLattice;
import org.zoneaxis.crystal.reduction.Rotation;

class SymmetryPartsTest {

  /** The worked example of Krivy and Gruber, Acta Cryst. A32 (1976) 297. */
  @Test
  void reducesTheExampleOfKrivyAndGruber() {
    Metric given = new Metric(9, 27, 4, -2.5, -2, -11);

    Metric reduced = given.transformed(NiggliReduction.of(given));

    assertThat(reduced.aa()).isCloseTo(4, within(1e-9));
    assertThat(reduced.bb()).isCloseTo(9, within(1e-9));
    assertThat(reduced.cc()).isCloseTo(9, within(1e-9));
    assertThat(2 * reduced.bc()).isCloseTo(9, within(1e-9));
    assertThat(2 * reduced.ca()).isCloseTo(3, within(1e-9));
    assertThat(2 * reduced.ab()).isCloseTo(4, within(1e-9));
  }

  @Property(tries = 500, seed = "20261127")
  void reducedCellsAreBoundedAndHaveTheSameVolume(
      @ForAll @DoubleRange(min = 1, max = 30) double a,
      @ForAll @DoubleRange(min = 1, max = 30) double b,
      @ForAll @DoubleRange(min = 1, max = 30) double c,
      @ForAll @DoubleRange(min = 50, max = 85) double alpha,
      @ForAll @DoubleRange(min = 50, max = 85) double beta,
      @ForAll @DoubleRange(min = 50, max = 95) double gamma) {
    Metric metric = Metric.of(Lattice.ofParameters(a, b, c, alpha, beta, gamma));
    IntegerMatrix change = NiggliReduction.of(metric);
    Metric reduced = metric.transformed(change);

    double slack = 1e-6 * metric.cc() + 1e-6;
    assertThat(change.determinant()).isEqualTo(1);
    assertThat(reduced.aa()).isLessThanOrEqualTo(reduced.bb() + slack);
    assertThat(reduced.bb()).isLessThanOrEqualTo(reduced.cc() + slack);
    assertThat(2 * Math.abs(reduced.bc())).isLessThanOrEqualTo(reduced.bb() + slack);
    assertThat(2 * Math.abs(reduced.ca())).isLessThanOrEqualTo(reduced.aa() + slack);
    assertThat(2 * Math.abs(reduced.ab())).isLessThanOrEqualTo(reduced.aa() + slack);
    assertThat(reduced.determinant() / metric.determinant()).isCloseTo(1, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({
    "3, 3, 3, 90, 90, 90, 48", "3, 3, 5, 90, 90, 90, 16", "3, 3, 5, 90, 90, 120, 24",
    "3, 4, 5, 90, 90, 90, 8", "3, 4, 5, 90, 100, 90, 4", "3, 4, 5, 80, 85, 75, 2",
    "3, 3, 3, 80, 80, 80, 12", "3, 3, 3, 60, 60, 60, 48"
  })
  void findsTheHolohedry(
      double a, double b, double c, double alpha, double beta, double gamma, int order) {
    Metric metric = Metric.of(Lattice.ofParameters(a, b, c, alpha, beta, gamma));
    Metric reduced = metric.transformed(NiggliReduction.of(metric));
    assertThat(LatticeSymmetry.of(reduced, 1e-3, 0.01)).hasSize(order);
  }

  @Test
  void knowsThe32PointGroups() {
    assertThat(PointGroup.values()).hasSize(32);
    assertThat(Stream.of(PointGroup.values()).mapToInt(PointGroup::order).sum()).isEqualTo(332);
    assertThat(Stream.of(PointGroup.values()).filter(PointGroup::isCentrosymmetric)).hasSize(11);
    assertThat(Stream.of(PointGroup.values()).map(PointGroup::symbol).collect(Collectors.toSet()))
        .hasSize(32);
  }

  @Test
  void tellsTheTypeAndAxisOfARotation() {
    IntegerMatrix sixfold = IntegerMatrix.ofRows(1, -1, 0, 1, 0, 0, 0, 0, 1);
    assertThat(Rotation.type(sixfold)).isEqualTo(6);
    assertThat(Rotation.type(sixfold.times(-1))).isEqualTo(-6);
    assertThat(Rotation.axis(sixfold)).isEqualTo(new IntegerVector(0, 0, 1));
    IntegerMatrix threefold = IntegerMatrix.ofRows(0, 0, 1, 1, 0, 0, 0, 1, 0);
    assertThat(Rotation.type(threefold)).isEqualTo(3);
    assertThat(Rotation.axis(threefold)).isEqualTo(new IntegerVector(1, 1, 1));
    assertThat(Rotation.plane(threefold)).isEqualTo(new IntegerVector(1, 1, 1));
    IntegerMatrix shear = IntegerMatrix.ofRows(1, 1, 0, 0, 1, 0, 0, 0, 1);
    assertThat(Rotation.isOne(shear)).isFalse();
  }

  @Test
  void namesCentringsByTheLatticePointsInTheCell() {
    IntegerMatrix bodyCentred = IntegerMatrix.ofRows(0, 1, 1, 1, 0, 1, 1, 1, 0);
    assertThat(CentringVectors.of(bodyCentred).centring()).isEqualTo(Centring.I);
    IntegerMatrix faceCentred = IntegerMatrix.ofRows(-1, 1, 1, 1, -1, 1, 1, 1, -1);
    assertThat(CentringVectors.of(faceCentred).centring()).isEqualTo(Centring.F);
    IntegerMatrix cCentred = IntegerMatrix.ofRows(1, -1, 0, 1, 1, 0, 0, 0, 1);
    assertThat(CentringVectors.of(cCentred).centring()).isEqualTo(Centring.C);
  }

  @Test
  void dividesACellByTranslationsOfAnyOrder() {
    Lattice lattice = Lattice.ofParameters(6, 3, 9, 90, 90, 90);
    List<Arrangement.Point> points =
        Stream.of(
                new double[] {0, 0, 0},
                new double[] {0.5, 0.2, 1.0 / 3 + 0.001},
                new double[] {0, 0.4, 2.0 / 3},
                new double[] {0.5, 0.6, 0},
                new double[] {0, 0.8, 1.0 / 3},
                new double[] {0.5, 0, 2.0 / 3})
            .map(x -> new org.zoneaxis.crystal.vector.Vector3(x[0], 0, x[2]))
            .map(place -> new Arrangement.Point(place, 0, 0))
            .toList();

    Arrangement primitive =
        PrimitiveCell.of(new Arrangement(Metric.of(lattice), points), 0.05, SearchEffort.limited());

    assertThat(primitive.points()).hasSize(1);
    assertThat(Math.sqrt(primitive.metric().determinant())).isCloseTo(27, within(1e-9));
  }

  @Test
  void planeLatticesCloseATriangleWithoutAcuteTurns() {
    Metric metric = Metric.of(Lattice.ofParameters(5, 3, 7, 90, 117, 90));
    IntegerMatrix twofold = IntegerMatrix.diagonal(-1, 1, -1);
    PlaneLattice plane = PlaneLattice.normalTo(twofold, metric);
    Set<IntegerVector> sides = Set.of(plane.shortest(), plane.second(), plane.third());
    assertThat(sides).hasSize(3).allMatch(side -> side.y() == 0);
    assertThat(metric.dot(plane.shortest(), plane.second())).isLessThanOrEqualTo(0);
    assertThat(metric.dot(plane.second(), plane.third())).isLessThanOrEqualTo(0);
    assertThat(metric.dot(plane.third(), plane.shortest())).isLessThanOrEqualTo(0);
  }
}
