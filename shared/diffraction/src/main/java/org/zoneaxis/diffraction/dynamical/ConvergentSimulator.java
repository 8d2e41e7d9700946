package org.zoneaxis.diffraction.dynamical;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.Vector3;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.diffraction.PageFrame;
import org.zoneaxis.diffraction.PageOrientation;
import org.zoneaxis.diffraction.PatternSimulator;
import org.zoneaxis.diffraction.WorkBudget;
import org.zoneaxis.diffraction.WorkTooLargeException;
import org.zoneaxis.diffraction.solver.ExponentialAction;
import org.zoneaxis.diffraction.solver.RealForm;
import org.zoneaxis.diffraction.solver.TooManyProductsException;
import org.zoneaxis.diffraction.solver.Waves;

/**
 * Simulates convergent-beam discs: Bloch waves for every direction of a cone, with one set of
 * beams. Immutable and thread-safe.
 */
public final class ConvergentSimulator {

  /** Products of a coupling and an amplitude for one answer: some seconds. */
  static final double PRODUCTS = 1.5e10;

  private final PatternSimulator patterns = new PatternSimulator();

  /**
   * The discs behind a foil.
   *
   * @param crystal the crystal
   * @param axis the zone axis, in the crystal's cell
   * @param parameters cone, foil, range and discs
   * @param right a reflection of the zone that shall point to the right; where empty, g1 does
   * @throws MissingBeamException where a disc is asked for whose beam takes no part
   * @throws IllegalArgumentException as with one direction, and where the cone is so wide that some
   *     of it does not enter the foil
   * @throws WorkTooLargeException where this is more than can be computed; it says what would fit
   */
  public ConvergentPattern simulate(
      Crystal crystal,
      ZoneAxis axis,
      ConvergentParameters parameters,
      Optional<MillerIndices> right) {
    return simulate(crystal, axis, parameters, patterns.orientation(crystal, axis, right));
  }

  static ConvergentPattern simulate(
      Crystal crystal,
      ZoneAxis axis,
      ConvergentParameters parameters,
      PageOrientation orientation) {
    BlochSetting setting = BlochSetting.of(crystal, axis, parameters.wave());
    List<ConvergentDisc> discs = new ArrayList<>();
    int[] beams = new int[parameters.discs().size()];
    for (int d = 0; d < beams.length; d++) {
      beams[d] = setting.find(parameters.discs().get(d));
      Vector3 centre = orientation.frame().onPage(setting.beams().vectors().get(beams[d]));
      discs.add(
          new ConvergentDisc(
              parameters.discs().get(d),
              centre.x(),
              centre.y(),
              parameters.points(),
              parameters.thicknesses().size()));
    }
    Cone cone = new Cone(setting, parameters, orientation.frame());
    return new ConvergentPattern(
        axis,
        parameters,
        setting.incidence().angleTo(setting.towardsSource()),
        orientation.right(),
        setting.beams().size(),
        cone.fill(discs, beams, new WorkBudget(PRODUCTS)),
        discs);
  }

  /** The directions of a cone. */
  private static final class Cone {

    /** Directions that are computed side by side. */
    private static final int BLOCK = 32;

    private final BlochSetting setting;
    private final ConvergentParameters parameters;
    private final PageFrame frame;
    private final RealForm basis;
    private final ExponentialAction action;
    private final double[] thicknesses;
    private final List<GridSymmetry> symmetries;

    Cone(BlochSetting setting, ConvergentParameters parameters, PageFrame frame) {
      this.setting = setting;
      this.parameters = parameters;
      this.frame = frame;
      int[] identity = new int[setting.beams().size()];
      for (int i = 0; i < identity.length; i++) {
        identity[i] = i;
      }
      this.basis = RealForm.of(setting.couplings(), List.of(identity));
      this.action =
          new ExponentialAction(
              basis.matrix(), setting.couplings().bound(), parameters.wave().absorption());
      this.thicknesses =
          parameters.thicknesses().stream().mapToDouble(Double::doubleValue).toArray();
      this.symmetries = GridSymmetry.of(setting, frame);
    }

    /** Fills the discs of some beams; returns how many directions were computed. */
    int fill(List<ConvergentDisc> discs, int[] beams, WorkBudget budget) {
      List<int[]> wedge = wedge();
      for (int from = 0; from < wedge.size(); from += BLOCK) {
        List<int[]> block = wedge.subList(from, Math.min(wedge.size(), from + BLOCK));
        try {
          compute(block, discs, beams, budget);
        } catch (TooManyProductsException e) {
          throw tooLarge(from, wedge.size());
        }
      }
      return wedge.size();
    }

    private WorkTooLargeException tooLarge(int done, int all) {
      double share = Math.max(done, 1) / (double) all;
      return new WorkTooLargeException(
          "points",
          parameters.points() + " along a diameter with " + setting.beams().size() + " beams",
          "at most about "
              + (int) Math.floor(parameters.points() * Math.sqrt(share))
              + " points, or about "
              + (int) Math.floor(setting.beams().size() * Math.sqrt(share))
              + " beams: lower gmax, smax or the thickness");
    }

    /** One point of every orbit of points in a disc, column and row. */
    private List<int[]> wedge() {
      int n = parameters.points();
      boolean[] isCovered = new boolean[n * n];
      List<int[]> wedge = new ArrayList<>();
      for (int row = 0; row < n; row++) {
        for (int column = 0; column < n; column++) {
          if (parameters.isInside(column, row) && !isCovered[row * n + column]) {
            wedge.add(new int[] {column, row});
            for (GridSymmetry symmetry : symmetries) {
              isCovered[symmetry.row(column, row, n) * n + symmetry.column(column, row, n)] = true;
            }
          }
        }
      }
      return wedge;
    }

    private void compute(
        List<int[]> block, List<ConvergentDisc> discs, int[] beams, WorkBudget budget) {
      int waves = block.size();
      int size = setting.beams().size();
      double[] diagonal = new double[size * waves];
      double[] scales = new double[waves];
      for (int c = 0; c < waves; c++) {
        Incidence incidence = incidence(block.get(c));
        double alongNormal = incidence.alongNormal();
        scales[c] = Math.PI / alongNormal;
        double[] errors = setting.beams().excitationErrors(incidence);
        for (int i = 0; i < size; i++) {
          diagonal[i * waves + c] = 2 * alongNormal * errors[i];
        }
      }
      Waves[] found = action.at(diagonal, scales, thicknesses, budget);
      for (int t = 0; t < found.length; t++) {
        Waves all = basis.expanded(found[t]);
        for (int c = 0; c < waves; c++) {
          spread(all, c, t, block.get(c), discs, beams);
        }
      }
    }

    private Incidence incidence(int[] point) {
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

    /** To all points and discs that symmetry makes equal; the identity comes first. */
    private void spread(
        Waves waves,
        int wave,
        int thickness,
        int[] point,
        List<ConvergentDisc> discs,
        int[] beams) {
      int n = parameters.points();
      for (GridSymmetry symmetry : symmetries) {
        int column = symmetry.column(point[0], point[1], n);
        int row = symmetry.row(point[0], point[1], n);
        for (int d = 0; d < beams.length; d++) {
          discs
              .get(d)
              .set(thickness, column, row, waves.intensity(symmetry.source(beams[d]), wave));
        }
      }
    }
  }
}
