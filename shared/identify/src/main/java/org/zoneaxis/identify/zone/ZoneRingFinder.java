package org.zoneaxis.identify.zone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.diffraction.WorkBudget;
import org.zoneaxis.diffraction.factor.ReflectionList;
import org.zoneaxis.diffraction.factor.ScatteringFactors;
import org.zoneaxis.diffraction.factor.StructureFactors;
import org.zoneaxis.diffraction.reciprocal.ReciprocalBall;

/**
 * Finds the rings of a crystal with their intensities, m |F|^2 d as in {@link
 * org.zoneaxis.diffraction.ring.RingSimulator}, those of large cells as far as they are told apart.
 */
final class ZoneRingFinder {

  /** In 1/angstrom: further out rings are seldom seen. */
  private static final double FARTHEST = 1.8;

  /** Of large cells about so many pairs of reflections. */
  private static final double PAIRS = 2500;

  private static final int MOST_RINGS = 48;

  /** Rings that agree to this part of |g| are one. */
  private static final double EQUAL = 1e-6;

  private final Crystal crystal;
  private final WorkBudget budget;

  ZoneRingFinder(Crystal crystal, WorkBudget budget) {
    this.crystal = crystal;
    this.budget = budget;
  }

  private record Shell(MillerIndices hkl, double g, double intensity) {}

  List<ZoneRing> rings() {
    StructureFactors structureFactors =
        new StructureFactors(crystal, ScatteringFactors.lobatoVanDyck(), occupant -> 0);
    double volume = crystal.lattice().volume();
    double gmax = Math.min(FARTHEST, StrictMath.cbrt(PAIRS * 3 / (2 * Math.PI * volume)));
    ReflectionList points =
        ReciprocalBall.half(crystal.lattice(), gmax, List.of(structureFactors), budget);
    structureFactors.fill(points);
    List<Shell> shells = shells(points);
    double strongest = shells.stream().mapToDouble(Shell::intensity).max().orElse(0);
    return shells.stream()
        .map(shell -> new ZoneRing(shell.hkl(), strength(shell.intensity() / strongest)))
        .filter(ring -> ring.strength() > 0)
        .limit(MOST_RINGS)
        .toList();
  }

  private static int strength(double share) {
    return (int) StrictMath.rint(255 * share);
  }

  private static List<Shell> shells(ReflectionList points) {
    List<Integer> order =
        IntStream.range(0, points.size())
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer i) -> points.g2(i))
                    .thenComparing(points::hkl, Comparator.reverseOrder()))
            .toList();
    List<Shell> shells = new ArrayList<>();
    for (int i : order) {
      WorkCancelledException.throwIfCancelled();
      double g = Math.sqrt(points.g2(i));
      double intensity = points.structureFactor(i).squared() / g;
      Shell last = shells.isEmpty() ? null : shells.get(shells.size() - 1);
      if (last != null && g < last.g() * (1 + EQUAL)) {
        shells.set(
            shells.size() - 1,
            new Shell(
                last.hkl().compareTo(points.hkl(i)) > 0 ? last.hkl() : points.hkl(i),
                last.g(),
                last.intensity() + intensity));
      } else {
        shells.add(new Shell(points.hkl(i), g, intensity));
      }
    }
    return shells;
  }
}
