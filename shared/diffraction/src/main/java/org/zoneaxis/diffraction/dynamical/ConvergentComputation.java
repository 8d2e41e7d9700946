package org.zoneaxis.diffraction.dynamical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.PageFrame;
import org.zoneaxis.diffraction.PageOrientation;
import org.zoneaxis.diffraction.WorkBudget;
import org.zoneaxis.diffraction.WorkTooLargeException;
import org.zoneaxis.diffraction.solver.BasisAmplitudes;
import org.zoneaxis.diffraction.solver.Waves;

/**
 * Convergent-beam discs in the making. Blocks of directions are independent of one another: they
 * may be computed in any order and by several threads, and the result is the same to the bit.
 */
public final class ConvergentComputation {

  /** What a refusal calls the number of points. */
  public static final String FIELD = "points";

  /** Directions that are computed side by side. */
  private static final int BLOCK = 32;

  /** Directions on the rim of a cone take a little longer than those within. */
  private static final double RIM_COST = 1.02;

  private final BlochSetting setting;
  private final ConeWaves cone;
  private final ConvergentParameters parameters;
  private final PageOrientation orientation;
  private final double[] thicknesses;

  /** One point of every orbit of points in a disc, column and row. */
  private final List<int[]> wedge;

  private final List<ConvergentDisc> discs = new ArrayList<>();

  private final double cost;

  /** Index of the beam of every disc. */
  private final int[] beams;

  /** The amplitudes of the beams whose intensities discs take. */
  private final BasisAmplitudes amplitudes;

  /** By symmetry, which of these amplitudes every disc takes. */
  private final int[][] sources;

  /**
   * Counts what it takes.
   *
   * @param budget what is left of that of the answer
   * @throws WorkTooLargeException where it has not as much
   */
  ConvergentComputation(
      ConeWaves cone,
      ConvergentParameters parameters,
      PageOrientation orientation,
      WorkBudget budget) {
    this.cone = cone;
    this.setting = cone.setting();
    this.parameters = parameters;
    this.orientation = orientation;
    this.beams = parameters.discs().stream().mapToInt(setting::find).toArray();
    for (int beam : beams) {
      Vector3 centre = orientation.frame().onPage(setting.beams().vectors().get(beam));
      discs.add(
          new ConvergentDisc(
              setting.beams().hkl().get(beam),
              centre.x(),
              centre.y(),
              parameters.points(),
              parameters.thicknesses().size()));
    }
    this.thicknesses = parameters.thicknesses().stream().mapToDouble(Double::doubleValue).toArray();
    int[] taken =
        cone.symmetries().stream()
            .flatMapToInt(symmetry -> IntStream.of(beams).map(symmetry::source))
            .sorted()
            .distinct()
            .toArray();
    this.amplitudes = cone.basis().amplitudes(taken);
    this.sources =
        cone.symmetries().stream()
            .map(
                symmetry ->
                    IntStream.of(beams)
                        .map(beam -> Arrays.binarySearch(taken, symmetry.source(beam)))
                        .toArray())
            .toArray(int[][]::new);
    this.wedge = wedge(parameters);
    this.cost = counted();
    requireBudget(budget);
  }

  private List<int[]> wedge(ConvergentParameters parameters) {
    int n = parameters.points();
    boolean[] isCovered = new boolean[n * n];
    List<int[]> found = new ArrayList<>();
    for (int row = 0; row < n; row++) {
      for (int column = 0; column < n; column++) {
        if (parameters.isInside(column, row) && !isCovered[row * n + column]) {
          found.add(new int[] {column, row});
          for (GridSymmetry symmetry : cone.symmetries()) {
            isCovered[symmetry.row(column, row, n) * n + symmetry.column(column, row, n)] = true;
          }
        }
      }
    }
    return found;
  }

  private double counted() {
    double cost = 0;
    for (int block = 0; block < blocks(); block++) {
      WorkCancelledException.throwIfCancelled();
      Directions directions = new Directions(points(block));
      cost += cone.action().cost(directions.diagonal, directions.scales, thicknesses);
    }
    return cost;
  }

