package org.zoneaxis.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.vector.Vector3;

class CrystalTest {

  private static final Lattice CUBE = Lattice.ofParameters(4, 4, 4, 90, 90, 90);

  private static Crystal crystal(Lattice lattice, Site... sites) {
    return new Crystal(lattice, List.of(sites));
  }

  private static Site site(Element element, double occupancy, double x, double y, double z) {
    return new Site(x, y, z, List.of(new Occupant(element, occupancy, OptionalDouble.empty())));
  }

  private static Site full(Element element, double x, double y, double z) {
    return site(element, 1, x, y, z);
  }

  @Property
  void orderAndWholeCellTranslationsDoNotChangeTheRevision(
      @ForAll long seed, @ForAll @IntRange(min = -3, max = 3) int shift) {
    List<Site> sites =
        new ArrayList<>(
            List.of(
                full(Element.Ti, 0, 0, 0),
                full(Element.Ti, 0.5, 0.5, 0.5),
                full(Element.O, 0.3053, 0.3053, 0),
                new Site(
                    0.1947,
                    0.8053,
                    0.5,
                    List.of(
                        new Occupant(Element.O, 0.5, OptionalDouble.of(0.01)),
                        new Occupant(Element.F, 0.4, OptionalDouble.empty())))));
    Crystal original = crystal(CUBE, sites.toArray(Site[]::new));
    Collections.shuffle(sites, new Random(seed));
    List<Site> moved =
        sites.stream()
            .map(
                s -> {
                  List<Occupant> occupants = new ArrayList<>(s.occupants());
                  Collections.reverse(occupants);
                  return new Site(s.x() + shift, s.y() - shift, s.z() + 2 * shift, occupants);
                })
            .toList();
    Crystal changed = crystal(CUBE, moved.toArray(Site[]::new));
    assertThat(changed).isEqualTo(original);
    assertThat(Revision.of(changed)).isEqualTo(Revision.of(original));
  }

  @Test
  void sortsSplitSitesAtOnePlaceByTheirContent() {
    Site one = site(Element.O, 0.25, 0, 0, 0);
    Site other = site(Element.O, 0.5, 0, 0, 0);
    assertThat(crystal(CUBE, one, other)).isEqualTo(crystal(CUBE, other, one));
  }

  @ParameterizedTest
  @CsvSource({"-0.25, 0.75", "1, 0", "-0.0, 0", "2.5, 0.5", "-1e-17, 0", "0.9999999999999, 0"})
  void wrapsCoordinatesIntoTheCell(double x, double wrapped) {
    assertThat(crystal(CUBE, full(Element.Po, x, 0, 0)).sites().get(0).x())
        .isEqualTo(wrapped)
        .isBetween(0.0, Math.nextDown(1.0));
  }

  @Test
  void refusesNoSitesAndTooMany() {
    assertThatThrownBy(() -> crystal(CUBE)).hasMessageContaining("at least one atom");
    Site[] many =
        IntStream.range(0, 5001).mapToObj(i -> full(Element.H, 0, 0, 0)).toArray(Site[]::new);
    assertThatThrownBy(() -> crystal(CUBE, many)).hasMessageContaining("at most 5000");
  }

  @Test
  void refusesTooManyAtomsOnSharedSites() {
    List<Occupant> forty =
        Arrays.stream(Element.values())
            .limit(40)
            .map(element -> new Occupant(element, 0.01, OptionalDouble.empty()))
            .toList();
    Site[] many =
        IntStream.range(0, 4001)
            .mapToObj(i -> new Site(i / 4001.0, 0, 0, forty))
            .toArray(Site[]::new);
    assertThatThrownBy(() -> crystal(CUBE, many))
        .hasMessageContaining("160040")
        .hasMessageContaining("at most 160000");
  }

  @Test
  void allowsSplitSites() {
    Crystal split = crystal(CUBE, site(Element.O, 0.5, 0, 0, 0), site(Element.O, 0.5, 0.05, 0, 0));
    assertThat(split.sites()).hasSize(2);
    assertThat(split.atomCount()).isCloseTo(1, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "0.0, 0, 0, 0.1, 0, 0",
    "0.95, 0.5, 0.5, 0.05, 0.5, 0.5",
    "0.95, 0.95, 0.99, 0.02, 0.01, 0"
  })
  void refusesAtomsTooCloseAlsoAcrossTheCellBorder(
      double x, double y, double z, double x1, double y1, double z1) {
    CrystalException refusal =
        catchThrowableOfType(
            CrystalException.class,
            () -> crystal(CUBE, full(Element.Fe, x, y, z), full(Element.O, x1, y1, z1)));
    assertThat(refusal.field()).contains("Fe").contains("O (");
    assertThat(refusal.value()).endsWith("angstrom");
    assertThat(refusal.expected()).contains("0.5");
  }

