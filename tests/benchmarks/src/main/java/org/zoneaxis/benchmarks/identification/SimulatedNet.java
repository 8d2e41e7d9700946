package org.zoneaxis.benchmarks.identification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.diffraction.DiffractionPattern;
import org.zoneaxis.diffraction.IndexLattice;
import org.zoneaxis.diffraction.PatternBasis;
import org.zoneaxis.diffraction.PatternParameters;
import org.zoneaxis.diffraction.PatternSimulator;
import org.zoneaxis.diffraction.Reflection;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.identify.net.MeasuredSpots;
import org.zoneaxis.identify.net.SpotPosition;

/**
 * Spots as an experiment might give them: those of a simulated pattern nearest to 000, some of them
 * missing, others added, all turned, shifted, scaled, distorted and with errors. The patterns are
 * those that the service draws, not the tables that identification has.
 *
 * @param material the material
 * @param axis the zone axis
 * @param spots the spots, in 1/angstrom times the scale of the disturbance; 000 is somewhere
 * @param disturbance what was done to them
 * @param origin where 000 is
 * @param cell area of the cell of the net that 000 and the true spots span, in the unit of the
 *     spots
 */
record SimulatedNet(
    Material material,
    ZoneAxis axis,
    MeasuredSpots spots,
    Disturbance disturbance,
    SpotPosition origin,
    double cell) {

  /** Fewer spots leave a distortion unseen. */
  private static final int OF_DISTORTION = 5;

  /** In per cent of the strongest: what a weaker reflection has is seldom seen. */
  private static final double WEAK = 1;

  private static final double GMAX_OF_G2 = 3.2;

  /** A net of a zone; nothing where it has too few spots. */
  static Optional<SimulatedNet> of(
      Material material, ZoneAxis axis, Disturbance disturbance, Sight sight, Random random) {
    Crystal crystal = material.crystal();
    Optional<PatternBasis> basis = new PatternSimulator().basis(crystal, axis);
    if (basis.isEmpty()) {
      return Optional.empty();
    }
    double g1 = basis.get().g1().length();
    DiffractionPattern pattern =
        new PatternSimulator()
            .simulate(
                crystal,
                axis,
                new PatternParameters(
                    new ElectronBeam(200), GMAX_OF_G2 * basis.get().g2().length(), 0.02, 0),
                Optional.empty());
    List<Reflection> trueOnes = seen(pattern, disturbance, sight, random);
    double cell = cell(crystal.lattice(), trueOnes);
    if (trueOnes.size() < sight.least() - 1 || !(cell > 0)) {
      return Optional.empty();
    }
    List<SpotPosition> seen = new ArrayList<>();
    trueOnes.forEach(spot -> seen.add(new SpotPosition(spot.right(), spot.up())));
    addWrong(seen, disturbance.wrong(), random);
    double turn = 2 * Math.PI * random.nextDouble();
    double shiftX = 10 * g1 * random.nextDouble();
    double shiftY = 10 * g1 * random.nextDouble();
    List<SpotPosition> measured = new ArrayList<>();
    for (SpotPosition spot : seen) {
      SpotPosition moved = distorted(turned(spot, turn), disturbance);
      measured.add(
          new SpotPosition(
              disturbance.scale() * moved.x() + shiftX + noise(disturbance, g1, random),
              disturbance.scale() * moved.y() + shiftY + noise(disturbance, g1, random)));
    }
    SpotPosition origin = new SpotPosition(shiftX, shiftY);
    return Optional.of(
        new SimulatedNet(
            material,
            axis,
            new MeasuredSpots(
                measured,
                sight.centred() ? Optional.of(origin) : Optional.empty(),
                OptionalDouble.empty()),
            disturbance,
            origin,
            disturbance.scale() * disturbance.scale() * cell));
  }

  private static List<Reflection> seen(
      DiffractionPattern pattern, Disturbance disturbance, Sight sight, Random random) {
    int most = sight.least() + random.nextInt(sight.more());
    List<Reflection> seen = new ArrayList<>();
    pattern.reflections().stream()
        .filter(reflection -> !reflection.hkl().isDirectBeam() && reflection.laueZone() == 0)
        .sorted(Comparator.comparingDouble(Reflection::g))
        .limit(most)
        .forEach(
            reflection -> {
              double missing =
                  reflection.relative() < WEAK
                      ? Math.min(1, 2 * disturbance.missing() + 0.3)
                      : disturbance.missing();
              if (random.nextDouble() >= missing) {
                seen.add(reflection);
              }
            });
    return seen;
  }

  /** Area of the cell of the net that reflections span; 0 where they lie on one line. */
  private static double cell(Lattice lattice, List<Reflection> reflections) {
    IndexLattice span = new IndexLattice();
    reflections.forEach(one -> span.span(one.hkl().h(), one.hkl().k(), one.hkl().l()));
    List<MillerIndices> rows = span.spanning();
    return rows.size() < 2
        ? 0
        : lattice.reciprocal(rows.get(0)).cross(lattice.reciprocal(rows.get(1))).length();
  }

  private static void addWrong(List<SpotPosition> spots, double share, Random random) {
    SpotPosition centre = new SpotPosition(0, 0);
    double reach = spots.stream().mapToDouble(centre::distance).max().orElse(0);
    int trueOnes = spots.size();
    for (int i = 0; i < trueOnes; i++) {
      if (random.nextDouble() < share) {
        double radius = reach * Math.sqrt(random.nextDouble());
        double angle = 2 * Math.PI * random.nextDouble();
        spots.add(new SpotPosition(radius * Math.cos(angle), radius * Math.sin(angle)));
      }
    }
  }

  private static SpotPosition distorted(SpotPosition spot, Disturbance disturbance) {
    SpotPosition along = turned(spot, -disturbance.direction());
    double stretch = Math.sqrt(1 + disturbance.distortion());
    return turned(
        new SpotPosition(along.x() * stretch, along.y() / stretch), disturbance.direction());
  }

  private static SpotPosition turned(SpotPosition spot, double angle) {
    return new SpotPosition(
        spot.x() * Math.cos(angle) - spot.y() * Math.sin(angle),
        spot.x() * Math.sin(angle) + spot.y() * Math.cos(angle));
  }

  private static double noise(Disturbance disturbance, double g1, Random random) {
    return disturbance.noise() * g1 * disturbance.scale() * random.nextGaussian();
  }

  /** Whether it has five spots or more and is distorted by 3 to 7 per cent. */
  boolean isDistorted() {
    return spots.spots().size() >= OF_DISTORTION
        && disturbance.distortion() >= 0.03
        && disturbance.distortion() <= 0.07;
  }
}