  /** How many steps of a budget it takes. */
  double cost() {
    return cost;
  }

  private void requireBudget(WorkBudget budget) {
    if (!budget.take(cost)) {
      double share = budget.left() / cost;
      throw new WorkTooLargeException(
          FIELD,
          parameters.points() + " along a diameter with " + setting.beams().size() + " beams",
          "at most about "
              + fittingPoints(share)
              + " points, or about "
              + (int) Math.floor(setting.beams().size() * Math.sqrt(share))
              + " beams: lower gmax, smax or the thickness");
    }
  }

  /** Points come in whole rows, and in orbits; so they are counted. */
  private int fittingPoints(double share) {
    int most = Math.max(2, (int) Math.floor(parameters.points() * Math.sqrt(share)));
    while (most > 2
        && wedge(parameters.withPoints(most)).size() * RIM_COST > share * wedge.size()) {
      most--;
    }
    return most;
  }

  /** How many blocks there are. */
  public int blocks() {
    return (wedge.size() + BLOCK - 1) / BLOCK;
  }

  private List<int[]> points(int block) {
    return wedge.subList(block * BLOCK, Math.min(wedge.size(), (block + 1) * BLOCK));
  }

  /** Computes one block, 0 to less than {@link #blocks}. */
  public void compute(int block) {
    List<int[]> points = points(block);
    Directions directions = new Directions(points);
    // What it takes was counted before; twice that allows for a second attempt.
    cone.action()
        .forEach(
            directions.diagonal,
            directions.scales,
            thicknesses,
            amplitudes.vectors(),
            new WorkBudget(2 * cost),
            (thickness, waves) -> spread(amplitudes.of(waves), points, thickness));
  }

  /** Incident waves side by side. */
  private final class Directions {

    private final double[] diagonal;
    private final double[] scales;

    Directions(List<int[]> points) {
      int waves = points.size();
      int size = setting.beams().size();
      this.diagonal = new double[size * waves];
      this.scales = new double[waves];
      for (int c = 0; c < waves; c++) {
        Incidence incidence = incidence(points.get(c));
        double alongNormal = incidence.alongNormal();
        scales[c] = Math.PI / alongNormal;
        double[] errors = setting.beams().excitationErrors(incidence);
        for (int i = 0; i < size; i++) {
          diagonal[i * waves + c] = 2 * alongNormal * errors[i];
        }
      }
    }

    private Incidence incidence(int[] point) {
      PageFrame frame = orientation.frame();
      Vector3 axial = setting.incidence().wave();
      Vector3 towardsSource = frame.towardsViewer();
      Vector3 across = axial.minus(towardsSource.times(axial.dot(towardsSource)));
      return setting
          .incidence()
          .tilted(
              across
                  .plus(frame.right().times(parameters.offset(point[0])))
                  .plus(frame.up().times(parameters.offset(point[1]))),
              towardsSource);
    }
  }

  /** To all points and discs that symmetry makes equal. */
  private void spread(Waves waves, List<int[]> points, int thickness) {
    int n = parameters.points();
    for (int wave = 0; wave < points.size(); wave++) {
      int[] point = points.get(wave);
      for (int k = 0; k < sources.length; k++) {
        GridSymmetry symmetry = cone.symmetries().get(k);
        int column = symmetry.column(point[0], point[1], n);
        int row = symmetry.row(point[0], point[1], n);
        for (int d = 0; d < beams.length; d++) {
          discs.get(d).set(thickness, column, row, waves.intensity(sources[k][d], wave));
        }
      }
    }
  }

  /** The discs, complete once every block was computed. */
  public ConvergentPattern result() {
    return new ConvergentPattern(
        setting.axis(),
        parameters,
        setting.incidence().angleTo(setting.towardsSource()),
        orientation.right(),
        setting.beams().size(),
        wedge.size(),
        discs);
  }
}
