package org.zoneaxis.crystal.symmetry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;

/** |F| as the reference data define it: independent of the origin, and so fit to compare cells. */
final class Fingerprint {

  private static final Map<String, double[]> FACTORS = factors();

  private Fingerprint() {}

  private static Map<String, double[]> factors() {
    Map<String, double[]> factors = new HashMap<>();
    References.text("lobato_van_dyck.csv")
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .forEach(
            fields -> {
              double[] row = new double[10];
              for (int i = 0; i < 10; i++) {
                row[i] = Double.parseDouble(fields[i + 2]);
              }
              factors.put(fields[1], row);
            });
    return factors;
  }

  private static double factor(String symbol, double g) {
    double[] row = FACTORS.get(symbol);
    double sum = 0;
    for (int i = 0; i < 5; i++) {
      double b = row[2 * i + 1] * g * g;
      sum += row[2 * i] * (2 + b) / ((1 + b) * (1 + b));
    }
    return sum;
  }

  /** |F| in 1/angstrom^2. */
  static double amplitude(Crystal crystal, MillerIndices hkl) {
    double g = crystal.lattice().reciprocal(hkl).length();
    double re = 0;
    double im = 0;
    for (Site site : crystal.sites()) {
      double phase =
          2 * StrictMath.PI * (hkl.h() * site.x() + hkl.k() * site.y() + hkl.l() * site.z());
      for (Occupant occupant : site.occupants()) {
        double f = occupant.occupancy() * factor(occupant.element().symbol(), g);
        re += f * StrictMath.cos(phase);
        im += f * StrictMath.sin(phase);
      }
    }
    return Math.hypot(re, im) / crystal.lattice().volume();
  }

  static List<Double> parameters(Crystal crystal) {
    Lattice lattice = crystal.lattice();
    return List.of(
        lattice.lengthA(),
        lattice.lengthB(),
        lattice.lengthC(),
        lattice.alpha(),
        lattice.beta(),
        lattice.gamma());
  }

  /** The largest difference between two lists of numbers. */
  static double difference(List<Double> some, List<Double> others) {
    double largest = 0;
    for (int i = 0; i < some.size(); i++) {
      largest = Math.max(largest, Math.abs(some.get(i) - others.get(i)));
    }
    return largest;
  }
}
