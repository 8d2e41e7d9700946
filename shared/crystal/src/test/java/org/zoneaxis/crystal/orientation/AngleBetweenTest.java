package org.zoneaxis.crystal.orientation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.crystal.refusal.NotationException;
import org.zoneaxis.crystal.symmetry.PointSymmetry;
import org.zoneaxis.crystal.vector.Vector3;

class AngleBetweenTest {

  private static final Lattice CUBE = Lattice.ofParameters(4, 4, 4, 90, 90, 90);
  private static final Lattice MAGNESIUM =
      Lattice.ofParameters(3.20927, 3.20927, 5.21033, 90, 90, 120);

  /** The tables of every textbook; of magnesium by hand: atan(c/a 2/sqrt 3) and so on. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[100]; [110]; 45",
        "[111]; [11-1]; 70.528779",
        "(111); (100); 54.735610",
        "[110]; [112]; 54.735610",
        "[112]; (111); 19.471221"
      })
  void agreesWithTablesOfCubes(String first, String second, double expected) {
    assertThat(angle(CUBE, first, second).acute()).isCloseTo(expected, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[2-1-10]; [10-10]; 30",
        "(10-10); [2-1-10]; 30",
        "(10-11); (0001); 61.923518",
        "(10-12); (0001); 43.147589",
        "[0001]; [11-23]; 31.630290",
        "[100]; [210]; 30"
      })
  void takesThreeAndFourIndices(String first, String second, double expected) {
    assertThat(angle(MAGNESIUM, first, second).acute()).isCloseTo(expected, within(1e-3));
  }

  @Test
  void rejectsFourIndicesOfACube() {
    assertThatThrownBy(() -> angle(CUBE, "[2-1-10]", "[100]"))
        .isInstanceOf(NotationException.class);
  }

  @Test
  void tellsWhetherADirectionLiesInAPlane() {
    assertThat(angle(CUBE, "[1-10]", "(111)").withThePlane().orElseThrow())
        .isCloseTo(0, within(1e-12));
    assertThat(angle(CUBE, "(111)", "[111]").withThePlane().orElseThrow())
        .isCloseTo(90, within(1e-12));
    assertThat(angle(CUBE, "(111)", "(110)").withThePlane()).isEmpty();
    assertThat(angle(CUBE, "[111]", "[110]").withThePlane()).isEmpty();
  }

  @Test
  void namesWhatBothHaveInCommon() {
    assertThat(angle(CUBE, "(111)", "(11-1)").common())
        .contains(new Pole.Direction(new ZoneAxis(-1, 1, 0)));
    assertThat(angle(CUBE, "[110]", "[211]").common())
        .contains(new Pole.Normal(new MillerIndices(1, -1, -1)));
    assertThat(angle(CUBE, "[110]", "[-1-10]").common()).isEmpty();
    assertThat(angle(CUBE, "[110]", "(110)").common()).isEmpty();
  }

  @Test
  void listsTheAnglesOfFamilies() {
    PointSymmetry symmetry = symmetry(CUBE);
    assertThat(AngleBetween.ofFamilies(CUBE, symmetry, pole(CUBE, "(110)"), pole(CUBE, "(110)")))
        .containsExactly(0.0, 60.0, 90.0);
    assertThat(AngleBetween.ofFamilies(CUBE, symmetry, pole(CUBE, "[110]"), pole(CUBE, "[112]")))
        .containsExactly(30.0, 54.7356103, 73.2213451, 90.0);
  }

  @Property(tries = 100)
  void aZoneHoldsThePlanesThatItIsTheProductOf(
      @ForAll @IntRange(min = -20, max = 20) int h,
      @ForAll @IntRange(min = -20, max = 20) int k,
      @ForAll @IntRange(min = 1, max = 20) int l,
      @ForAll @DoubleRange(min = 70, max = 110) double beta) {
    Lattice lattice = Lattice.ofParameters(4, 6, 9, 80, beta, 100);
    Pole first = new Pole.Normal(new MillerIndices(h, k, l));
    Pole second = new Pole.Normal(new MillerIndices(1, 0, 0));
    AngleBetween.of(lattice, first, second)
        .common()
        .ifPresent(
            zone -> {
              assertThat(zone.unit(lattice).dot(first.unit(lattice))).isCloseTo(0, within(1e-9));
              assertThat(AngleBetween.of(lattice, zone, first).withThePlane().orElseThrow())
                  .isCloseTo(0, within(1e-6));
            });
  }

  @Property(tries = 50)
  void nearestZonesAreInOrderAndTheFirstIsTheNearestOfAll(
      @ForAll @DoubleRange(min = -1, max = 1) double x,
      @ForAll @DoubleRange(min = -1, max = 1) double y) {
    Vector3 direction = new Vector3(x, y, 0.4);
    List<NearZone> near = NearZone.of(MAGNESIUM, direction, 3, 400);
    assertThat(near).extracting(NearZone::axis).doesNotHaveDuplicates();
    assertThat(near)
        .extracting(NearZone::deviation)
        .allMatch(deviation -> deviation >= near.get(0).deviation() - 1e-7);
    assertThat(near).hasSize(LowIndices.zones(3).size());
  }

  @Test
  void rejects000AndLimitsWithoutMeaning() {
    assertThatThrownBy(() -> new Pole.Normal(MillerIndices.DIRECT_BEAM))
        .isInstanceOf(NotationException.class);
    assertThatThrownBy(() -> LowIndices.zones(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LowIndices.zones(11)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void equivalentReflectionsOfAHexagonalCrystalAreThoseOfFourIndices() {
    List<MillerIndices> images = symmetry(MAGNESIUM).equivalents(new MillerIndices(1, 0, 2));
    assertThat(images)
        .hasSize(12)
        .contains(new MillerIndices(0, 1, 2), new MillerIndices(-1, 1, 2));
    assertThat(images.get(0)).isEqualTo(new MillerIndices(1, 0, 2));
    double length = MAGNESIUM.reciprocal(images.get(0)).length();
    assertThat(images)
        .allMatch(hkl -> Math.abs(MAGNESIUM.reciprocal(hkl).length() - length) < 1e-12);
  }

  private static AngleBetween angle(Lattice lattice, String first, String second) {
    return AngleBetween.of(lattice, pole(lattice, first), pole(lattice, second));
  }

  private static Pole pole(Lattice lattice, String text) {
    return Pole.of(Indices.parse("direction", text), lattice);
  }

  private static PointSymmetry symmetry(Lattice lattice) {
    Crystal crystal =
        new Crystal(lattice, List.of(new Site(0, 0, 0, List.of(Occupant.full(Element.Mg)))));
    return PointSymmetry.of(crystal, PointSymmetry.USUAL_PRECISION);
  }
}
