package org.zoneaxis.diffraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.diffraction.ewald.LaueCentre;

/** What textbooks say of forbidden reflections that appear, and of those that never do. */
class DoubleDiffractionTest {

  private final DoubleDiffraction doubleDiffraction = new DoubleDiffraction();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "silicon   | 1 1 0   | 0 0 2   | true",
        "silicon   | 1 1 0   | 2 -2 2  | true",
        "silicon   | 1 1 0   | 0 0 1   | false",
        "silicon   | 0 0 1   | 2 0 0   | false",
        "silicon   | 0 0 1   | 1 1 0   | false",
        "magnesium | 2 -1 -1 0 | 0 0 1 | true",
        "magnesium | 2 -1 -1 0 | 0 0 3 | true",
        "magnesium | 0 1 -1 0 | 0 0 1  | false",
        "rutile    | 0 0 1   | 1 0 0   | true",
        "rutile    | 0 0 1   | 0 1 0   | true",
        "rutile    | 0 1 0   | 1 0 0   | false",
        "iron      | 0 0 1   | 1 0 0   | false",
        "copper    | 1 1 0   | 0 0 1   | false"
      })
  void appearsWhereTwoReflectionsAddUpToIt(String crystal, String zone, String hkl, boolean seen) {
    List<ForbiddenReflection> found = found(crystal, zone);

    assertThat(found.stream().map(ForbiddenReflection::hkl).toList().contains(miller(hkl)))
        .isEqualTo(seen);
  }

  /** 222 of silicon has no structure factor because its atoms sit where they do, and no glide. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "silicon   | 1 1 0      | 0 0 2  | true",
        "silicon   | 1 1 0      | 2 -2 2 | false",
        "magnesium | 2 -1 -1 0  | 0 0 1  | true",
        "rutile    | 0 0 1      | 1 0 0  | true"
      })
  void tellsSymmetryFromChance(String crystal, String zone, String hkl, boolean bySymmetry) {
    assertThat(found(crystal, zone))
        .filteredOn(forbidden -> forbidden.hkl().equals(miller(hkl)))
        .singleElement()
        .extracting(ForbiddenReflection::bySymmetry)
        .isEqualTo(bySymmetry);
  }

  @Test
  void isTheSumOfTwoReflectionsOfThePattern() {
    Crystal silicon = crystal("silicon");
    DiffractionPattern pattern = pattern(silicon, "1 1 0");
    List<MillerIndices> excited = pattern.diffracted().stream().map(Reflection::hkl).toList();

    assertThat(doubleDiffraction.of(silicon, pattern))
        .isNotEmpty()
        .allSatisfy(
            forbidden -> {
              assertThat(excited).contains(forbidden.first(), forbidden.second());
              assertThat(excited).doesNotContain(forbidden.hkl());
              assertThat(forbidden.first().h() + forbidden.second().h())
                  .isEqualTo(forbidden.hkl().h());
              assertThat(forbidden.g()).isLessThanOrEqualTo(1.5);
              assertThat(Math.hypot(forbidden.right(), forbidden.up()))
                  .isCloseTo(forbidden.g(), within(1e-9));
            });
  }

  @Test
  void standsWhereThePatternWouldDrawIt() {
    Crystal silicon = crystal("silicon");
    DiffractionPattern pattern = pattern(silicon, "1 1 0");
    Reflection whole =
        pattern.reflections().stream()
            .filter(reflection -> reflection.hkl().equals(new MillerIndices(0, 0, 4)))
            .findFirst()
            .orElseThrow();

    assertThat(found("silicon", "1 1 0"))
        .filteredOn(forbidden -> forbidden.hkl().equals(new MillerIndices(0, 0, 2)))
        .singleElement()
        .satisfies(
            half -> {
              assertThat(half.right()).isCloseTo(whole.right() / 2, within(1e-9));
              assertThat(half.up()).isCloseTo(whole.up() / 2, within(1e-9));
              assertThat(half.d()).isCloseTo(5.4307 / 2, within(1e-9));
              assertThat(List.of(half.first(), half.second()))
                  .as("the shortest way")
                  .containsExactlyInAnyOrder(
                      new MillerIndices(1, -1, 1), new MillerIndices(-1, 1, 1));
            });
  }

  @Test
  void nothingAppearsWhereNothingIsExcited() {
    Crystal copper = crystal("copper");
    DiffractionPattern empty =
        new PatternSimulator()
            .simulate(
                copper,
                new ZoneAxis(19, 17, 1),
                new PatternParameters(new ElectronBeam(200), 0.2, 0.01, 0),
                Optional.empty());

    assertThat(doubleDiffraction.of(copper, empty)).isEmpty();
  }

  /** At 60 kV the first zone of silicon beyond that of [110] is met at 3.3 per angstrom. */
  @Test
  void reflectionsOfHigherZonesAreNoStepsAndAllStandInTheOrderOfAPattern() {
    Crystal silicon = crystal("silicon");
    ZoneAxis axis = new ZoneAxis(1, 1, 0);
    DiffractionPattern pattern =
        new PatternSimulator()
            .simulate(
                silicon,
                axis,
                new PatternParameters(new ElectronBeam(60), 3.5, 0.01, 0),
                Optional.empty());
    assertThat(pattern.drawn()).anyMatch(reflection -> reflection.laueZone() != 0);
    List<ForbiddenReflection> found = doubleDiffraction.of(silicon, pattern);
    assertThat(found)
        .isNotEmpty()
        .allMatch(forbidden -> forbidden.first().laueZone(axis) == 0)
        .allMatch(forbidden -> forbidden.second().laueZone(axis) == 0);
    for (int i = 1; i < found.size(); i++) {
      double longer = found.get(i).g() - found.get(i - 1).g();
      assertThat(longer).isGreaterThan(-1e-7);
      if (longer < 1e-9) {
        assertThat(found.get(i).hkl()).isGreaterThan(found.get(i - 1).hkl());
      }
    }
  }

  /** Its place counts for a tilted beam: |K^2 - |g + k|^2| is at most 2 k_z times three widths. */
  @Test
  void aTiltedBeamShowsThoseNearItsSphere() {
    Crystal silicon = crystal("silicon");
    double sigma = 0.005;
    PatternParameters parameters =
        new PatternParameters(new ElectronBeam(200), 1.5, sigma, 0, new LaueCentre(1.5, -1.5, 1));
    DiffractionPattern pattern =
        new PatternSimulator()
            .simulate(silicon, new ZoneAxis(1, 1, 0), parameters, Optional.empty());
    PageFrame frame = pattern.frame(silicon.lattice()).orElseThrow();
    Vector3 centre = frame.onPage(parameters.laue().vector(silicon.lattice(), pattern.zoneAxis()));
    double waveNumber = 1 / parameters.beam().wavelength();
    List<ForbiddenReflection> found = doubleDiffraction.of(silicon, pattern);
    assertThat(found).isNotEmpty();
    for (ForbiddenReflection forbidden : found) {
      double along = Math.sqrt(waveNumber * waveNumber - centre.dot(centre));
      double x = forbidden.right() - centre.x();
      double y = forbidden.up() - centre.y();
      double s = (waveNumber * waveNumber - x * x - y * y - along * along) / (2 * along);
      assertThat(Math.abs(s)).isLessThanOrEqualTo(3 * sigma * 1.001);
    }
    assertThat(found.size()).isLessThan(found("silicon", "1 1 0").size());
  }

  private List<ForbiddenReflection> found(String crystal, String zone) {
    return doubleDiffraction.of(crystal(crystal), pattern(crystal(crystal), zone));
  }

  private static DiffractionPattern pattern(Crystal crystal, String zone) {
    return new PatternSimulator()
        .simulate(
            crystal,
            Indices.parse("zone axis", zone.strip()).zoneAxis(crystal.lattice()),
            new PatternParameters(new ElectronBeam(200), 1.5, 0.01, 0),
            Optional.empty());
  }

  private static MillerIndices miller(String hkl) {
    List<Integer> values = Indices.parse("reflection", hkl.strip()).values();
    return new MillerIndices(values.get(0), values.get(1), values.get(2));
  }

  /** Cells as textbooks give them (Wyckoff, Crystal Structures, volume 1). */
  private static Crystal crystal(String name) {
    return switch (name) {
      case "silicon" ->
          new Crystal(
              cell(5.4307, 5.4307, 90),
              sites(
                  "Si 0 0 0; 0 .5 .5; .5 0 .5; .5 .5 0; .25 .25 .25; .25 .75 .75; .75 .25 .75;"
                      + " .75 .75 .25"));
      case "copper" ->
          new Crystal(cell(3.6149, 3.6149, 90), sites("Cu 0 0 0; 0 .5 .5; .5 0 .5; .5 .5 0"));
      case "iron" -> new Crystal(cell(2.8665, 2.8665, 90), sites("Fe 0 0 0; .5 .5 .5"));
      case "magnesium" ->
          new Crystal(
              cell(3.2095, 5.2107, 120),
              sites("Mg .333333333333 .666666666667 .25; .666666666667 .333333333333 .75"));
      default -> {
        List<Site> both = new ArrayList<>(sites("Ti 0 0 0; .5 .5 .5"));
        both.addAll(sites("O .3053 .3053 0; .6947 .6947 0; .1947 .8053 .5; .8053 .1947 .5"));
        yield new Crystal(cell(4.5937, 2.9587, 90), both);
      }
    };
  }

  private static Lattice cell(double a, double c, double gamma) {
    return Lattice.ofParameters(a, a, c, 90, 90, gamma);
  }

  private static List<Site> sites(String text) {
    Element element = Element.ofSymbol(text.substring(0, 2).strip()).orElseThrow();
    return List.of(text.substring(2).split(";")).stream()
        .map(position -> position.strip().split(" "))
        .map(
            xyz ->
                new Site(
                    Double.parseDouble(xyz[0]),
                    Double.parseDouble(xyz[1]),
                    Double.parseDouble(xyz[2]),
                    List.of(new Occupant(element, 1, OptionalDouble.empty()))))
        .toList();
  }
}
