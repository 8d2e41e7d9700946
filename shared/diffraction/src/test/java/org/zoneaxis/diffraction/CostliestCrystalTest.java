package org.zoneaxis.diffraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.diffraction.ewald.ZoneNet;

/**
 * A random search for the crystal and the options that cost most. What is done is counted anew, by
 * the points that are looked at, and held against what the budget was told.
 */
class CostliestCrystalTest {

  private static final int ROUNDS = 12;

  /** The number of points of a ring is foreseen but for its border. */
  private static final double FORESEEN = 1.2;

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void nothingThatIsAcceptedTakesMoreStepsThanItIsWorth(long seed) {
    Random random = new Random(seed);
    int accepted = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Crystal crystal = crystal(random);
      ZoneAxis axis = new ZoneAxis(random.nextInt(4), random.nextInt(4), 1 + random.nextInt(3));
      PatternParameters parameters =
          new PatternParameters(
              new ElectronBeam(random.nextBoolean() ? 200 : 1500),
              0.2 + random.nextDouble() * 3.8,
              0.001 + random.nextDouble() * 0.19,
              0);
      WorkBudget budget = new WorkBudget();
      try {
        ExcitedBeams excited =
            ExcitedBeams.of(
                crystal,
                axis,
                parameters.beam(),
                parameters.laue(),
                parameters.gmax(),
                parameters.model(),
                Optional.empty(),
                budget);
        accepted++;
        double done = looked(crystal, axis, parameters, excited) * atoms(crystal);
        assertThat(done).isLessThan(FORESEEN * (WorkBudget.STEPS - budget.left()));
      } catch (WorkTooLargeException e) {
        assertThat(e.expected()).isNotEmpty();
      }
    }
    assertThat(accepted).isBetween(2, ROUNDS - 1);
  }

  private static double atoms(Crystal crystal) {
    return crystal.sites().stream().mapToInt(site -> site.occupants().size()).sum();
  }

  private static double looked(
      Crystal crystal, ZoneAxis axis, PatternParameters parameters, ExcitedBeams excited) {
    return ExcitedBeams.points(
            crystal.lattice(),
            new ZoneNet(crystal.lattice(), axis),
            parameters.model().reach(excited.incident()),
            parameters.gmax())
        .size();
  }

  /** From one atom in a large cell to thousands of sites that many elements share. */
  private static Crystal crystal(Random random) {
    double edge = StrictMath.exp(random.nextDouble() * StrictMath.log(500));
    int points = (int) StrictMath.exp(random.nextDouble() * StrictMath.log(13));
    int shared = random.nextBoolean() ? 1 : 1 + random.nextInt(50);
    List<Occupant> occupants =
        Arrays.stream(Element.values())
            .limit(shared)
            .map(element -> new Occupant(element, 1.0 / shared, OptionalDouble.empty()))
            .toList();
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < points * points * points; i++) {
      int row = i / points;
      sites.add(
          new Site(
              (double) (i % points) / points,
              (double) (row % points) / points,
              Math.floorDiv(row, points) / (double) points,
              occupants));
    }
    Lattice lattice =
        Lattice.ofParameters(
            Math.max(edge, 0.6 * points + 1),
            Math.max(edge, 0.6 * points + 1),
            Math.max(edge * (0.5 + random.nextDouble() / 2), 0.6 * points + 1),
            90,
            70 + random.nextInt(40),
            90);
    return new Crystal(lattice, sites);
  }
}
