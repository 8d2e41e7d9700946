package org.zoneaxis.benchmarks.identification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.symmetry.PointSymmetry;
import org.zoneaxis.diffraction.PatternBasis;
import org.zoneaxis.diffraction.PatternSimulator;

/**
 * The zone axes of a material with indices up to 3, one of each class, each taken the more often
 * the denser its net of spots is: as people do who tilt a crystal to a pattern that they can read.
 */
final class ZoneChoice {

  private static final int LARGEST = 3;

  private final List<ZoneAxis> axes = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();

  ZoneChoice(Material material) {
    PointSymmetry symmetry = PointSymmetry.of(material.crystal(), 0.03);
    Set<ZoneAxis> classes = new LinkedHashSet<>();
    for (int u = LARGEST; u >= -LARGEST; u--) {
      for (int v = LARGEST; v >= -LARGEST; v--) {
        for (int w = LARGEST; w >= -LARGEST; w--) {
          if (u != 0 || v != 0 || w != 0) {
            classes.add(symmetry.equivalents(new ZoneAxis(u, v, w)).get(0));
          }
        }
      }
    }
    for (ZoneAxis axis : classes) {
      Optional<PatternBasis> basis = new PatternSimulator().basis(material.crystal(), axis);
      if (basis.isPresent()) {
        double area =
            basis.get().g1().length()
                * basis.get().g2().length()
                * Math.sin(Math.toRadians(basis.get().angle()));
        axes.add(axis);
        weights.add(1 / (area * area));
      }
    }
  }

  /** The axes with the densest nets, at most so many. */
  List<ZoneAxis> densest(int most) {
    return IntStream.range(0, axes.size())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -weights.get(i)))
        .limit(most)
        .map(axes::get)
        .toList();
  }

  ZoneAxis any(Random random) {
    double left = weights.stream().mapToDouble(Double::doubleValue).sum() * random.nextDouble();
    for (int i = 0; i < axes.size(); i++) {
      left -= weights.get(i);
      if (left < 0) {
        return axes.get(i);
      }
    }
    return axes.get(axes.size() - 1);
  }
}
