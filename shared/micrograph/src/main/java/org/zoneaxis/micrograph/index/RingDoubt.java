package org.zoneaxis.micrograph.index;

import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.identify.Candidate;
import org.zoneaxis.identify.RingCandidate;
import org.zoneaxis.micrograph.ring.Ring;

/**
 * Why the likeliest material of rings may not be it. Rings without a scale have few ratios, and
 * films, whose crystals stand in one way, show some families of a powder only: then a material that
 * is named may be forced upon rings that are not its own, and a scale taken from it would be wrong.
 */
final class RingDoubt {

  /** A material is believed from this probability on. */
  private static final double LIKELY = 0.5;

  /** A ring of so many per cent of the strongest is not missed in a powder. */
  private static final double STRONG = 50;

  /** Squares of lengths of a net of equilateral triangles. */
  private static final int[] TRIANGLES = {1, 3, 4, 7, 9, 12, 13, 16};

  /** Radii that differ by less than this share are the same. */
  private static final double NEAR = 0.008;

  /** Fewer rings may have such ratios by chance. */
  private static final int LEAST_RINGS = 4;

  private RingDoubt() {}

  /** A sentence; empty where there is no reason to doubt. */
  static Optional<String> of(RingCandidate best, List<Ring> rings) {
    String formula = best.material().formula().toString();
    Optional<RingCandidate.Line> missing =
        best.missing().stream().filter(line -> line.relative() >= STRONG).findFirst();
    if (missing.isPresent()) {
      return Optional.of(
          "A powder of "
              + formula
              + " with this scale would show "
              + missing.get().hkl()
              + " at "
              + Decimal.of(missing.get().d(), 3)
              + " \u00C5 ("
              + Decimal.of(missing.get().relative(), 0)
              + " %), which is not there"
              + (isOfTriangles(rings)
                  ? "; the radii are as 1 : \u221A3 : 2 : \u221A7 : 3, those of a film whose crystals"
                      + " all stand with a threefold or sixfold axis along the beam."
                  : ": it is another material, or a film whose crystals stand in one way.")
              + " No size of a pixel and no d are taken from it.");
    }
    double probability =
        best.members().isEmpty()
            ? best.probability()
            : best.members().stream().mapToDouble(Candidate.Member::probability).max().orElse(0);
    return probability < LIKELY
        ? Optional.of(
            "Rings without a scale do not tell the material: "
                + formula
                + " has a probability of "
                + Decimal.of(100 * probability, 0)
                + " per cent. No size of a pixel and no d are taken from it; give elements, a"
                + " material or the size of a pixel.")
        : Optional.empty();
  }

  /**
   * Whether rings are those of a net of equilateral triangles, but for one at most; any of them may
   * be its first.
   */
  private static boolean isOfTriangles(List<Ring> rings) {
    for (Ring first : rings) {
      int of = 0;
      int others = 0;
      for (Ring ring : rings) {
        double square = ring.radius() / first.radius() * (ring.radius() / first.radius());
        boolean near = false;
        for (int triangle : TRIANGLES) {
          near = near || Math.abs(Math.sqrt(square / triangle) - 1) < NEAR;
        }
        of += near ? 1 : 0;
        others += near ? 0 : 1;
      }
      if (of >= LEAST_RINGS && others <= 1) {
        return true;
      }
    }
    return false;
  }
}
