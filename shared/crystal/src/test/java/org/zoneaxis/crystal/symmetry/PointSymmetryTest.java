package org.zoneaxis.crystal.symmetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.refusal.CrystalException;

class PointSymmetryTest {

  private static Site site(Element element, double x, double y, double z) {
    return new Site(x, y, z, List.of(Occupant.full(element)));
  }

  private static Crystal crystal(Lattice lattice, Site... sites) {
    return new Crystal(lattice, List.of(sites));
  }

  /** Copper in its cube, in its rhombohedral primitive cell, and in an oblique one. */
  @Test
  void isFoundInWhateverCellTheCrystalIsGiven() {
    double a = 3.6;
    double edge = a / Math.sqrt(2);
    Crystal cube =
        crystal(
            Lattice.ofParameters(a, a, a, 90, 90, 90),
            site(Element.Cu, 0, 0, 0),
            site(Element.Cu, 0, 0.5, 0.5),
            site(Element.Cu, 0.5, 0, 0.5),
            site(Element.Cu, 0.5, 0.5, 0));
    Crystal primitive =
        crystal(Lattice.ofParameters(edge, edge, edge, 60, 60, 60), site(Element.Cu, 0, 0, 0));
    Crystal oblique =
        crystal(
            Lattice.ofParameters(edge, edge, edge * Math.sqrt(3), 90, 54.735610317245346, 120),
            site(Element.Cu, 0.3, 0.1, 0.2));

    assertThat(PointSymmetry.of(cube, 0.03).pointGroup()).isEqualTo(PointGroup.OH);
    assertThat(PointSymmetry.of(primitive, 0.03).pointGroup()).isEqualTo(PointGroup.OH);
    assertThat(PointSymmetry.of(primitive, 0.03).equivalents(new ZoneAxis(1, 0, 0)))
        .as("<110> of the cube")
        .hasSize(12);
    assertThat(PointSymmetry.of(oblique, 0.03).pointGroup().order()).isGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"1,0,0, 0,0,1", "0,-1,1, 1,1,0", "-1,-2,1, 1,1,2", "0,1,2, 2,1,0", "3,-1,1, 1,1,3"})
  void firstEquivalentIsTheOneThatTablesName(
      int u, int v, int w, int first, int second, int third) {
    Crystal cube =
        crystal(Lattice.ofParameters(3, 3, 3, 90, 90, 90), site(Element.Po, 0.2, 0.3, 0.4));

    assertThat(PointSymmetry.of(cube, 0.03).equivalents(new ZoneAxis(u, v, w)).get(0))
        .isEqualTo(new ZoneAxis(first, second, third));
  }

  @Test
  void oppositeAxesAreEquivalentWithoutAnInversionToo() {
    Crystal lonely =
        crystal(
            Lattice.ofParameters(4, 5, 6, 80, 95, 105),
            site(Element.Cu, 0, 0, 0),
            site(Element.O, 0.1, 0.32, 0.5),
            site(Element.Fe, 0.45, 0.6, 0.13));

    assertThat(PointSymmetry.of(lonely, 0.03).pointGroup()).isEqualTo(PointGroup.C1);
    assertThat(PointSymmetry.of(lonely, 0.03).equivalents(new ZoneAxis(1, 2, 3)))
        .containsExactly(new ZoneAxis(1, 2, 3), new ZoneAxis(-1, -2, -3));
    assertThat(PointSymmetry.of(lonely, 0.03).hasTwofoldAxisAlong(new ZoneAxis(0, 0, 1))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 0.31, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesPrecisionsOutOfRange(double precision) {
    Crystal cube = crystal(Lattice.ofParameters(3, 3, 3, 90, 90, 90), site(Element.Po, 0, 0, 0));

    assertThatThrownBy(() -> PointSymmetry.of(cube, precision))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("symmetry precision");
  }

  /** A random search for what costs most: grids that are nearly symmetric, heaps, split sites. */
  @Test
  void noCrystalTakesMoreLooksThanTheSearchIsWorth() {
    Random random = new Random(31);
    long most = 0;
    for (int round = 0; round < 12; round++) {
      Crystal crystal = crowded(random, round);
      SearchEffort effort = SearchEffort.limited();
      try {
        PointSymmetry.of(crystal, 0.03, effort);
      } catch (CrystalException e) {
        assertThat(e).hasMessageContaining("bounded search");
      }
      most = Math.max(most, effort.taken());
    }
    assertThat(most).isPositive().isLessThan(SearchEffort.LOOKS + 5_000 + 1);
  }

  @Test
  void refusesAHeapOfSitesThatHoldsNoAnswerInBoundedTime() {
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < 4_900; i++) {
      int row = i / 70;
      sites.add(
          new Site(
              1e-6 * (i % 70),
              1e-6 * row,
              0,
              List.of(new Occupant(Element.Cu, 1e-4, OptionalDouble.empty()))));
    }
    Crystal heap =
        crystal(Lattice.ofParameters(10, 10, 10, 90, 90, 90), sites.toArray(Site[]::new));
    assertThatThrownBy(() -> PointSymmetry.of(heap, 0.03))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("4900 sites");
  }

  @Test
  void endsWhereNobodyWaits() {
    Crystal copper = crystal(Lattice.ofParameters(3, 3, 3, 90, 90, 90), site(Element.Cu, 0, 0, 0));
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> PointSymmetry.of(copper, 0.03))
          .isInstanceOf(WorkCancelledException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(PointSymmetry.of(copper, 0.03).pointGroup()).isEqualTo(PointGroup.OH);
  }

  private static Crystal crowded(Random random, int round) {
    int edge = 6 + random.nextInt(11);
    double disorder = round % 3 == 0 ? 0 : random.nextDouble() * 2e-3;
    double scale = round % 4 == 0 ? 1e-3 : 1;
    double length = 20 + random.nextInt(60);
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < edge * edge * edge; i++) {
      int row = i / edge;
      int layer = row / edge;
      sites.add(
          new Site(
              fraction(scale * (i % edge + disorder * random.nextGaussian()) / edge),
              fraction(scale * (row % edge + disorder * random.nextGaussian()) / edge),
              fraction(scale * (layer + disorder * random.nextGaussian()) / edge),
              List.of(new Occupant(Element.Cu, 0.4, OptionalDouble.empty()))));
    }
    return crystal(
        Lattice.ofParameters(length, length, length, 90, 90, 90), sites.toArray(Site[]::new));
  }

  private static double fraction(double coordinate) {
    return coordinate - Math.floor(coordinate);
  }
}
