package org.zoneaxis.crystal.symmetry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.crystal.reduction.IntegerMatrix;
import org.zoneaxis.crystal.reduction.IntegerVector;
import org.zoneaxis.crystal.reduction.LatticeSymmetry;
import org.zoneaxis.crystal.reduction.Metric;
import org.zoneaxis.crystal.reduction.Rotation;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * Chooses between cells that have the same parameters but are not equivalent: where the lattice has
 * rotations that the crystal has not (point groups such as 4/m, -3, 32 or m-3, the orientations
 * that a merohedral twin would share), the axes alone leave open which of them is meant. The choice
 * is by the crystal and not by the input cell, so that every description of a crystal gives one
 * cell: of the first pair of reflections that differ, the stronger one is to come first.
 *
 * <p>Reflections are ordered by h^2 + k^2 + l^2, then by descending k, l, h; this turns Pa-3 into
 * its standard setting, with 021 present and 012 absent.
 */
final class AxesOrientation {

  private static final int MAX_INDEX = 4;

  private static final double SAME_METRIC = 1e-6;

  /** Differences in shares of F(000) that count; the finer one where no larger is found. */
  private static final List<Double> SIGNIFICANT = List.of(5e-3, 5e-5);

  private final List<Arrangement.Point> points;
  private final List<IntegerVector> reflections;
  private final ToDoubleFunction<Arrangement.Point> weight;
  private final Map<IntegerVector, Double> amplitudes = new HashMap<>();

  private AxesOrientation(
      List<Arrangement.Point> points,
      CentringVectors centring,
      ToDoubleFunction<Arrangement.Point> weight) {
    this.points = points;
    this.reflections = reflections(centring);
    this.weight = weight;
  }

  /** Without those that the centring extinguishes. */
  private static List<IntegerVector> reflections(CentringVectors centring) {
    int side = 2 * MAX_INDEX + 1;
    return IntStream.range(0, side * side * side)
        .mapToObj(
            n ->
                new IntegerVector(
                    n / side / side - MAX_INDEX, n / side % side - MAX_INDEX, n % side - MAX_INDEX))
        .filter(
            h ->
                centring.numerators().stream()
                    .allMatch(v -> h.dot(v) % centring.denominator() == 0))
        .sorted(
            Comparator.comparingInt((IntegerVector h) -> h.dot(h))
                .thenComparing(IntegerVector::y, Comparator.reverseOrder())
                .thenComparing(IntegerVector::z, Comparator.reverseOrder())
                .thenComparing(IntegerVector::x, Comparator.reverseOrder()))
        .toList();
  }

  /**
   * The preferred one among the cells that a lattice rotation makes of a conventional cell.
   *
   * @param cell conventional cell in units of the primitive cell vectors
   * @param points the averaged points of the primitive cell
   * @param weight how strongly a point scatters, such as its atomic number
   */
  static IntegerMatrix of(
      IntegerMatrix cell,
      SymmetryGroup group,
      List<Arrangement.Point> points,
      ToDoubleFunction<Arrangement.Point> weight) {
    List<IntegerMatrix> turns = turns(cell, group);
    if (turns.isEmpty()) {
      return cell;
    }
    List<Arrangement.Point> inCell =
        points.stream().map(point -> point.at(cell.solve(point.position()))).toList();
    AxesOrientation orientation = new AxesOrientation(inCell, CentringVectors.of(cell), weight);
    IntegerMatrix best = IntegerMatrix.IDENTITY;
    for (IntegerMatrix turn : turns) {
      if (orientation.precedes(turn, best)) {
        best = turn;
      }
    }
    return cell.times(best);
  }

  /**
   * Rotations of the conventional cell onto itself that turn the axes of the group into its axes,
   * and keep the centring, but are not in the group.
   */
  private static List<IntegerMatrix> turns(IntegerMatrix cell, SymmetryGroup group) {
    Metric metric = group.averagedMetric().transformed(cell);
    CentringVectors centring = CentringVectors.of(cell);
    Set<IntegerMatrix> rotations =
        group.operations().keySet().stream()
            .map(Rotation::proper)
            .map(rotation -> conjugate(rotation, cell))
            .collect(Collectors.toSet());
    List<IntegerMatrix> turns = new ArrayList<>();
    double tolerance = SAME_METRIC * Math.sqrt(Math.max(metric.aa(), metric.cc()));
    for (IntegerMatrix turn : LatticeSymmetry.of(metric, tolerance, 1e-3)) {
      if (turn.determinant() == 1
          && !rotations.contains(turn)
          && metric.difference(metric.transformed(turn)) < SAME_METRIC
          && rotations.stream().allMatch(r -> rotations.contains(conjugate(r, turn)))
          && keeps(centring, turn)) {
        turns.add(turn);
      }
    }
    return turns;
  }

  /** The rotation in the cell of the columns of a matrix. */
  private static IntegerMatrix conjugate(IntegerMatrix rotation, IntegerMatrix cell) {
    IntegerMatrix scaled = cell.adjugate().times(rotation).times(cell);
    int n = cell.determinant();
    return new IntegerMatrix(
        divided(scaled.a(), n), divided(scaled.b(), n), divided(scaled.c(), n));
  }

  private static IntegerVector divided(IntegerVector v, int n) {
    return new IntegerVector(v.x() / n, v.y() / n, v.z() / n);
  }

  private static boolean keeps(CentringVectors centring, IntegerMatrix turn) {
    int n = centring.denominator();
    return centring.numerators().stream()
        .map(turn::times)
        .allMatch(
            v ->
                centring.contains(
                    Math.floorMod(v.x(), n), Math.floorMod(v.y(), n), Math.floorMod(v.z(), n)));
  }

  private boolean precedes(IntegerMatrix turn, IntegerMatrix other) {
    double whole = points.stream().mapToDouble(weight).sum();
    for (double share : SIGNIFICANT) {
      for (IntegerVector reflection : reflections) {
        double difference = amplitude(reflection, turn) - amplitude(reflection, other);
        if (Math.abs(difference) > share * whole) {
          return difference > 0;
        }
      }
    }
    return false;
  }

  /** The structure factor of a reflection of the turned cell, for point scatterers. */
  private double amplitude(IntegerVector reflection, IntegerMatrix turn) {
    IntegerVector unturned = turn.adjugate().transposed().times(reflection);
    return amplitudes.computeIfAbsent(unturned, this::amplitude);
  }

  private double amplitude(IntegerVector reflection) {
    WorkCancelledException.throwIfCancelled();
    Vector3 h = reflection.toVector();
    double re = 0;
    double im = 0;
    for (Arrangement.Point point : points) {
      Vector3 x = point.position();
      double phase = 2 * StrictMath.PI * (h.x() * x.x() + h.y() * x.y() + h.z() * x.z());
      double scattering = weight.applyAsDouble(point);
      re += scattering * StrictMath.cos(phase);
      im += scattering * StrictMath.sin(phase);
    }
    return Math.sqrt(re * re + im * im);
  }
}