  @Test
  void findsCloseAtomsInObliqueCell() {
    // 3 edges of 27.75 angstrom at 6.35 degrees: the images meet four cells away.
    Lattice oblique = Lattice.ofParameters(27.75, 27.75, 27.75, 6.35, 6.35, 6.35);
    Vector3 shift = oblique.fractions(new Vector3(0.1, 0.1, 0.1));
    Site near = full(Element.C, shift.x(), shift.y(), shift.z());
    assertThatThrownBy(() -> crystal(oblique, full(Element.Si, 0, 0, 0), near))
        .hasMessageContaining("0.173 angstrom");
  }

  @Property
  void refusesExactlyWhatIsCloserThanTheLimit(@ForAll Random random) {
    Lattice lattice =
        Lattice.ofParameters(
            2 + 5 * random.nextDouble(),
            2 + 5 * random.nextDouble(),
            2 + 5 * random.nextDouble(),
            70 + 40 * random.nextDouble(),
            70 + 40 * random.nextDouble(),
            70 + 40 * random.nextDouble());
    Site p = full(Element.O, random.nextDouble(), random.nextDouble(), random.nextDouble());
    Vector3 step =
        lattice.fractions(
            new Vector3(
                random.nextDouble() - 0.5, random.nextDouble() - 0.5, random.nextDouble() - 0.5));
    Site q = full(Element.O, p.x() + step.x(), p.y() + step.y(), p.z() + step.z());
    double distance = lattice.direct(step.x(), step.y(), step.z()).length();
    if (distance < 0.499) {
      assertThatThrownBy(() -> crystal(lattice, p, q)).isInstanceOf(CrystalException.class);
    } else if (distance > 0.501) {
      assertThat(crystal(lattice, p, q).sites()).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void refusesCoordinatesThatAreNotFinite(double bad) {
    assertThatThrownBy(() -> full(Element.O, 0, bad, 0)).hasMessageContaining("coordinate y");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.2, 1.0001, 1.7, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesOccupancyOutOfRange(double occupancy) {
    assertThatThrownBy(() -> site(Element.O, occupancy, 0, 0, 0))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("occupancy of O");
  }

  @Test
  void refusesOverfullAndEmptySitesAndEndlessDisplacement() {
    Occupant most = new Occupant(Element.Mg, 0.8, OptionalDouble.empty());
    assertThatThrownBy(() -> new Site(0, 0, 0, List.of(most, most)))
        .isInstanceOf(CrystalException.class);
    assertThatThrownBy(() -> new Site(0, 0, 0, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Occupant(Element.Mg, 1, OptionalDouble.of(Double.NaN)))
        .isInstanceOf(CrystalException.class);
  }

  @Test
  void writesFormulas() {
    assertThat(crystal(CUBE, full(Element.Cl, 0.5, 0.5, 0.5), full(Element.Na, 0, 0, 0)).formula())
        .hasToString("NaCl");
    assertThat(crystal(CUBE, full(Element.Si, 0, 0, 0), full(Element.Si, 0.5, 0.5, 0.5)).formula())
        .hasToString("Si");
    assertThat(crystal(CUBE, site(Element.O, 0.91, 0.5, 0, 0), full(Element.Cu, 0, 0, 0)).formula())
        .hasToString("CuO0.91");
    assertThat(
            crystal(CUBE, site(Element.Cr, 1e-4, 0.5, 0, 0), full(Element.Al, 0, 0, 0)).formula())
        .hasToString("AlCr0.001");
    assertThat(crystal(CUBE, full(Element.D, 0.5, 0, 0), full(Element.H, 0, 0, 0)).formula())
        .hasToString("HD");
  }

  @Test
  void knowsElements() {
    assertThat(Element.ofSymbol("Fe")).contains(Element.Fe);
    assertThat(Element.ofSymbol("fe")).isEmpty();
    assertThat(Element.ofSymbol("Xq")).isEmpty();
    assertThat(Element.values()).hasSize(105);
    for (int z = 1; z <= 103; z++) {
      int number = z;
      assertThat(Element.values()).anyMatch(element -> element.atomicNumber() == number);
    }
    assertThat(Element.D.atomicNumber()).isEqualTo(1);
    assertThat(Element.T.atomicNumber()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 231})
  void refusesSpaceGroupNumbersOutOfRange(int number) {
    assertThatThrownBy(() -> new SpaceGroup(number, "P1")).hasMessageContaining("1 to 230");
  }
}
