package org.zoneaxis.figure.scene;

import java.util.Arrays;

/**
 * Closed and open curves of straight lines and cubic Bezier curves, x to the right, y downwards.
 * What is inside follows from the winding number, which is not zero there.
 */
public final class Outline {

  private static final byte MOVE = 0;
  private static final byte LINE = 1;
  private static final byte CURVE = 2;
  private static final byte CLOSE = 3;

  /** Distance of a control point for a quarter of a unit circle. */
  private static final double QUARTER = 0.5522847498;

  private final byte[] steps;
  private final double[] numbers;

  private Outline(byte[] steps, double[] numbers) {
    this.steps = steps;
    this.numbers = numbers;
  }

  /** Follows an outline; numbers are absolute. */
  public interface Pen {

    /** Begins a curve. */
    void moveTo(double x, double y);

    /** Goes straight on. */
    void lineTo(double x, double y);

    /** Goes on in a cubic Bezier curve with two control points. */
    void curveTo(double x1, double y1, double x2, double y2, double x, double y);

    /** Goes straight back to where the curve began, and ends it. */
    void close();
  }

  /**
   * Two lines across each other, at 45 degrees.
   *
   * @param reach how far they go to each side, and up and down
   */
  public static Outline cross(double x, double y, double reach) {
    Drawn drawn = new Drawn();
    drawn.moveTo(x - reach, y - reach);
    drawn.lineTo(x + reach, y + reach);
    drawn.moveTo(x + reach, y - reach);
    drawn.lineTo(x - reach, y + reach);
    return drawn.outline();
  }

  /** A rectangle with rounded corners. */
  public static Outline rectangle(
      double left, double top, double width, double height, double corner) {
    Drawn drawn = new Drawn();
    double right = left + width;
    double bottom = top + height;
    if (corner == 0) {
      drawn.moveTo(left, top);
      drawn.lineTo(right, top);
      drawn.lineTo(right, bottom);
      drawn.lineTo(left, bottom);
      drawn.close();
      return drawn.outline();
    }
    double reach = corner * (1 - QUARTER);
    drawn.moveTo(left + corner, top);
    drawn.lineTo(right - corner, top);
    drawn.curveTo(right - reach, top, right, top + reach, right, top + corner);
    drawn.lineTo(right, bottom - corner);
    drawn.curveTo(right, bottom - reach, right - reach, bottom, right - corner, bottom);
    drawn.lineTo(left + corner, bottom);
    drawn.curveTo(left + reach, bottom, left, bottom - reach, left, bottom - corner);
    drawn.lineTo(left, top + corner);
    drawn.curveTo(left, top + reach, left + reach, top, left + corner, top);
    drawn.close();
    return drawn.outline();
  }

  /** Leads a pen along the outline. */
  public void draw(Pen pen) {
    int at = 0;
    for (byte step : steps) {
      switch (step) {
        case MOVE -> {
          pen.moveTo(numbers[at], numbers[at + 1]);
          at += 2;
        }
        case LINE -> {
          pen.lineTo(numbers[at], numbers[at + 1]);
          at += 2;
        }
        case CURVE -> {
          pen.curveTo(
              numbers[at],
              numbers[at + 1],
              numbers[at + 2],
              numbers[at + 3],
              numbers[at + 4],
              numbers[at + 5]);
          at += 6;
        }
        default -> pen.close();
      }
    }
  }

  /** Whether there is nothing in it. */
  public boolean isEmpty() {
    return steps.length == 0;
  }

  /** The outline scaled about the origin, then moved. */
  public Outline moved(double scale, double right, double down) {
    double[] moved = new double[numbers.length];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = scale * numbers[i] + (i % 2 == 0 ? right : down);
    }
    return new Outline(steps, moved);
  }

  /** The outline with the curves of another. */
  public Outline and(Outline other) {
    byte[] allSteps = Arrays.copyOf(steps, steps.length + other.steps.length);
    System.arraycopy(other.steps, 0, allSteps, steps.length, other.steps.length);
    double[] all = Arrays.copyOf(numbers, numbers.length + other.numbers.length);
    System.arraycopy(other.numbers, 0, all, numbers.length, other.numbers.length);
    return new Outline(allSteps, all);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Outline that
        && Arrays.equals(steps, that.steps)
        && Arrays.equals(numbers, that.numbers);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(steps) + Arrays.hashCode(numbers);
  }

  /** A pen that keeps what it has drawn. */
  public static final class Drawn implements Pen {

    private byte[] steps = new byte[8];
    private double[] numbers = new double[16];
    private int stepCount;
    private int numberCount;

    @Override
    public void moveTo(double x, double y) {
      add(MOVE, x, y);
    }

    @Override
    public void lineTo(double x, double y) {
      add(LINE, x, y);
    }

    @Override
    public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
      add(CURVE, x1, y1, x2, y2, x, y);
    }

    @Override
    public void close() {
      add(CLOSE);
    }

    private void add(byte step, double... more) {
      if (stepCount == 0 && step != MOVE) {
        throw new IllegalStateException("an outline begins somewhere");
      }
      if (stepCount == steps.length) {
        steps = Arrays.copyOf(steps, 2 * stepCount);
      }
      steps[stepCount++] = step;
      if (numberCount + more.length > numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * numberCount + more.length);
      }
      for (double number : more) {
        if (!Double.isFinite(number)) {
          throw new IllegalArgumentException("an outline holds finite numbers, not " + number);
        }
        numbers[numberCount++] = number;
      }
    }

    /** What has been drawn so far. */
    public Outline outline() {
      return new Outline(Arrays.copyOf(steps, stepCount), Arrays.copyOf(numbers, numberCount));
    }
  }
}
