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
  }

  /** The gmax that leaves at most so many. */
  private double gmax(int most) {
    return step(lengths, GMAX_STEPS, most) / GMAX_STEPS;
  }

  /** The smax that does. */
  private double smax(int most) {
    return step(errors, SMAX_STEPS, most) / SMAX_STEPS;
  }

  /**
   * The largest whole number of steps that leaves at most so many values. They are counted by
   * steps: to sort them would take ten times as long.
   */
  private static double step(double[] values, double steps, int most) {
    int[] counts = new int[place(Arrays.stream(values).max().orElse(0), steps) + 1];
    for (double value : values) {
      counts[place(value, steps)]++;
    }
    int step = 0;
    for (int left = counts[0]; left <= most; left += counts[step]) {
      step++;
    }
    return step - 1.0;
  }

  private static int place(double value, double steps) {
    return (int) Math.ceil(value * steps * (1 - ROUNDING));
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
