package org.zoneaxis.micrograph.find;

import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import org.zoneaxis.micrograph.image.Image;

/** Pictures that are no diffraction patterns, each from a fixed seed. */
@SuppressWarnings("ImmutableEnumChecker")
enum OtherPicture {
  LATTICE_OF_SILICON_110(420, OtherPicture::silicon),
  LATTICE_OF_SILICON_110_REVERSED(420, seed -> reversed(silicon(seed))),
  LATTICE_WITH_NOISE(420, seed -> noisy(waves(3, 15, 0.3, 0.4, 100), 45, seed)),
  SQUARE_LATTICE(512, seed -> noisy(waves(2, 24, 0.5, 0.1, 400), 30, seed)),
  COARSE_LATTICE(512, seed -> noisy(waves(3, 60, 0.8, 1.1, 400), 20, seed)),
  FINE_LATTICE(512, seed -> noisy(waves(3, 9, 0.2, 0.7, 400), 20, seed)),
  LATTICE_IN_A_WEDGE(512, seed -> noisy(wedge(waves(3, 21, 0.6, 0.2, 300)), 20, seed)),
  LATTICE_OF_A_PARTICLE(512, seed -> noisy(particle(waves(3, 18, 0.7, 0.3, 300)), 12, seed)),
  COLUMNS_ON_BLACK(512, seed -> noisy(columns(22, 1.05, 3.2, 900, 900, 20), 12, seed)),
  COLUMNS_OF_TWO_KINDS(512, seed -> noisy(columns(26, 1, 3.5, 1200, 450, 60), 20, seed)),
  PAINTED_DOTS(440, seed -> (x, y) -> Math.hypot(x % 20 - 10, y % 20 - 10) < 4 ? 255 : 0),
  CHECKERBOARD(400, seed -> (x, y) -> ((int) (x / 25) + (int) (y / 25)) % 2 == 0 ? 230 : 20),
  GRID(400, seed -> (x, y) -> x % 30 < 2 || y % 30 < 2 ? 200 : 10),
  STRIPES(400, seed -> (x, y) -> 100 + 90 * StrictMath.sin(0.3 * x + 0.1 * y)),
  GRADIENT(400, seed -> (x, y) -> 0.2 * x + 0.3 * y),
  BLANK(400, seed -> (x, y) -> 100),
  SNOW(400, seed -> noisy((x, y) -> 200, 40, seed)),
  CLOUDS(480, OtherPicture::clouds),
  LETTERS(512, OtherPicture::letters),
  LETTERS_ON_WHITE(512, seed -> reversed(letters(seed))),
  HOUSES(480, OtherPicture::houses),
  PARTICLES(480, OtherPicture::particles);

  /** A picture from a seed. */
  @FunctionalInterface
  private interface Drawing {
    DoubleBinaryOperator of(long seed);
  }

  private static final double LARGEST = 2000;

  private final int side;
  private final Drawing drawing;

  OtherPicture(int side, Drawing drawing) {
    this.side = side;
    this.drawing = drawing;
  }

