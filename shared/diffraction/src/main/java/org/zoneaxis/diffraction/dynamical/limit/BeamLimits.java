package org.zoneaxis.diffraction.dynamical.limit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zoneaxis.diffraction.WorkTooLargeException;

/** Which gmax, and which smax, leave how many beams. */
public final class BeamLimits {

  /** Steps of gmax and smax in 1/angstrom. */
  private static final double GMAX_STEPS = 100;

  private static final double SMAX_STEPS = 1000;

  /** The smallest ones that can be asked for. */
  private static final double LEAST_GMAX = 0.2;

  private static final double LEAST_SMAX = 0.005;

  private static final double ROUNDING = 1e-9;

  /** Ascending. */
  private final double[] lengths;

  private final double[] errors;

  /**
   * The limits of some beams.
   *
   * @param lengths |g| of each in 1/angstrom, in any order
   * @param errors the excitation error of each in 1/angstrom, in any order
   */
  public BeamLimits(double[] lengths, double[] errors) {
    this.lengths = lengths.clone();
    this.errors = Arrays.stream(errors).map(Math::abs).toArray();
    Arrays.sort(this.lengths);
    Arrays.sort(this.errors);
  }

  /** The gmax that leaves at most so many. */
  private double gmax(int most) {
    return (Math.ceil(lengths[most] * GMAX_STEPS * (1 - ROUNDING)) - 1) / GMAX_STEPS;
  }

  /** The smax that does. */
  private double smax(int most) {
    return (Math.ceil(errors[most] * SMAX_STEPS * (1 - ROUNDING)) - 1) / SMAX_STEPS;
  }

  /**
   * Says with which limits no more than so many are left.
   *
   * @param most how many fit, less than there are; the direct beam is always there
   */
  public String within(int most) {
    int fit = Math.max(1, most);
    List<String> limits = new ArrayList<>();
    if (gmax(fit) >= LEAST_GMAX) {
      limits.add("gmax at most " + gmax(fit) + " with this smax");
    }
    if (smax(fit) >= LEAST_SMAX) {
      limits.add("smax at most " + smax(fit) + " with this gmax");
    }
    return limits.isEmpty()
        ? "no gmax or smax alone is small enough; lower both, or give a smaller cell"
        : String.join(", or ", limits);
  }

  /**
   * Refuses them.
   *
   * @param gmax what was asked for
   * @param most how many fit
   * @param with what there is too much of, such as a number of beams
   */
  public WorkTooLargeException refusal(double gmax, int most, String with) {
    return new WorkTooLargeException(
        "gmax", gmax + " with " + with + ", of which " + most + " fit", within(most));
  }
}
