package org.zoneaxis.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zoneaxis.crystal.refusal.NotationException;
import org.zoneaxis.crystal.vector.Vector3;

class ZoneAxisTest {

  @Test
  void rejectsZoneAxisOfAllZeros() {
    assertThatThrownBy(() -> new ZoneAxis(0, 0, 0))
        .isInstanceOf(NotationException.class)
        .hasMessageContaining("1,1,0");
  }

  @ParameterizedTest
  @CsvSource({"2,2,0,1,1,0", "-2,-2,0,-1,-1,0", "0,0,-5,0,0,-1", "6,-9,12,2,-3,4", "0,4,6,0,2,3"})
  void dividesByCommonFactorAndKeepsSigns(int u, int v, int w, int u1, int v1, int w1) {
    ZoneAxis axis = new ZoneAxis(u, v, w);
    assertThat(List.of(axis.u(), axis.v(), axis.w())).containsExactly(u1, v1, w1);
  }

  /** Table of J. W. Edington, Practical Electron Microscopy in Materials Science (1976). */
  @ParameterizedTest
  @CsvSource({
    "2,-1,-1,0,1,0,0",
    "1,0,-1,0,2,1,0",
    "1,1,-2,0,1,1,0",
    "0,0,0,1,0,0,1",
    "1,1,-2,3,1,1,1",
    "0,1,-1,1,1,2,1"
  })
  void convertsWeberIndices(int u, int v, int t, int w, int u1, int v1, int w1) {
    ZoneAxis axis = new ZoneAxis(u1, v1, w1);
    assertThat(ZoneAxis.ofWeber(u, v, t, w)).isEqualTo(axis);
    assertThat(axis.indices(true)).containsExactly(u, v, t, w);
  }

  @Test
  void rejectsWeberIndicesThatDoNotAddUp() {
    assertThatThrownBy(() -> ZoneAxis.ofWeber(1, 1, 1, 0))
        .isInstanceOf(NotationException.class)
        .hasMessageContaining("add up to 0");
  }

  @Property
  void comesBackFromWeberIndices(
      @ForAll @IntRange(min = -20, max = 20) int u,
      @ForAll @IntRange(min = -20, max = 20) int v,
      @ForAll @IntRange(min = -20, max = 20) int w) {
    Assume.that(u != 0 || v != 0 || w != 0);
    ZoneAxis axis = new ZoneAxis(u, v, w);
    List<Integer> weber = axis.indices(true);
    assertThat(weber.get(0) + weber.get(1) + weber.get(2)).isZero();
    assertThat(ZoneAxis.ofWeber(weber.get(0), weber.get(1), weber.get(2), weber.get(3)))
        .isEqualTo(axis);
    assertThat(axis.indices(false)).containsExactly(axis.u(), axis.v(), axis.w());
  }

  @Property
  void weberIndicesGiveTheDirectionOnFourVectors(
      @ForAll @IntRange(min = -9, max = 9) int u,
      @ForAll @IntRange(min = -9, max = 9) int v,
      @ForAll @IntRange(min = -9, max = 9) int w) {
    Assume.that(u != 0 || v != 0 || w != 0);
    Lattice cell = Lattice.ofParameters(3, 3, 5, 90, 90, 120);
    List<Integer> weber = new ZoneAxis(u, v, w).indices(true);
    Vector3 third = cell.a().plus(cell.b()).times(-1);
    Vector3 fourVectors =
        Vector3.combine(weber.get(0), cell.a(), weber.get(1), cell.b(), weber.get(2), third)
            .plus(cell.c().times(weber.get(3)));
    Vector3 direction = cell.direct(u, v, w);
    assertThat(fourVectors.cross(direction).length()).isCloseTo(0, within(1e-9));
    assertThat(fourVectors.dot(direction)).isPositive();
  }

  @Test
  void countsLaueZones() {
    ZoneAxis axis = new ZoneAxis(1, 1, 0);
    assertThat(new MillerIndices(1, -1, 5).laueZone(axis)).isZero();
    assertThat(new MillerIndices(1, 1, 1).laueZone(axis)).isEqualTo(2);
    assertThat(new MillerIndices(1, -2, 3).negated()).isEqualTo(new MillerIndices(-1, 2, -3));
    assertThat(new MillerIndices(2, -1, 3).indices(true)).containsExactly(2, -1, -1, 3);
    assertThat(MillerIndices.DIRECT_BEAM.isDirectBeam()).isTrue();
    assertThat(new MillerIndices(1, -1, 0)).isLessThan(new MillerIndices(1, 0, -5));
  }
}
