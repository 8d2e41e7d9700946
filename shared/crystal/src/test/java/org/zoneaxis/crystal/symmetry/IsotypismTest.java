package org.zoneaxis.crystal.symmetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zoneaxis.crystal.CellSetting;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;

/** What has the structure type of another, and how nearly. */
class IsotypismTest {

  private static final double[][] FACES = {{0, 0, 0}, {0, 0.5, 0.5}, {0.5, 0, 0.5}, {0.5, 0.5, 0}};

  private static Site site(Element element, double x, double y, double z) {
    return new Site(x, y, z, List.of(Occupant.full(element)));
  }

  private static ConventionalCell cell(Lattice lattice, List<Site> sites) {
    return ConventionalCell.of(
        new Crystal(lattice, sites, CellSetting.AS_PUBLISHED, Optional.empty()), 0.01);
  }

  private static Lattice cube(double edge) {
    return Lattice.ofParameters(edge, edge, edge, 90, 90, 90);
  }

  /** Face-centred atoms, and others at places from each of them; all shifted. */
  private static ConventionalCell cubic(
      double edge, double shift, Element first, Element second, double... places) {
    List<Site> sites = new ArrayList<>();
    for (double[] face : FACES) {
      sites.add(site(first, face[0] + shift, face[1] + shift, face[2] + shift));
      for (double at : places) {
        sites.add(site(second, face[0] + shift + at, face[1] + shift + at, face[2] + shift + at));
      }
    }
    return cell(cube(edge), sites);
  }

  private static ConventionalCell rutile(Element metal, double a, double c, double u) {
    return cell(
        Lattice.ofParameters(a, a, c, 90, 90, 90),
        List.of(
            site(metal, 0, 0, 0),
            site(metal, 0.5, 0.5, 0.5),
            site(Element.O, u, u, 0),
            site(Element.O, -u, -u, 0),
            site(Element.O, 0.5 + u, 0.5 - u, 0.5),
            site(Element.O, 0.5 - u, 0.5 + u, 0.5)));
  }

  private static final ConventionalCell ROCK_SALT = cubic(5.64, 0, Element.Na, Element.Cl, 0.5);
  private static final ConventionalCell FLUORITE =
      cubic(5.46, 0, Element.Ca, Element.F, 0.25, 0.75);
  private static final ConventionalCell RUTILE = rutile(Element.Ti, 4.6, 2.96, 0.305);

  private static OptionalDouble deviation(ConventionalCell model, ConventionalCell cell) {
    return new Isotypism(model).deviation(cell);
  }

  /** Another size, other elements, another origin. */
  @Test
  void elementsSizeAndOriginDoNotMatter() {
    ConventionalCell magnesia = cubic(4.21, 0.13, Element.Mg, Element.O, 0.5);
    assertThat(deviation(ROCK_SALT, magnesia).orElseThrow()).isCloseTo(0, within(1e-9));
    assertThat(deviation(magnesia, ROCK_SALT).orElseThrow()).isCloseTo(0, within(1e-9));
    ConventionalCell exchanged = cubic(4.21, 0, Element.O, Element.Mg, 0.5);
    assertThat(deviation(ROCK_SALT, exchanged).orElseThrow()).isCloseTo(0, within(1e-9));
  }

  /** Na2O has its oxygen where fluorite has calcium. */
  @Test
  void exchangedElectronegativityIsAWorseFit() {
    ConventionalCell zirconia = cubic(5.1, 0.2, Element.Zr, Element.O, 0.25, 0.75);
    ConventionalCell soda = cubic(5.55, 0, Element.O, Element.Na, 0.25, 0.75);
    assertThat(deviation(FLUORITE, zirconia).orElseThrow()).isCloseTo(0, within(1e-9));
    assertThat(deviation(FLUORITE, soda).orElseThrow()).isCloseTo(0.05, within(1e-9));
    assertThat(deviation(soda, FLUORITE).orElseThrow()).isCloseTo(0.05, within(1e-9));
  }

