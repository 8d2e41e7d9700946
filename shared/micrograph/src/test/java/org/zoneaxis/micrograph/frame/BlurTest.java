package org.zoneaxis.micrograph.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filters against the sums, sorts and walks that they stand for. */
class BlurTest {

  private static final int WIDTH = 17;
  private static final int HEIGHT = 11;

  private static float[] noise(int seed) {
    Random random = new Random(seed);
    float[] values = new float[WIDTH * HEIGHT];
    for (int i = 0; i < values.length; i++) {
      values[i] = 100 * random.nextFloat();
    }
    return values;
  }

  private static int inside(int value, int most) {
    return Math.max(0, Math.min(most - 1, value));
  }

  /** One sum over both directions, with edges that go on as they end. */
  @ParameterizedTest
  @CsvSource({"0.6", "1.3", "2.5"})
  void isAWeightedMeanOverBothDirections(double sigma) {
    float[] values = noise(3);
    float[] smooth = Blur.gaussian(values, WIDTH, HEIGHT, sigma);
    int reach = (int) Math.ceil(3 * sigma);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        double sum = 0;
        double weights = 0;
        for (int i = -reach; i <= reach; i++) {
          for (int j = -reach; j <= reach; j++) {
            double weight = Math.exp(-(i * i + j * j) / (2 * sigma * sigma));
            sum += weight * values[inside(y + j, HEIGHT) * WIDTH + inside(x + i, WIDTH)];
            weights += weight;
          }
        }
        assertThat(smooth[y * WIDTH + x]).isCloseTo((float) (sum / weights), within((float) 1e-4));
      }
    }
  }

  @Test
  void halvingKeepsEverySecondPixel() {
    float[] values = noise(4);
    float[] half = Blur.halved(values, WIDTH, HEIGHT);
    assertThat(half).hasSize(9 * 6);
    for (int y = 0; y < 6; y++) {
      for (int x = 0; x < 9; x++) {
        assertThat(half[y * 9 + x]).isEqualTo(values[2 * y * WIDTH + 2 * x]);
      }
    }
  }

  @Test
  void sharesAndMediansAreThoseOfSortedNumbers() {
    Random random = new Random(9);
    for (int round = 0; round < 200; round++) {
      int count = 1 + random.nextInt(40);
      float[] numbers = new float[count + 3];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = random.nextInt(12);
      }
      float[] sorted = Arrays.copyOf(numbers, count);
      Arrays.sort(sorted);
      double share = random.nextDouble();
      int wanted = (int) Math.round(share * (count - 1));
      assertThat(Ranks.share(numbers.clone(), count, share)).isEqualTo(sorted[wanted]);
      assertThat(Ranks.share(numbers.clone(), count, 1)).isEqualTo(sorted[count - 1]);
      assertThat(Ranks.median(numbers.clone(), count))
          .isEqualTo(sorted[(int) Math.round(0.5 * (count - 1))]);
    }
    assertThat(Ranks.median(new float[] {7}, 0)).isZero();
    assertThat(Ranks.median(new double[] {5, 1, 9})).isEqualTo(5);
    assertThat(Ranks.median(new double[] {8, 1, 9, 3})).isEqualTo(5.5);
    assertThat(Ranks.median(new double[0])).isZero();
  }

  /** Every pixel is in one component, with all that touch it and none that do not. */
  @Test
  void componentsHangTogetherBySidesAndCorners() {
    Random random = new Random(6);
    for (int round = 0; round < 30; round++) {
      BitSet members = new BitSet();
      for (int i = 0; i < WIDTH * HEIGHT; i++) {
        members.set(i, random.nextDouble() < 0.3);
      }
      List<Components.Component> all = Components.of(members, WIDTH, HEIGHT, 1);
      int[] owner = new int[WIDTH * HEIGHT];
      for (int number = 0; number < all.size(); number++) {
        Components.Component component = all.get(number);
        for (int pixel : component.pixels()) {
          assertThat(owner[pixel]).isZero();
          owner[pixel] = number + 1;
          assertThat(pixel % WIDTH).isBetween(component.left(), component.right());
          assertThat(pixel / WIDTH).isBetween(component.top(), component.bottom());
        }
        Set<Integer> columns = new HashSet<>();
        Set<Integer> rows = new HashSet<>();
        Arrays.stream(component.pixels()).forEach(pixel -> columns.add(pixel % WIDTH));
        Arrays.stream(component.pixels()).forEach(pixel -> rows.add(pixel / WIDTH));
        assertThat(component.width()).isEqualTo(columns.size());
        assertThat(component.height()).isEqualTo(rows.size());
        boolean isAtAnEdge =
            columns.contains(0)
                || rows.contains(0)
                || columns.contains(WIDTH - 1)
                || rows.contains(HEIGHT - 1);
        assertThat(component.touches(WIDTH, HEIGHT)).isEqualTo(isAtAnEdge);
      }
      assertThat(Arrays.stream(owner).filter(number -> number > 0).count())
          .isEqualTo(members.cardinality());
      for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
          for (int[] next : new int[][] {{1, 0}, {0, 1}, {1, 1}, {-1, 1}}) {
            int nx = x + next[0];
            int ny = y + next[1];
            if (nx >= 0 && nx < WIDTH && ny < HEIGHT) {
              int one = owner[y * WIDTH + x];
              int other = owner[ny * WIDTH + nx];
              assertThat(one == 0 || other == 0 || one == other).isTrue();
            }
          }
        }
      }
      assertThat(Components.of(members, WIDTH, HEIGHT, 4))
          .hasSize((int) all.stream().filter(each -> each.area() >= 4).count());
    }
  }

  @Test
  void growsBySquaresThatEndAtTheEdges() {
    BitSet set = new BitSet();
    set.set(0);
    set.set(5 * WIDTH + 8);
    set.set(HEIGHT * WIDTH - 1);
    BitSet grown = Components.grown(set, WIDTH, HEIGHT, 2);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        boolean near =
            (x <= 2 && y <= 2)
                || (Math.abs(x - 8) <= 2 && Math.abs(y - 5) <= 2)
                || (x >= WIDTH - 3 && y >= HEIGHT - 3);
        assertThat(grown.get(y * WIDTH + x)).isEqualTo(near);
      }
    }
  }

  /** A place is in a polygon where the turns to its corners add up to a whole one. */
  @Test
  void areasHoldWhatTheirBorderGoesRound() {
    Random random = new Random(8);
    Area star =
        new Area(
            List.of(
                new Area.Corner(0, 0),
                new Area.Corner(10, 1),
                new Area.Corner(4, 4),
                new Area.Corner(11, 9),
                new Area.Corner(-2, 8)));
    for (int n = 0; n < 400; n++) {
      double x = -4 + 18 * random.nextDouble();
      double y = -3 + 14 * random.nextDouble();
      double turn = 0;
      for (int i = 0; i < 5; i++) {
        Area.Corner a = star.corners().get(i);
        Area.Corner b = star.corners().get((i + 1) % 5);
        double angle = Math.atan2(b.y() - y, b.x() - x) - Math.atan2(a.y() - y, a.x() - x);
        turn += angle - 2 * Math.PI * Math.rint(angle / (2 * Math.PI));
      }
      assertThat(star.holds(x, y)).isEqualTo(Math.abs(turn) > Math.PI);
    }
  }
}
