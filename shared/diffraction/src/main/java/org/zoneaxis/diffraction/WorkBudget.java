package org.zoneaxis.diffraction;

import org.zoneaxis.diffraction.factor.StructureFactors;

/**
 * How much computing one answer is worth, counted and not timed: the same input is refused on every
 * machine. Asked before work is done. Not thread-safe; one for each answer.
 *
 * <p>A step is one atom's share in the structure factor of one reflection, one to two nanoseconds;
 * whatever else an answer takes is counted in steps too ({@link StructureFactors#steps}, {@link
 * org.zoneaxis.diffraction.solver.ExponentialAction#cost}).
 */
public final class WorkBudget {

  /** Steps for one answer: well below a second. */
  static final double STEPS = 2e8;

  /** Steps for one answer about waves in a foil: well below a second. */
  static final double FOIL_STEPS = 4e8;

  /** Steps for one answer about two crystals: well below a second. */
  static final double PAIR_STEPS = 4e8;

  private double left;

  /** What most answers are worth: well below a second. */
  public WorkBudget() {
    this(STEPS);
  }

  /** What an answer about waves in a foil is worth, all that it takes together. */
  public static WorkBudget ofFoil() {
    return new WorkBudget(FOIL_STEPS);
  }

  /** What an answer about two crystals is worth, all that it takes together. */
  public static WorkBudget ofPair() {
    return new WorkBudget(PAIR_STEPS);
  }

  /** A budget of so many steps. */
  public WorkBudget(double steps) {
    this.left = steps;
  }

  /** Takes steps out of the budget; false, and nothing taken, where there are not so many left. */
  public boolean take(double steps) {
    if (steps > left) {
      return false;
    }
    left -= steps;
    return true;
  }

  /** How many steps are left. */
  public double left() {
    return left;
  }
}