  @Test
  void otherNumbersCentringsAndPointGroupsAreOtherTypes() {
    ConventionalCell caesiumChloride =
        cell(cube(4.12), List.of(site(Element.Cs, 0, 0, 0), site(Element.Cl, 0.5, 0.5, 0.5)));
    ConventionalCell blende = cubic(5.41, 0, Element.Zn, Element.S, 0.25);
    assertThat(deviation(ROCK_SALT, caesiumChloride)).isEmpty();
    assertThat(deviation(ROCK_SALT, blende)).isEmpty();
    assertThat(deviation(ROCK_SALT, FLUORITE)).isEmpty();
    assertThat(deviation(FLUORITE, ROCK_SALT)).isEmpty();
  }

  /**
   * Four atoms of six are moved along [110] by (u - u') a sqrt(2), and their mean is not: the root
   * mean square is that times sqrt(4/6).
   */
  @ParameterizedTest
  @CsvSource({"0.305", "0.31", "0.295", "0.33"})
  void deviationIsTheRootMeanSquareOfDistances(double u) {
    double moved = Math.abs(u - 0.305) * 4.6 * Math.sqrt(2) * Math.sqrt(4.0 / 6);
    double unit = Math.cbrt(4.6 * 4.6 * 2.96 / 6);
    assertThat(deviation(RUTILE, rutile(Element.Sn, 4.6, 2.96, u)).orElseThrow())
        .isCloseTo(moved / unit, within(1e-6));
  }

  /** Larger by a tenth in all directions, distances are so too, and deviations are not. */
  @Test
  void deviationIsInUnitsOfTheCell() {
    double small = deviation(RUTILE, rutile(Element.Sn, 4.6, 2.96, 0.32)).orElseThrow();
    assertThat(deviation(RUTILE, rutile(Element.Sn, 5.06, 3.256, 0.32)).orElseThrow())
        .isCloseTo(small, within(1e-6));
  }

  @Test
  void sitesThatAreFarOffAreAnotherType() {
    assertThat(deviation(RUTILE, rutile(Element.Sn, 4.6, 2.96, 0.22))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2.96, true", "3.8, true", "2.2, true", "4.2, false", "1.8, false"})
  void proportionsOfAxesAreSimilar(double c, boolean isNear) {
    assertThat(deviation(RUTILE, rutile(Element.Sn, 4.6, c, 0.305)).isPresent()).isEqualTo(isNear);
  }

  /** Sites of two kinds in the model may be one here, and not the other way round. */
  @Test
  void kindsMayFallTogetherInTheCrystalAlone() {
    ConventionalCell ordered = tetragonal(Element.Cu, Element.Au);
    ConventionalCell alike = tetragonal(Element.Cu, Element.Cu);
    assertThat(alike.crystal().sites()).hasSameSizeAs(ordered.crystal().sites());
    assertThat(deviation(ordered, alike)).isPresent();
    assertThat(deviation(alike, ordered)).isEmpty();
  }

  /** Two kinds at places that no translation makes one, beside a third. */
  private static ConventionalCell tetragonal(Element first, Element second) {
    return cell(
        Lattice.ofParameters(4, 4, 5, 90, 90, 90),
        List.of(site(first, 0, 0, 0), site(second, 0.5, 0.5, 0), site(Element.S, 0, 0, 0.5)));
  }

  /** A mirror image is of the same type. */
  @Test
  void handsDoNotMatter() {
    ConventionalCell right = chiral(1);
    ConventionalCell left = chiral(-1);
    assertThat(right.pointGroup().symbol()).isEqualTo("32");
    assertThat(deviation(right, left).orElseThrow()).isCloseTo(0, within(1e-6));
  }

  /** Selenium: chains along a threefold screw axis. */
  private static ConventionalCell chiral(int hand) {
    double x = 0.225;
    return cell(
        Lattice.ofParameters(4.37, 4.37, 4.95, 90, 90, 120),
        List.of(
            site(Element.Se, x, 0, hand / 3.0),
            site(Element.Se, 0, x, 2 * hand / 3.0),
            site(Element.Se, -x, -x, 0)));
  }
}
