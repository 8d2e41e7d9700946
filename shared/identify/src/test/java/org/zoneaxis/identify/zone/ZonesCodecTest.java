package org.zoneaxis.identify.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.identify.net.NetMetric;
import org.zoneaxis.identify.zone.ZoneSpots.Kind;

/** Zones as bytes and back, and what a zone says of its points. */
class ZonesCodecTest {

  private static final Lattice CUBE = Lattice.ofParameters(4, 4, 4, 90, 90, 90);

  private static ZoneSpots zone(long classes) {
    return new ZoneSpots(
        new ZoneAxis(1, -20, 3),
        200,
        true,
        new MillerIndices(-128, 127, 0),
        new MillerIndices(0, -1, 5),
        classes);
  }

  private static byte[] written(CrystalZones zones) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ZonesCodec.write(zones, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static CrystalZones read(byte[] bytes) throws IOException {
    return ZonesCodec.read(new DataInputStream(new ByteArrayInputStream(bytes)), CUBE);
  }

  /** Every bit of the 48 that classes have, and both ends of what a byte holds. */
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 0x800000000000L, 0x7fffffffL, 0x80000000L, 0xffffffffffffL})
  void readsBackWhatItWrites(long classes) throws IOException {
    CrystalZones zones =
        new CrystalZones(
            CUBE,
            List.of(zone(classes), zone(0)),
            List.of(
                new ZoneRing(new MillerIndices(1, 1, 1), 255),
                new ZoneRing(new MillerIndices(-2, 0, 0), 1)));
    byte[] bytes = written(zones);
    assertThat(bytes).hasSize(2 + 2 * 17 + 1 + 2 * 4);
    assertThat(ZonesCodec.isWhole(bytes)).isTrue();
    assertThat(read(bytes)).isEqualTo(zones);
  }

  /** More zones than one byte counts. */
  @Test
  void countsZonesInTwoBytes() throws IOException {
    CrystalZones zones = new CrystalZones(CUBE, Collections.nCopies(300, zone(5)), List.of());
    byte[] bytes = written(zones);
    assertThat(ZonesCodec.isWhole(bytes)).isTrue();
    assertThat(read(bytes).zones()).hasSize(300);
  }

  @Test
  void nothingIsWholeToo() throws IOException {
    byte[] bytes = written(new CrystalZones(CUBE, List.of(), List.of()));
    assertThat(bytes).containsExactly(0, 0, 0);
    assertThat(ZonesCodec.isWhole(bytes)).isTrue();
    assertThat(ZonesCodec.isWhole(new byte[] {0, 0})).isFalse();
    assertThat(ZonesCodec.isWhole(new byte[0])).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {128, -129})
  void refusesIndicesThatAByteDoesNotHold(int index) {
    CrystalZones zones =
        new CrystalZones(CUBE, List.of(), List.of(new ZoneRing(new MillerIndices(0, index, 0), 9)));
    assertThatThrownBy(() -> written(zones))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(Integer.toString(index));
  }

  /** Points of a zone, each of its own kind: opposite ones are alike, others are not mixed up. */
  @Test
  void keepsTheKindOfEveryPoint() {
    List<Kind> all = List.of(Kind.ABSENT, Kind.DOUBLE, Kind.WEAK, Kind.STRONG);
    Kind[] kinds = new Kind[ZoneSpots.PAIRS];
    for (int pair = 0; pair < kinds.length; pair++) {
      kinds[pair] = all.get((pair * pair + pair / 3) % all.size());
    }
    ZoneSpots zone = zone(ZoneSpots.classes(kinds));
    for (int pair = 0; pair < kinds.length; pair++) {
      int i = ZoneSpots.along(pair);
      int j = ZoneSpots.across(pair);
      assertThat(zone.kind(i, j)).isEqualTo(kinds[pair]);
      assertThat(zone.kind(-i, -j)).isEqualTo(kinds[pair]);
    }
    assertThat(zone.kind(4, 0)).isEqualTo(Kind.WEAK);
    assertThat(zone.kind(0, -4)).isEqualTo(Kind.WEAK);
  }

  @Test
  void knowsPointsWithinThreeSteps() {
    assertThat(ZoneSpots.isKnown(3, -3)).isTrue();
    assertThat(ZoneSpots.isKnown(0, 1)).isTrue();
    assertThat(ZoneSpots.isKnown(-1, 0)).isTrue();
    assertThat(ZoneSpots.isKnown(0, 0)).isFalse();
    assertThat(ZoneSpots.isKnown(-4, 0)).isFalse();
    assertThat(ZoneSpots.isKnown(1, 4)).isFalse();
  }

  private static ZoneSpots only(int... allowed) {
    Kind[] kinds = Collections.nCopies(ZoneSpots.PAIRS, Kind.DOUBLE).toArray(Kind[]::new);
    for (int k = 0; k < allowed.length; k += 2) {
      kinds[ZoneSpots.pair(allowed[k], allowed[k + 1])] = k == 0 ? Kind.WEAK : Kind.STRONG;
    }
    return zone(ZoneSpots.classes(kinds));
  }

  /** On a square net, where only some points have a structure factor. */
  @Test
  void findsTheShortestReflectionsThatAreNotParallel() {
    NetMetric square = new NetMetric(1, 0, 1);
    assertThat(only(1, 1, 2, 2, 0, 3).shortestAllowed(square)).containsExactly(2, 9);
    assertThat(only(2, -1, 1, 2, 3, 3).shortestAllowed(square)).containsExactly(5, 5);
    assertThat(only(1, 1, 2, 2).shortestAllowed(square))
        .containsExactly(2, Double.POSITIVE_INFINITY);
    assertThat(only().shortestAllowed(square))
        .containsExactly(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  /** Against a look at all points, where some by chance have a structure factor. */
  @Test
  void findsTheShortestReflectionsOfAnyZone() {
    NetMetric metric = new NetMetric(1, -0.3, 1.7);
    Random random = new Random(1);
    for (int round = 0; round < 50; round++) {
      Kind[] kinds = new Kind[ZoneSpots.PAIRS];
      for (int pair = 0; pair < kinds.length; pair++) {
        kinds[pair] = random.nextInt(6) > 0 ? Kind.ABSENT : Kind.STRONG;
      }
      ZoneSpots zone = zone(ZoneSpots.classes(kinds));
      double[] expected = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
      int[] first = {0, 0};
      for (int pass = 0; pass < 2; pass++) {
        int[] found = first;
        for (int i = -3; i <= 3; i++) {
          for (int j = -3; j <= 3; j++) {
            boolean parallel = pass == 1 && i * first[1] == j * first[0];
            if ((i != 0 || j != 0)
                && zone.kind(i, j) == Kind.STRONG
                && !parallel
                && metric.squared(i, j) < expected[pass] - 1e-9) {
              expected[pass] = metric.squared(i, j);
              found = new int[] {i, j};
            }
          }
        }
        first = found;
      }
      assertThat(zone.shortestAllowed(metric)).containsExactly(expected, within(1e-9));
    }
  }

  /** The axis is p x q, and not its opposite. */
  @Test
  void isRightHandedWhereQIsCounterClockwiseFromP() {
    Random random = new Random(2);
    for (int round = 0; round < 200; round++) {
      int[] p = random.ints(3, -4, 5).toArray();
      int[] q = random.ints(3, -4, 5).toArray();
      int[] cross = {
        p[1] * q[2] - p[2] * q[1], p[2] * q[0] - p[0] * q[2], p[0] * q[1] - p[1] * q[0]
      };
      int divisor =
          BigInteger.valueOf(cross[0])
              .gcd(BigInteger.valueOf(cross[1]))
              .gcd(BigInteger.valueOf(cross[2]))
              .intValue();
      if (divisor > 0) {
        assertThat(between(p, q, cross, divisor).isRightHanded()).isTrue();
        assertThat(between(p, q, cross, -divisor).isRightHanded()).isFalse();
      }
    }
  }

  private static ZoneSpots between(int[] p, int[] q, int[] axis, int divisor) {
    return new ZoneSpots(
        new ZoneAxis(axis[0] / divisor, axis[1] / divisor, axis[2] / divisor),
        2,
        false,
        new MillerIndices(p[0], p[1], p[2]),
        new MillerIndices(q[0], q[1], q[2]),
        0);
  }

  @Test
  void pointsAreSumsOfBothVectors() {
    ZoneSpots zone =
        between(new int[] {3, -2, 5}, new int[] {-7, 4, 2}, new int[] {-24, -41, -2}, 1);
    assertThat(zone.hkl(2, -3)).isEqualTo(new MillerIndices(27, -16, 4));
    assertThat(zone.hkl(0, 1)).isEqualTo(zone.q());
    assertThat(zone.hkl(1, 0)).isEqualTo(zone.p());
  }

  /** Hermite normal forms of determinants 1 to 4: as many as the sums of divisors, 1, 3, 4, 7. */
  @Test
  void sublatticesAreAllThatThereAre() {
    List<Integer> determinants = new ArrayList<>();
    List<String> forms = new ArrayList<>();
    for (int number = 0; number < Sublattices.size(); number++) {
      determinants.add(Sublattices.get(number).determinant());
      assertThat(Sublattices.get(number).ba()).isZero();
      assertThat(Sublattices.get(number).ab()).isBetween(0, Sublattices.get(number).bb() - 1);
      forms.add(Sublattices.get(number).toString());
    }
    assertThat(determinants).containsExactly(1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4);
    assertThat(forms).doesNotHaveDuplicates();
  }
}
