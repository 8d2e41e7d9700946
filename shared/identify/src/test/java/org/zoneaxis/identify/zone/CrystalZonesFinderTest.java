package org.zoneaxis.identify.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.diffraction.WorkBudget;
import org.zoneaxis.diffraction.WorkTooLargeException;

/** The zones of a crystal share one budget, and are found in it or refused. */
class CrystalZonesFinderTest {

  private static final int ROUNDS = 6;

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void takesNoMoreStepsThanAnAnswerIsWorth(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      WorkBudget budget = new WorkBudget();
      double all = budget.left();
      try {
        assertThat(new CrystalZonesFinder(budget).of(crystal(random)).zones()).isNotEmpty();
      } catch (WorkTooLargeException e) {
        assertThat(e.field()).isEqualTo("crystal");
        assertThat(e.getMessage()).isNotEmpty();
      } catch (CrystalException e) {
        assertThat(e.getMessage()).isNotEmpty();
      }
      assertThat(budget.left()).isBetween(0.0, all);
    }
  }

  /** From one atom in a large cell to hundreds of sites that many elements share. */
  private static Crystal crystal(Random random) {
    double edge = StrictMath.exp(random.nextDouble() * StrictMath.log(300));
    int points = 1 + random.nextInt(7);
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
              (i % points + 0.1 * random.nextDouble()) / points,
              (double) (row % points) / points,
              (double) Math.floorDiv(row, points) / points,
              occupants));
    }
    double least = points + 1.0;
    return new Crystal(
        Lattice.ofParameters(
            Math.max(edge, least),
            Math.max(edge, least),
            Math.max(edge * (0.5 + random.nextDouble() / 2), least),
            90,
            70 + random.nextInt(40),
            90),
        sites);
  }
}
