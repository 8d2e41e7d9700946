package org.zoneaxis.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.option.Domain;
import org.zoneaxis.figure.option.Option;

/** Options on which it depends how much there is to do: as they are, at an end, or in between. */
final class RandomOptions {

  private static final List<Option<?>> ALL =
      List.of(
          FigureOptions.KV,
          FigureOptions.GMAX,
          FigureOptions.SIGMA,
          FigureOptions.PRECESSION,
          FigureOptions.THICKNESS,
          FigureOptions.SMAX,
          FigureOptions.ABSORPTION,
          FigureOptions.CONVERGENCE,
          FigureOptions.WIDTH);

  private RandomOptions() {}

  static Map<String, String> any(Random random) {
    Map<String, String> options = new TreeMap<>();
    for (Option<?> option : ALL) {
      if (option.domain() instanceof Domain.Numbers numbers && random.nextBoolean()) {
        options.put(option.name(), value(numbers, random));
      }
    }
    options.put(FigureOptions.DOUBLE.name(), random.nextBoolean() ? "show" : "hide");
    return options;
  }

  /** Some of the same and some others. */
  static Map<String, String> varied(Map<String, String> options, Random random) {
    Map<String, String> other = any(random);
    Map<String, String> varied = new TreeMap<>();
    for (Map<String, String> one : List.of(options, other)) {
      one.forEach(
          (name, value) -> {
            if (random.nextBoolean()) {
              varied.put(name, value);
            }
          });
    }
    return varied;
  }

  private static String value(Domain.Numbers numbers, Random random) {
    double share = Math.min(1, 1.25 * random.nextDouble());
    return numbers
        .least()
        .add(numbers.largest().subtract(numbers.least()).multiply(BigDecimal.valueOf(share)))
        .setScale(numbers.largest().scale() + 3, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
