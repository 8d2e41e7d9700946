package org.zoneaxis.diffraction.dynamical;

import java.util.HashMap;
import java.util.Map;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.diffraction.solver.Waves;

/**
 * How far a pattern is from one of all beams: what changes with a quarter more of gmax and smax.
 *
 * @param beams how many beams the larger pattern has
 * @param change the largest change of an intensity, in parts of the strongest intensity, the direct
 *     beam's among them
 */
public record Convergence(int beams, double change) {

  /** By how much gmax and smax grow. */
  public static final double GROWTH = 1.25;

  static Convergence between(DynamicalPattern pattern, Beams beams, Waves waves) {
    double strongest = 0;
    double change = 0;
    for (DynamicalBeam beam : pattern.beams()) {
      strongest = Math.max(strongest, beam.intensity());
    }
    Map<MillerIndices, Double> before = new HashMap<>();
    pattern.beams().forEach(beam -> before.put(beam.hkl(), beam.intensity()));
    for (int i = 0; i < beams.size(); i++) {
      double after = waves.intensity(i, 0);
      change = Math.max(change, Math.abs(after - before.getOrDefault(beams.hkl().get(i), 0.0)));
    }
    return new Convergence(beams.size(), strongest > 0 ? change / strongest : 0);
  }
}
