package org.zoneaxis.crystal.symmetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.crystal.reduction.IntegerVector;
import org.zoneaxis.crystal.reduction.Metric;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.vector.Vector3;

/** Cells that nobody would publish, and symmetry that is nearly there. */
class HostileCellTest {

  private static final Vector3 X = new Vector3(1, 0, 0);
  private static final Vector3 Y = new Vector3(0, 1, 0);
  private static final Vector3 Z = new Vector3(0, 0, 1);

  private static Crystal oneAtom(Lattice lattice) {
    return new Crystal(lattice, List.of(References.site("Po", 0.3, 0.4, 0.5)));
  }

  private static List<IntegerVector> grid(int n) {
    return IntStream.range(0, n * n * n)
        .mapToObj(i -> new IntegerVector(i / n / n, i / n % n, i % n))
        .toList();
  }

  /** The atoms of one cell in each of n cells a side. */
  private static List<Site> repeated(int n, List<Site> cell) {
    return grid(n).stream()
        .flatMap(
            corner ->
                cell.stream()
                    .map(
                        site ->
                            new Site(
                                (corner.x() + site.x()) / n,
                                (corner.y() + site.y()) / n,
                                (corner.z() + site.z()) / n,
                                site.occupants())))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "3, 3, 3, 90, 90, 90, m-3m, P, 48",
    "3, 3, 3, 60, 60, 60, m-3m, F, 192",
    "3, 3, 3, 109.4712206344907, 109.4712206344907, 109.4712206344907, m-3m, I, 96",
    "3, 3, 3, 75, 75, 75, -3m, R, 36",
    "3, 3, 5, 90, 90, 120, 6/mmm, P, 24",
    "3, 3, 5, 90, 90, 90, 4/mmm, P, 16",
    "3, 4, 5, 90, 90, 90, mmm, P, 8",
    "3, 4, 5, 90, 100, 90, 2/m, P, 4",
    "3, 4, 5, 80, 100, 95, -1, P, 2",
  })
  void givesOneAtomTheSymmetryOfItsLattice(
      double a,
      double b,
      double c,
      double alpha,
      double beta,
      double gamma,
      String pointGroup,
      Centring centring,
      int operations) {
    ConventionalCell found =
        ConventionalCell.of(oneAtom(Lattice.ofParameters(a, b, c, alpha, beta, gamma)));

    assertThat(found.pointGroup().symbol()).isEqualTo(pointGroup);
    assertThat(found.centring()).isEqualTo(centring);
    assertThat(found.operations()).isEqualTo(operations);
    assertThat(found.crystal().sites()).hasSize(centring.latticePoints());
  }

  @ParameterizedTest
  @CsvSource({
    "20, 20, 20",
    "160, 20, 160",
    "120, 119, 120",
    "20, 90, 90",
    "160, 90, 90",
    "20, 30, 40",
    "160, 30, 140",
    "25, 155, 140"
  })
  void copesWithObliqueCells(double alpha, double beta, double gamma) {
    Lattice lattice = Lattice.ofParameters(9, 11, 10, alpha, beta, gamma);
    List<Site> sites =
        List.of(
            References.site("Na", 0, 0, 0),
            References.site("Cl", 0.31, 0.42, 0.53),
            References.site("O", 0.17, 0.71, 0.29));

    ConventionalCell found = ConventionalCell.of(new Crystal(lattice, sites));

    Crystal conventional = found.crystal();
    assertThat(found.crystalSystem()).isEqualTo(CrystalSystem.TRICLINIC);
    assertThat(conventional.sites()).hasSize(3);
    assertThat(conventional.lattice().volume()).isCloseTo(lattice.volume(), within(1e-6));
    assertThat(conventional.lattice().gamma()).isBetween(59.9, 120.1);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 100, 90, 4/mmm",
    "1, 100, 1, 90, 4/mmm",
    "100, 1, 100, 90, 4/mmm",
    "1, 1, 100, 120, 6/mmm",
    "1, 1.5, 100, 90, mmm",
    "1, 1.5, 100, 95, 2/m",
    "1, 1, 500, 90, 4/mmm",
  })
  void isNotFooledByThinCells(double a, double b, double c, double gamma, String pointGroup) {
    ConventionalCell found =
        ConventionalCell.of(oneAtom(Lattice.ofParameters(a, b, c, 90, 90, gamma)));

    assertThat(found.pointGroup().symbol()).isEqualTo(pointGroup);
    assertThat(found.crystal().lattice().volume())
        .isCloseTo(Lattice.ofParameters(a, b, c, 90, 90, gamma).volume(), within(1e-6));
  }

  @Test
  void keepsThePrecisionForSitesOfLongCells() {
    assertThat(ConventionalCell.of(oneAtom(Lattice.ofParameters(1, 1, 100, 90, 90, 90))))
        .extracting(ConventionalCell::precision)
        .isEqualTo(0.1);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8, 17})
  void findsTheSmallCellInALargeOne(int n) {
    Lattice lattice = Lattice.ofParameters(3.6 * n, 3.6 * n, 3.6 * n, 90, 90, 90);
    ConventionalCell found =
        ConventionalCell.of(
            new Crystal(lattice, repeated(n, List.of(References.site("Po", 0.1, 0.2, 0.3)))));

    assertThat(found.crystal().sites()).containsExactly(References.site("Po", 0, 0, 0));
    assertThat(found.crystal().lattice().lengthA()).isCloseTo(3.6, within(1e-9));
    assertThat(found.pointGroup()).isEqualTo(PointGroup.OH);
  }

  @Test
  void seesAVacancyInALargeCell() {
    List<Site> sites = new ArrayList<>(repeated(8, List.of(References.site("Po", 0, 0, 0))));
    sites.remove(0);
    ConventionalCell found =
        ConventionalCell.of(new Crystal(Lattice.ofParameters(28.8, 28.8, 28.8, 90, 90, 90), sites));

    assertThat(found.pointGroup()).isEqualTo(PointGroup.OH);
    assertThat(found.centring()).isEqualTo(Centring.P);
    assertThat(found.crystal().sites()).hasSize(511);
  }

  @Test
  void leavesFiveHundredAtomsWithoutSymmetryWhereTheyAre() {
    Random random = new Random(20261121);
    List<Site> grid = repeated(8, List.of(References.site("Si", 0.5, 0.5, 0.5)));
    List<Site> amorphous =
        grid.stream()
            .map(
                site ->
                    References.site(
                        "Si",
                        site.x() + 0.05 * random.nextDouble(),
                        site.y() + 0.05 * random.nextDouble(),
                        site.z() + 0.05 * random.nextDouble()))
            .toList();
    ConventionalCell found =
        ConventionalCell.of(new Crystal(Lattice.ofParameters(24, 24, 24, 90, 90, 90), amorphous));

    assertThat(found.pointGroup()).isEqualTo(PointGroup.C1);
    assertThat(found.crystal().sites()).hasSize(512);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.0, 1e-6, 0.01, 0.1, 0.2})
  void separatesHalfFilledSitesThatNearlyCoincide(double distance) {
    List<Occupant> half = List.of(new Occupant(Element.Li, 0.5, OptionalDouble.empty()));
    double x = distance / 8;
    List<Site> sites =
        List.of(
            new Site(x, 0, 0, half), new Site(-x, 0, 0, half), References.site("F", 0.5, 0.5, 0.5));

    ConventionalCell found =
        ConventionalCell.of(new Crystal(Lattice.ofParameters(4, 4, 4, 90, 90, 90), sites));

    assertThat(found.crystal().sites()).hasSize(3);
    assertThat(found.crystal().lattice().volume()).isCloseTo(64, within(1e-9));
    assertThat(found.precision()).isLessThanOrEqualTo(0.1);
    if (distance > 1e-3) {
      assertThat(found.pointGroup()).isEqualTo(PointGroup.D4H);
      assertThat(found.crystal().sites()).noneMatch(site -> site.z() == 0 && site.x() == 0.5);
    }
  }

  @Test
  void treatsAMixedSiteAsOneKindAndOccupanciesAsPartOfIt() {
    Lattice lattice = Lattice.ofParameters(4, 4, 4, 90, 90, 90);
    List<Site> equal = List.of(mixed(0, 0.5), mixed(0.5, 0.5004));
    List<Site> different = List.of(mixed(0, 0.5), mixed(0.5, 0.6));

    assertThat(ConventionalCell.of(new Crystal(lattice, equal)).centring()).isEqualTo(Centring.I);
    assertThat(ConventionalCell.of(new Crystal(lattice, different)).centring())
        .isEqualTo(Centring.P);
  }

  private static Site mixed(double place, double gold) {
    return new Site(
        place,
        place,
        place,
        List.of(
            new Occupant(Element.Cu, 1 - gold, OptionalDouble.empty()),
            new Occupant(Element.Au, gold, OptionalDouble.empty())));
  }

  @Test
  void keepsTheHandOfAChiralCrystal() {
    List<Site> right = IntStream.range(0, 4).mapToObj(n -> screw(n, 0.2, 0.1)).toList();
    List<Site> left =
        right.stream().map(s -> new Site(-s.x(), -s.y(), -s.z(), s.occupants())).toList();
    Lattice lattice = Lattice.ofParameters(5, 5, 7, 90, 90, 90);

    ConventionalCell one = ConventionalCell.of(new Crystal(lattice, right));
    ConventionalCell leftHandedVectors =
        ConventionalCell.of(X.times(-5), Y.times(-5), Z.times(-7), left, Optional.empty(), 0.1);
    ConventionalCell other = ConventionalCell.of(new Crystal(lattice, left));

    assertThat(one.pointGroup().symbol()).isEqualTo("4");
    assertThat(turns(one)).isEqualTo(turns(leftHandedVectors)).isEqualTo(-turns(other));
  }

  private static Site screw(int n, double x, double y) {
    double[][] places = {{x, y}, {-y, x}, {-x, -y}, {y, -x}};
    return References.site("Te", places[n][0], places[n][1], n / 4.0);
  }

  /** 1 where the atoms turn to the left on the way up c, -1 where to the right. */
  private static int turns(ConventionalCell found) {
    List<Site> upwards =
        found.crystal().sites().stream()
            .sorted(java.util.Comparator.comparingDouble(Site::z))
            .toList();
    double sum = 0;
    double x0 = upwards.stream().mapToDouble(Site::x).average().orElseThrow();
    double y0 = upwards.stream().mapToDouble(Site::y).average().orElseThrow();
    for (int i = 0; i < 4; i++) {
      Site p = upwards.get(i);
      Site q = upwards.get((i + 1) % 4);
      sum += (p.x() - x0) * (q.y() - y0) - (p.y() - y0) * (q.x() - x0);
    }
    return (int) Math.signum(sum);
  }

  @Test
  void acceptsLeftHandedVectors() {
    ConventionalCell found =
        ConventionalCell.of(
            Y.times(4),
            X.times(3),
            Z.times(5),
            List.of(References.site("Po", 0.2, 0.2, 0.2)),
            Optional.of(new SpaceGroup(47, "Pmmm")),
            0.1);

    assertThat(Fingerprint.parameters(found.crystal()))
        .containsExactly(3.0, 4.0, 5.0, 90.0, 90.0, 90.0);
    assertThat(found.crystal().spaceGroup()).contains(new SpaceGroup(47, "Pmmm"));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, 1e-9, 0.31, Double.NaN, Double.POSITIVE_INFINITY})
  void rejectsUnusablePrecisions(double precision) {
    Crystal crystal = oneAtom(Lattice.ofParameters(3, 3, 3, 90, 90, 90));
    assertThatThrownBy(() -> ConventionalCell.of(crystal, precision))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("symmetry precision")
        .hasMessageContaining("0.00001 to 0.3");
  }

  @Test
  void rejectsLatticesWithTranslationsShorterThanAnyBond() {
    Crystal crystal = oneAtom(Lattice.ofParameters(2, 2, 5, 90, 90, 10));
    assertThatThrownBy(() -> ConventionalCell.of(crystal))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("shortest translation");
  }

  @Test
  void rejectsConventionalCellsWithTooManySites() {
    Random random = new Random(7);
    List<Site> sites =
        repeated(12, List.of(References.site("Si", 0.5, 0.5, 0.5))).stream()
            .map(
                site ->
                    References.site(
                        random.nextBoolean() ? "Si" : "Ge", site.x(), site.y(), site.z()))
            .toList();
    List<Site> centred = new ArrayList<>();
    for (Site site : sites) {
      centred.add(site);
      centred.add(new Site(-site.x(), -site.y(), -site.z(), site.occupants()));
    }
    assertThatThrownBy(
            () ->
                ConventionalCell.of(
                    new Crystal(Lattice.ofParameters(36, 36, 36, 90, 90, 90), centred)))
        .isInstanceOf(CrystalException.class);
  }

  @Test
  void looksAtAFewPointsHoweverManyThereAre() {
    for (int n : List.of(2, 4, 8, 16)) {
      Lattice lattice = Lattice.ofParameters(3.0 * n, 3.0 * n, 3.0 * n, 90, 90, 90);
      List<Arrangement.Point> points =
          grid(n).stream()
              .map(corner -> new Arrangement.Point(corner.toVector().times(1.0 / n), 0, 0))
              .toList();
      PointSearch search =
          new PointSearch(new Arrangement(Metric.of(lattice), points), 0.1, SearchEffort.limited());
      assertThat(search.around(new Vector3(0.3, 0.6, 0.9))).hasSizeLessThanOrEqualTo(8);
    }
  }

  private static List<Site> copper(int edge) {
    return new ArrayList<>(
        grid(edge).stream()
            .map(corner -> corner.toVector().times(1.0 / edge))
            .map(
                place ->
                    new Site(
                        place.x(),
                        place.y(),
                        place.z(),
                        List.of(new Occupant(Element.Cu, 1, OptionalDouble.empty()))))
            .toList());
  }

  /** Nearly every translation of the supercell maps all points but one. */
  @Test
  void findsTheSymmetryAboutADefectInALargeSupercell() {
    List<Site> sites = copper(16);
    sites.remove(900);
    ConventionalCell cell =
        ConventionalCell.of(new Crystal(Lattice.ofParameters(48, 48, 48, 90, 90, 90), sites));
    assertThat(cell.pointGroup()).isEqualTo(PointGroup.OH);
    assertThat(cell.crystal().sites()).hasSize(4095);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 20, 200, 1000})
  void findsOrRefusesTheSymmetryOfManyDefectsInBoundedTime(int defects) {
    Random random = new Random(defects);
    List<Site> sites = copper(16);
    for (int i = 0; i < defects; i++) {
      sites.remove(random.nextInt(sites.size()));
    }
    SearchEffort effort = SearchEffort.limited();
    try {
      SymmetryGroup.of(
          ConventionalCell.arrangement(
              new Crystal(Lattice.ofParameters(48, 48, 48, 90, 90, 90), sites)),
          0.1,
          effort);
    } catch (CrystalException e) {
      assertThat(e).hasMessageContaining("bounded search among " + sites.size() + " sites");
    }
    assertThat(effort.taken()).isPositive().isLessThan(SearchEffort.LOOKS + 5_000 + 1);
  }
}
