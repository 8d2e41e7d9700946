package org.zoneaxis.crystal.cif.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.vector.Vector3;

/** Positions by boxes are those that a look at all of them finds. */
class PositionIndexTest {

  private static Vector3 place(Random random) {
    return new Vector3(random.nextDouble(), random.nextDouble(), random.nextDouble());
  }

  /** The shortest vector from a position, or an image of it in a cell nearby, to a place. */
  private static Vector3 shortest(Lattice lattice, Vector3 position, Vector3 place) {
    Vector3 best = new Vector3(1e9, 0, 0);
    for (int n = 0; n < 125; n++) {
      Vector3 offset =
          lattice.direct(
              place.x() - position.x() + n % 5 - 2,
              place.y() - position.y() + n / 5 % 5 - 2,
              place.z() - position.z() + Math.floorDiv(n, 25) - 2);
      best = offset.length() < best.length() ? offset : best;
    }
    return best;
  }

  @ParameterizedTest
  @CsvSource({
    "10, 12, 9, 90, 90, 90, 1",
    "10, 12, 9, 75, 110, 95, 2",
    "30, 4, 5, 90, 105, 90, 0.8",
    "5, 5, 5, 60, 60, 60, 2",
    "4, 4, 4, 90, 90, 90, 2",
    "7, 8, 9, 90, 90, 120, 0.05"
  })
  void findsTheNearestWithinTheRadius(
      double a, double b, double c, double alpha, double beta, double gamma, double radius) {
    Lattice lattice = Lattice.ofParameters(a, b, c, alpha, beta, gamma);
    Random random = new Random(7);
    PositionIndex index = new PositionIndex(lattice, radius);
    List<Vector3> positions = new ArrayList<>();
    for (int owner = 0; owner < 40; owner++) {
      positions.add(place(random));
      index.add(positions.get(owner), owner);
      assertThat(index.size()).isEqualTo(owner + 1);
    }
    for (int look = 0; look < 60; look++) {
      Vector3 place = look < 40 ? nudged(positions.get(look), random) : place(random);
      int nearest = 0;
      for (int owner = 1; owner < 40; owner++) {
        double length = shortest(lattice, positions.get(owner), place).length();
        if (length < shortest(lattice, positions.get(nearest), place).length()) {
          nearest = owner;
        }
      }
      Vector3 expected = shortest(lattice, positions.get(nearest), place);
      Optional<PositionIndex.Neighbour> found = index.nearest(place);
      assertThat(found.isPresent()).isEqualTo(expected.length() <= radius);
      if (found.isPresent()) {
        assertThat(found.get().owner()).isEqualTo(nearest);
        assertThat(found.get().offset().minus(expected).length()).isCloseTo(0, within(1e-9));
      }
    }
  }

  /** By less than the smallest radius, across the edges of the cell too. */
  private static Vector3 nudged(Vector3 position, Random random) {
    return new Vector3(
        wrapped(position.x() + 0.002 * random.nextGaussian()),
        wrapped(position.y() + 0.002 * random.nextGaussian()),
        wrapped(position.z() + 0.002 * random.nextGaussian()));
  }

  private static double wrapped(double coordinate) {
    return coordinate - Math.floor(coordinate);
  }

  @Test
  void looksAcrossTheEdgesOfTheCell() {
    Lattice lattice = Lattice.ofParameters(10, 10, 10, 90, 90, 90);
    PositionIndex index = new PositionIndex(lattice, 0.5);
    index.add(new Vector3(0.99, 0.01, 0.5), 3);
    assertThat(index.nearest(new Vector3(0.01, 0.99, 0.5)))
        .hasValueSatisfying(
            found -> {
              assertThat(found.owner()).isEqualTo(3);
              assertThat(found.offset().x()).isCloseTo(0.2, within(1e-9));
              assertThat(found.offset().y()).isCloseTo(-0.2, within(1e-9));
            });
    assertThat(index.nearest(new Vector3(0.05, 0.99, 0.5))).isEmpty();
  }

  @Test
  void ofEquallyNearOnesTakesTheFirst() {
    PositionIndex index = new PositionIndex(Lattice.ofParameters(8, 8, 8, 90, 90, 90), 1);
    index.add(new Vector3(0.5, 0.5, 0.5), 1);
    index.add(new Vector3(0.5, 0.5, 0.5), 2);
    assertThat(index.nearest(new Vector3(0.5, 0.5, 0.5)).orElseThrow().owner()).isEqualTo(1);
  }
}
