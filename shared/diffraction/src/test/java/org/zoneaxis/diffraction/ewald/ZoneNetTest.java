package org.zoneaxis.diffraction.ewald;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.vector.Vector3;

/** The nets of a zone against all indices in a box. */
class ZoneNetTest {

  private static final int LARGEST = 9;

  static Stream<Arguments> nets() {
    List<Lattice> lattices =
        List.of(
            Lattice.ofParameters(4, 4, 4, 90, 90, 90),
            Lattice.ofParameters(3.2, 3.2, 5.1, 90, 90, 120),
            Lattice.ofParameters(3, 4.5, 5.5, 74, 101, 115),
            Lattice.ofParameters(2.5, 5, 6, 90, 62, 90));
    List<ZoneAxis> axes =
        List.of(
            new ZoneAxis(0, 0, 1),
            new ZoneAxis(0, 0, -1),
            new ZoneAxis(0, 1, 0),
            new ZoneAxis(1, 1, 0),
            new ZoneAxis(1, -1, 2),
            new ZoneAxis(-3, 2, 1));
    return lattices.stream()
        .flatMap(lattice -> axes.stream().map(axis -> Arguments.of(lattice, axis)));
  }

  private static List<MillerIndices> layer(ZoneAxis axis, int number) {
    List<MillerIndices> all = new ArrayList<>();
    for (int h = -LARGEST; h <= LARGEST; h++) {
      for (int k = -LARGEST; k <= LARGEST; k++) {
        for (int l = -LARGEST; l <= LARGEST; l++) {
          MillerIndices hkl = new MillerIndices(h, k, l);
          if (hkl.laueZone(axis) == number) {
            all.add(hkl);
          }
        }
      }
    }
    return all;
  }

  private static double fromAxis(Lattice lattice, ZoneAxis axis, MillerIndices hkl) {
    Vector3 direction = lattice.direct(axis).normalised();
    return lattice.reciprocal(hkl).cross(direction).length();
  }

  @ParameterizedTest
  @MethodSource("nets")
  void visitsThePointsOfARingAndNoOthersEachOnce(Lattice lattice, ZoneAxis axis) {
    ZoneNet net = new ZoneNet(lattice, axis);
    for (Annulus ring : List.of(new Annulus(0, 1.1003), new Annulus(0.6001, 1.2007))) {
      for (int number = -2; number <= 2; number++) {
        List<MillerIndices> expected =
            layer(axis, number).stream()
                .filter(
                    hkl -> {
                      double distance = fromAxis(lattice, axis, hkl);
                      return distance >= ring.inner() && distance <= ring.outer();
                    })
                .toList();
        List<MillerIndices> visited = new ArrayList<>();
        net.forEach(number, ring, (h, k, l) -> visited.add(new MillerIndices(h, k, l)));
        assertThat(visited).as("layer %s", number).containsExactlyInAnyOrderElementsOf(expected);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("nets")
  void isReducedToItsTwoShortestVectors(Lattice lattice, ZoneAxis axis) {
    ZoneNet net = new ZoneNet(lattice, axis);
    List<Vector3> zone =
        layer(axis, 0).stream()
            .filter(hkl -> !hkl.isDirectBeam())
            .map(lattice::reciprocal)
            .sorted(Comparator.comparingDouble(Vector3::length))
            .toList();
    double first = zone.get(0).length();
    double second =
        zone.stream()
            .filter(g -> g.cross(zone.get(0)).length() > 1e-6)
            .mapToDouble(Vector3::length)
            .findFirst()
            .orElseThrow();
    assertThat(lattice.reciprocal(net.shortest()).length()).isCloseTo(first, within(1e-9));
    assertThat(net.shortest().laueZone(axis)).isZero();
    assertThat(net.reducedLength()).isCloseTo(second, within(1e-9));
  }

  /** Layers are 1 / |uvw| apart, and a point of a layer has V |uvw| of reciprocal area. */
  @ParameterizedTest
  @MethodSource("nets")
  void knowsAboutHowManyPointsARingHas(Lattice lattice, ZoneAxis axis) {
    ZoneNet net = new ZoneNet(lattice, axis);
    double length = lattice.direct(axis).length();
    assertThat(net.layerSpacing()).isCloseTo(1 / length, within(1e-12));
    double area = Math.PI * (1.5 * 1.5 - 0.5 * 0.5);
    assertThat(net.expectedPoints(new Annulus(0.5, 1.5)))
        .isCloseTo(area * lattice.volume() / length, within(1e-6));
  }

  /**
   * Cells as long as a virus: the number of rows, and not of points in a box, is what is walked.
   */
  @Test
  void aLongAxisDoesNotLoseTheFarPointsOfARow() {
    Lattice lattice = Lattice.ofParameters(300, 3, 3, 90, 90, 90);
    List<MillerIndices> visited = new ArrayList<>();
    new ZoneNet(lattice, new ZoneAxis(0, 0, 1))
        .forEach(0, new Annulus(0, 0.3001), (h, k, l) -> visited.add(new MillerIndices(h, k, l)));
    assertThat(visited)
        .hasSize(181)
        .contains(new MillerIndices(90, 0, 0), new MillerIndices(-90, 0, 0));
  }
}