  Image image(long seed) {
    DoubleBinaryOperator value = drawing.of(seed);
    float[] values = new float[side * side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        values[y * side + x] = (float) Math.max(0, Math.rint(value.applyAsDouble(x, y)));
      }
    }
    return Image.of(side, side, values, 65535);
  }

  private static DoubleBinaryOperator noisy(DoubleBinaryOperator of, double sigma, long seed) {
    Random random = new Random(seed);
    return (x, y) -> of.applyAsDouble(x, y) + sigma * random.nextGaussian();
  }

  private static DoubleBinaryOperator reversed(DoubleBinaryOperator of) {
    return (x, y) -> Math.max(0, LARGEST - of.applyAsDouble(x, y));
  }

  /** Plane waves of equal strength, half a turn shared among them. */
  private static DoubleBinaryOperator waves(
      int count, double spacing, double contrast, double turned, double ground) {
    return (x, y) -> {
      double sum = 0;
      for (int i = 0; i < count; i++) {
        double direction = Math.PI * i / count + turned;
        double k = 2 * Math.PI / spacing;
        sum += StrictMath.cos(k * (x * StrictMath.cos(direction) + y * StrictMath.sin(direction)));
      }
      return ground * (1 + contrast * sum / count);
    };
  }

  /** 111, 200 and 220 beams, with phases: dumb-bells that are not told apart. */
  private static DoubleBinaryOperator silicon(long seed) {
    double a = 31;
    double turn = 0.35;
    double[][] waves = {
      {1 / Math.sqrt(2), 1, 1, 0.2},
      {1 / Math.sqrt(2), -1, 1, 0.2},
      {0, 2, 0.5, 1.1},
      {Math.sqrt(2), 0, 0.4, 0.7},
    };
    DoubleBinaryOperator lattice =
        (x, y) -> {
          double u = (x * StrictMath.cos(turn) + y * StrictMath.sin(turn)) / a;
          double v = (y * StrictMath.cos(turn) - x * StrictMath.sin(turn)) / a;
          double sum = 0;
          for (double[] wave : waves) {
            sum += wave[2] * StrictMath.cos(2 * Math.PI * (wave[0] * u + wave[1] * v) + wave[3]);
          }
          return 900 + 220 * sum;
        };
    return noisy(lattice, 60, seed);
  }

  private static DoubleBinaryOperator wedge(DoubleBinaryOperator of) {
    return (x, y) -> of.applyAsDouble(x, y) * (0.35 + x / 500);
  }

  private static DoubleBinaryOperator particle(DoubleBinaryOperator of) {
    return (x, y) -> {
      double away = StrictMath.hypot(x - 260, y - 240) / 150;
      double share = StrictMath.exp(-StrictMath.pow(away, 6));
      return 300 + (of.applyAsDouble(x, y) - 300) * share;
    };
  }

  /** Two kinds of columns in turn, as dark fields of scanning microscopes show them. */
  private static DoubleBinaryOperator columns(
      double a, double ratio, double sigma, double one, double other, double ground) {
    return (x, y) -> {
      double u = (x * StrictMath.cos(0.3) + y * StrictMath.sin(0.3)) / a;
      double v = (y * StrictMath.cos(0.3) - x * StrictMath.sin(0.3)) / (a * ratio);
      double dx = (u - Math.rint(u)) * a;
      double dy = (v - Math.rint(v)) * a * ratio;
      boolean first = ((long) Math.rint(u) + (long) Math.rint(v)) % 2 == 0;
      return ground
          + (first ? one : other) * StrictMath.exp(-(dx * dx + dy * dy) / (2 * sigma * sigma));
    };
  }

  private static DoubleBinaryOperator clouds(long seed) {
    Random random = new Random(seed);
    double[][] waves = new double[60][4];
    for (double[] wave : waves) {
      double k = StrictMath.exp(-4.5 + 3.5 * random.nextDouble());
      double direction = 2 * Math.PI * random.nextDouble();
      wave[0] = k * StrictMath.cos(direction);
      wave[1] = k * StrictMath.sin(direction);
      wave[2] = 2 * Math.PI * random.nextDouble();
      wave[3] = 1 / (0.02 + k);
    }
    return (x, y) -> {
      double sum = 0;
      for (double[] wave : waves) {
        sum += wave[3] * StrictMath.cos(wave[0] * x + wave[1] * y + wave[2]);
      }
      return 1000 + 3 * sum;
    };
  }

  /** Lines of strokes, as a page of a book from far away. */
  private static DoubleBinaryOperator letters(long seed) {
    boolean[][] ink = new boolean[512][512];
    Random random = new Random(seed);
    for (int line = 20; line < 480; line += 24) {
      for (int x = 20; x < 480; x += 11) {
        if (random.nextInt(6) > 0) {
          for (int stroke = 0; stroke < 3; stroke++) {
            boolean flat = random.nextBoolean();
            int left = x + random.nextInt(5);
            int top = line + random.nextInt(8);
            for (int i = 0; i < 7; i++) {
              ink[top + (flat ? 0 : i)][left + (flat ? i / 2 : 0)] = true;
              ink[top + (flat ? 1 : i)][left + (flat ? i / 2 : 1)] = true;
            }
          }
        }
      }
    }
    return (x, y) -> ink[(int) y][(int) x] ? LARGEST : 40;
  }

  /** A front with windows in rows, in a light that comes from one side. */
  private static DoubleBinaryOperator houses(long seed) {
    double[] lit = new Random(seed).doubles(400).toArray();
    return noisy(
        (x, y) -> {
          int column = (int) x / 32;
          int row = (int) y / 40;
          boolean window = x % 32 > 10 && x % 32 < 24 && y % 40 > 12 && y % 40 < 30;
          double light = lit[(row * 15 + column) % lit.length];
          return (window ? 80 + 150 * light : 120) * (0.6 + x / 800);
        },
        6,
        seed);
  }

  /** Dark and bright discs of many sizes on a grey ground. */
  private static DoubleBinaryOperator particles(long seed) {
    Random random = new Random(seed);
    double[][] discs = new double[50][4];
    for (double[] disc : discs) {
      disc[0] = 480 * random.nextDouble();
      disc[1] = 480 * random.nextDouble();
      disc[2] = 6 + 20 * random.nextDouble();
      disc[3] = 400 * random.nextDouble() - 250;
    }
    return noisy(
        (x, y) -> {
          double value = 800;
          for (double[] disc : discs) {
            double edge = disc[2] - StrictMath.hypot(x - disc[0], y - disc[1]);
            value += disc[3] / (1 + StrictMath.exp(-edge));
          }
          return value;
        },
        25,
        seed);
  }
}
