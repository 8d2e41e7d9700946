package org.zoneaxis.diffraction.solver;

/** Says that the waves of a foil would take more steps than the budget has; turned into advice. */
public final class StepsExceededException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final double steps;
  private final double left;

  StepsExceededException(double steps, double left) {
    super(steps + " steps of " + left);
    this.steps = steps;
    this.left = left;
  }

  /** The part of the steps that the budget has. */
  public double share() {
    return left / steps;
  }
}
