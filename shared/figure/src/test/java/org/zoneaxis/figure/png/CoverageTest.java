package org.zoneaxis.figure.png;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class CoverageTest {

  private static final int SIZE = 12;

  private final Coverage coverage = new Coverage(SIZE, SIZE);

  private double[][] covered() {
    double[][] shares = new double[SIZE][SIZE];
    coverage.drain(
        (row, from, to, winding) -> {
          for (int column = from; column < to; column++) {
            shares[row][column] = winding;
          }
        });
    return shares;
  }

  private void polygon(double... places) {
    for (int i = 0; i < places.length; i += 2) {
      int next = (i + 2) % places.length;
      coverage.line(places[i], places[i + 1], places[next], places[next + 1]);
    }
  }

  private void rectangle(double left, double top, double right, double bottom) {
    polygon(left, top, right, top, right, bottom, left, bottom);
  }

  private static double overlap(double from, double to, int cell) {
    return Math.max(0, Math.min(to, cell + 1) - Math.max(from, cell));
  }

  @Property
  void coversRectanglesExactly(
      @ForAll @DoubleRange(min = -5, max = 17) double x1,
      @ForAll @DoubleRange(min = -5, max = 17) double y1,
      @ForAll @DoubleRange(min = -5, max = 17) double x2,
      @ForAll @DoubleRange(min = -5, max = 17) double y2) {
    double left = Math.min(x1, x2);
    double right = Math.max(x1, x2);
    double top = Math.min(y1, y2);
    double bottom = Math.max(y1, y2);
    rectangle(left, top, right, bottom);

    double[][] shares = covered();

    for (int row = 0; row < SIZE; row++) {
      for (int column = 0; column < SIZE; column++) {
        assertThat(-shares[row][column])
            .isCloseTo(overlap(left, right, column) * overlap(top, bottom, row), within(1e-5));
      }
    }
  }

  @Property
  void coversTrianglesAsTheirAreasSay(
      @ForAll @DoubleRange(min = 0, max = 12) double x1,
      @ForAll @DoubleRange(min = 0, max = 12) double y1,
      @ForAll @DoubleRange(min = 0, max = 12) double x2,
      @ForAll @DoubleRange(min = 0, max = 12) double y2,
      @ForAll @DoubleRange(min = 0, max = 12) double x3,
      @ForAll @DoubleRange(min = 0, max = 12) double y3) {
    polygon(x1, y1, x2, y2, x3, y3);

    double sum = 0;
    for (double[] row : covered()) {
      for (double share : row) {
        assertThat(Math.abs(share)).isLessThanOrEqualTo(1 + 1e-5);
        sum += share;
      }
    }

    double area = ((x2 - x1) * (y3 - y1) - (x3 - x1) * (y2 - y1)) / 2;
    assertThat(-sum).isCloseTo(area, within(1e-3));
  }

  @Test
  void coversHalfOfPixelsOnADiagonal() {
    polygon(0, 0, 12, 12, 0, 12);

    double[][] shares = covered();

    for (int i = 0; i < SIZE; i++) {
      assertThat(Math.abs(shares[i][i])).isCloseTo(0.5, within(1e-6));
      assertThat(Math.abs(shares[SIZE - 1][i])).isGreaterThan(0.49);
      assertThat(shares[0][i]).isCloseTo(i == 0 ? shares[0][0] : 0, within(1e-6));
    }
  }

  @Test
  void coversWhatItsOutlineSurroundsFromOutside() {
    polygon(-100, -100, 300, -100, 300, 300, -100, 300);

    for (double[] row : covered()) {
      for (double share : row) {
        assertThat(-share).isCloseTo(1, within(1e-6));
      }
    }
  }

  @Test
  void leavesHolesWhereOutlinesWindTheOtherWay() {
    rectangle(1, 1, 11, 11);
    polygon(3, 3, 3, 9, 9, 9, 9, 3);

    double[][] shares = covered();

    assertThat(shares[5][5]).isCloseTo(0, within(1e-6));
    assertThat(-shares[2][5]).isCloseTo(1, within(1e-6));
  }

  @Test
  void forgetsWhatItHasHandedOut() {
    rectangle(1, 1, 11, 11);
    covered();
    rectangle(3.5, 3, 4, 4);

    double[][] shares = covered();

    assertThat(-shares[3][3]).isCloseTo(0.5, within(1e-6));
    assertThat(shares[5][5]).isZero();
  }

  @Property
  void coversCirclesAsTheirAreasSay(@ForAll @DoubleRange(min = 0.2, max = 5.9) double radius) {
    Flattener.circle(6, 6, radius, true).cover(coverage);

    double sum = 0;
    for (double[] row : covered()) {
      for (double share : row) {
        sum -= share;
      }
    }

    assertThat(sum).isCloseTo(Math.PI * radius * radius, within(1e-3));
  }

  @Test
  void coversLinesByLengthAndThickness() {
    Polyline line = new Polyline();
    line.add(2, 2);
    line.add(5, 6);
    new Stroking(coverage, 1.5, false).cover(line);

    double sum = 0;
    for (double[] row : covered()) {
      for (double share : row) {
        sum -= share;
      }
    }

    assertThat(sum).isCloseTo(5 * 1.5, within(1e-4));
  }

  @Test
  void coversDashesAndNoGaps() {
    Polyline line = new Polyline();
    line.add(1, 6);
    line.add(11, 6);
    new Stroking(coverage, 2, false).cover(line, new double[] {3, 2});

    double[][] shares = covered();

    assertThat(-shares[5][3]).isCloseTo(1, within(1e-6));
    assertThat(shares[5][4]).isZero();
    assertThat(shares[5][5]).isZero();
    assertThat(-shares[6][8]).isCloseTo(1, within(1e-6));
    assertThat(shares[5][9]).isZero();
  }

  @Test
  void drawsCornersPointedOrRound() {
    Polyline corner = new Polyline();
    corner.add(1, 4);
    corner.add(8, 4);
    corner.add(8, 11);
    new Stroking(coverage, 4, false).cover(corner);
    double[][] pointed = covered();
    new Stroking(coverage, 4, true).cover(corner);
    double[][] round = covered();

    assertThat(-pointed[2][9]).isGreaterThan(0.99);
    assertThat(-round[2][9]).isBetween(0.3, 0.7);
    assertThat(pointed[11][7]).isZero();
    assertThat(-round[11][7]).isGreaterThan(0.9);
  }
}
