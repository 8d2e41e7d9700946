package org.zoneaxis.identify.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.identify.net.NetMetric;
import org.zoneaxis.identify.zone.ZoneSpots.Kind;
import org.zoneaxis.library.Library;

class NetIndexTest {

  private static final NetIndex INDEX =
      new NetIndex(List.of(zones("cod-9008468"), zones("cod-9008566"), zones("mp-19017")));

  private static CrystalZones zones(String id) {
    Material material = new Library().find(MaterialId.parse(id)).orElseThrow();
    return new CrystalZonesFinder().of(material.crystal());
  }

  private static ZoneSpots zone(String id, String axis) {
    return zones(id).zones().stream()
        .filter(zone -> zone.axis().toString().equals(axis))
        .findFirst()
        .orElseThrow();
  }

  /** Hyperbolic distance of two shapes. */
  private static double distance(double x, double y, double x2, double y2) {
    double cosh = 1 + ((x - x2) * (x - x2) + (y - y2) * (y - y2)) / (2 * y * y2);
    return Math.log(cosh + Math.sqrt(cosh * cosh - 1));
  }

  @Property(tries = 100)
  void whatIsNearIsVisited(
      @ForAll @DoubleRange(min = 0, max = 0.5) double x,
      @ForAll @DoubleRange(min = 0.87, max = 6) double y,
      @ForAll @DoubleRange(min = 0.01, max = 0.3) double limit) {
    Set<Integer> visited = new HashSet<>();
    INDEX.near(x, y, limit, visited::add);

    for (int net = 0; net < INDEX.size(); net++) {
      if (distance(x, y, INDEX.x(net), INDEX.y(net)) < limit) {
        assertThat(visited).contains(net);
      }
    }
  }

  @Test
  void shapesLieInTheFundamentalDomainAndSublatticesHaveTheirAreas() {
    for (int net = 0; net < INDEX.size(); net++) {
      double x = INDEX.x(net);
      double y = INDEX.y(net);
      assertThat(x).isBetween(0.0, 0.5);
      assertThat(x * x + y * y).isGreaterThan(1 - 1e-5);
      NetMetric zone = INDEX.metric(INDEX.zone(net));
      assertThat(Math.exp(INDEX.logArea(net)))
          .isCloseTo(zone.area() * INDEX.everyNth(net), within(1e-5 * zone.area() * 4));
    }
  }

  @Test
  void everyZoneHasOneNetOfItsOwnAndFourteenSublattices() {
    int[] byNth = new int[5];
    for (int net = 0; net < INDEX.size(); net++) {
      byNth[INDEX.everyNth(net)]++;
    }
    assertThat(byNth)
        .containsExactly(
            0,
            INDEX.zoneCount(),
            3 * INDEX.zoneCount(),
            4 * INDEX.zoneCount(),
            7 * INDEX.zoneCount());
  }

  @Test
  void whatSpotsAreIsKnown() {
    ZoneSpots copper = zone("cod-9008468", "1,1,0");
    ZoneSpots silicon = zone("cod-9008566", "1,1,0");

    assertThat(kinds(copper, 0, 0, 2)).containsOnly(Kind.STRONG);
    assertThat(kinds(silicon, 0, 0, 2)).containsOnly(Kind.DOUBLE);
    assertThat(kinds(silicon, 1, -1, 1)).containsOnly(Kind.STRONG);
    assertThat(kinds(silicon, 2, -2, 0)).containsOnly(Kind.STRONG);
  }

  private static Set<Kind> kinds(ZoneSpots zone, int h, int k, int l) {
    Set<Kind> kinds = new HashSet<>();
    for (int i = -ZoneSpots.REACH; i <= ZoneSpots.REACH; i++) {
      for (int j = -ZoneSpots.REACH; j <= ZoneSpots.REACH; j++) {
        var hkl = zone.hkl(i, j);
        if (Math.abs(hkl.h()) == Math.abs(h)
            && Math.abs(hkl.k()) == Math.abs(k)
            && Math.abs(hkl.l()) == Math.abs(l)) {
          kinds.add(zone.kind(i, j));
        }
      }
    }
    return kinds;
  }

  @Test
  void pairsAreNumberedOnce() {
    Set<Integer> numbers = new HashSet<>();
    for (int i = -ZoneSpots.REACH; i <= ZoneSpots.REACH; i++) {
      for (int j = -ZoneSpots.REACH; j <= ZoneSpots.REACH; j++) {
        if (i != 0 || j != 0) {
          int pair = ZoneSpots.pair(i, j);
          assertThat(ZoneSpots.pair(-i, -j)).isEqualTo(pair);
          assertThat(Math.abs(ZoneSpots.along(pair))).isEqualTo(Math.abs(i));
          assertThat(ZoneSpots.across(pair)).isEqualTo(Math.abs(j));
          numbers.add(pair);
        }
      }
    }
    assertThat(numbers).hasSize(ZoneSpots.PAIRS);
  }
}
