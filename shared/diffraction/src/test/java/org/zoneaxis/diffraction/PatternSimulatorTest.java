package org.zoneaxis.diffraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.CellSetting;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.ewald.ElectronBeam;

class PatternSimulatorTest {

  private final PatternSimulator simulator = new PatternSimulator();

  @Test
  void putsTheChosenReflectionToTheRight() {
    MillerIndices right = new MillerIndices(0, 0, 2);
    DiffractionPattern pattern =
        simulator.simulate(
            copper(), new ZoneAxis(1, 1, 0), parameters(1.5, 0.01), Optional.of(right));
    assertThat(pattern.right()).contains(right);
    assertThat(pattern.reflections())
        .filteredOn(reflection -> reflection.hkl().equals(right))
        .singleElement()
        .satisfies(
            reflection -> {
              assertThat(reflection.right()).isCloseTo(reflection.g(), within(1e-12));
              assertThat(reflection.up()).isCloseTo(0, within(1e-12));
            });
  }

  /** A page that is turned has everything turned, and says the frame in which it is. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 30, 90, -135})
  void aTurnedPatternIsThatOfATurnedPage(double degrees) {
    Crystal copper = copper();
    DiffractionPattern pattern =
        simulator
            .simulate(copper, new ZoneAxis(1, 1, 0), parameters(1.5, 0.01), Optional.empty())
            .turned(degrees);
    Reflection right =
        pattern.reflections().stream()
            .filter(reflection -> pattern.right().orElseThrow().equals(reflection.hkl()))
            .findFirst()
            .orElseThrow();
    assertThat(right.right())
        .isCloseTo(right.g() * Math.cos(Math.toRadians(degrees)), within(1e-12));
    assertThat(right.up()).isCloseTo(right.g() * Math.sin(Math.toRadians(degrees)), within(1e-12));
    PageFrame frame = pattern.frame(copper.lattice()).orElseThrow();
    PageFrame oriented =
        simulator
            .orientation(copper, new ZoneAxis(1, 1, 0), Optional.empty())
            .turned(degrees)
            .frame();
    for (Reflection reflection : pattern.reflections()) {
      Vector3 onPage = frame.onPage(copper.lattice().reciprocal(reflection.hkl()));
      assertThat(reflection.right()).isCloseTo(onPage.x(), within(1e-12));
      assertThat(reflection.up()).isCloseTo(onPage.y(), within(1e-12));
      assertThat(onPage.minus(oriented.onPage(copper.lattice().reciprocal(reflection.hkl()))))
          .extracting(Vector3::length)
          .satisfies(off -> assertThat(off).isLessThan(1e-12));
    }
    assertThat(pattern.turned(10).turn()).isCloseTo(degrees + 10, within(1e-12));
    assertThat(right.d()).isCloseTo(1 / right.g(), within(1e-12));
  }

  /** Seen from elsewhere, what points to the right does so as far as that is possible. */
  @Test
  void aPageThatIsSeenFromElsewhereKeepsItsRight() {
    PageFrame page =
        PageFrame.of(copper().lattice(), new ZoneAxis(0, 0, 1), new MillerIndices(2, 0, 0));
    Vector3 tilted = new Vector3(Math.sin(0.3), 0, Math.cos(0.3));
    PageFrame seen = page.seenFrom(tilted);
    assertThat(seen.right().minus(new Vector3(Math.cos(0.3), 0, -Math.sin(0.3))).length())
        .isCloseTo(0, within(1e-12));
    assertThat(seen.up().minus(new Vector3(0, 1, 0)).length()).isCloseTo(0, within(1e-12));
    assertThat(seen.towardsViewer()).isEqualTo(tilted);
  }

  @Test
  void theOrientationOfAZoneIsThatOfItsPattern() {
    Crystal copper = copper();
    ZoneAxis axis = new ZoneAxis(1, 1, 0);
    Optional<PatternBasis> basis = simulator.basis(copper, axis);
    PageOrientation found = simulator.orientation(copper, axis, Optional.empty());
    assertThat(found.right()).contains(basis.orElseThrow().g1().hkl());
    assertThat(PatternSimulator.orientation(copper, axis, Optional.empty(), basis))
        .isEqualTo(found);
    Optional<MillerIndices> right = Optional.of(new MillerIndices(0, 0, 2));
    assertThat(simulator.orientation(copper, axis, right).right()).isEqualTo(right);
    Optional<MillerIndices> other = Optional.of(new MillerIndices(1, 1, 1));
    assertThatThrownBy(() -> simulator.orientation(copper, axis, other))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PatternSimulator.orientation(copper, axis, other, basis))
        .isInstanceOf(IllegalArgumentException.class);
    // Nothing is allowed, and the shortest vector of the net is there all the same.
    PageOrientation bare =
        PatternSimulator.orientation(copper, axis, Optional.empty(), Optional.empty());
    assertThat(bare.right()).isEmpty();
    assertThat(bare.frame().right().dot(copper.lattice().direct(axis))).isCloseTo(0, within(1e-12));
  }

  @Test
  void aBasisHoldsBothOfItsReflectionsAndNoOthers() {
    PatternBasis basis = simulator.basis(copper(), new ZoneAxis(1, 1, 0)).orElseThrow();
    assertThat(basis.holds(basis.g1().hkl())).isTrue();
    assertThat(basis.holds(basis.g2().hkl())).isTrue();
    assertThat(basis.holds(basis.g1().hkl().negated())).isFalse();
    assertThat(basis.g1().d()).isCloseTo(3.615 / Math.sqrt(3), within(1e-12));
    assertThat(basis.angle()).isCloseTo(70.528779, within(1e-6));
    assertThat(basis.ratio()).isCloseTo(1, within(1e-12));
  }

  @Test
  void rejectsAReflectionToTheRightThatIsNotInTheZone() {
    assertThatThrownBy(
            () ->
                simulator.simulate(
                    copper(),
                    new ZoneAxis(1, 1, 0),
                    parameters(1.5, 0.01),
                    Optional.of(new MillerIndices(1, 1, 1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1,1,1");
  }

  @Test
  void hasOnlyTheDirectBeamWhereNothingElseIsInRange() {
    DiffractionPattern pattern =
        simulator.simulate(
            copper(), new ZoneAxis(19, 17, 1), parameters(0.2, 0.01), Optional.empty());
    assertThat(pattern.reflections())
        .singleElement()
        .satisfies(
            reflection -> {
              assertThat(reflection.hkl()).isEqualTo(MillerIndices.DIRECT_BEAM);
              assertThat(reflection.relative()).isZero();
            });
    assertThat(pattern.basis()).isPresent();
  }

  @Test
  void higherLaueZonesLieOnTheEwaldSphere() {
    DiffractionPattern pattern =
        simulator.simulate(copper(), new ZoneAxis(1, 1, 1), parameters(4, 0.01), Optional.empty());
    assertThat(pattern.reflections())
        .filteredOn(reflection -> reflection.laueZone() != 0)
        .isNotEmpty()
        .allSatisfy(
            reflection -> {
              assertThat(reflection.laueZone()).isPositive();
              assertThat(reflection.excitationError()).isBetween(-0.03, 0.03);
            });
  }

  /** However much vacuum there is, the spots of the layer are there, and in the same proportion. */
  @ParameterizedTest
  @ValueSource(doubles = {30, 100, 400})
  void vacuumRoundALayerEmptiesNoPattern(double height) {
    DiffractionPattern thin = graphene(6.7);
    DiffractionPattern layer = graphene(height);
    assertThat(zeroOrder(layer)).hasSameSizeAs(zeroOrder(thin)).hasSizeGreaterThan(30);
    assertThat(layer.drawn())
        .extracting(Reflection::hkl)
        .contains(new MillerIndices(1, 0, 0), new MillerIndices(1, 1, 0));
    double dilution = zeroOrder(layer).get(1).intensity() / zeroOrder(thin).get(1).intensity();
    assertThat(dilution).isCloseTo(6.7 * 6.7 / (height * height), within(1e-9));
    for (int i = 1; i < zeroOrder(thin).size(); i++) {
      assertThat(zeroOrder(layer).get(i).intensity() / dilution)
          .isCloseTo(zeroOrder(thin).get(i).intensity(), within(1e-9));
    }
  }

  private static List<Reflection> zeroOrder(DiffractionPattern pattern) {
    return pattern.reflections().stream().filter(r -> r.laueZone() == 0).toList();
  }

  private DiffractionPattern graphene(double height) {
    Crystal crystal =
        new Crystal(
            Lattice.ofParameters(2.46, 2.46, height, 90, 90, 120),
            List.of(
                new Site(1.0 / 3, 2.0 / 3, 0.5, List.of(Occupant.full(Element.C))),
                new Site(2.0 / 3, 1.0 / 3, 0.5, List.of(Occupant.full(Element.C)))),
            SETTING,
            Optional.empty());
    return simulator.simulate(
        crystal, new ZoneAxis(0, 0, 1), parameters(1.5, 0.01), Optional.empty());
  }

  /** A molecule in a box of 60 angstrom has reflections as a molecular crystal has. */
  @Test
  void aLargeCellEmptiesNoPattern() {
    Crystal box =
        new Crystal(
            Lattice.ofParameters(60, 60, 60, 90, 90, 90),
            List.of(
                new Site(0, 0, 0, List.of(Occupant.full(Element.C))),
                new Site(0.02, 0, 0, List.of(Occupant.full(Element.O)))),
            SETTING,
            Optional.empty());
    assertThat(
            simulator
                .simulate(box, new ZoneAxis(0, 0, 1), parameters(0.5, 0.01), Optional.empty())
                .drawn())
        .hasSizeGreaterThan(1000);
  }

  /** Cu3Au-like: a nearly equal pair of elements leaves 100 with next to no structure factor. */
  @Test
  void whatACaptionNamesIsDrawnHoweverWeak() {
    Crystal nearlyEqual =
        new Crystal(
            Lattice.ofParameters(2.9, 2.9, 2.9, 90, 90, 90),
            List.of(
                new Site(0, 0, 0, List.of(Occupant.full(Element.Fe))),
                new Site(
                    0.5,
                    0.5,
                    0.5,
                    List.of(new Occupant(Element.Fe, 0.995, java.util.OptionalDouble.empty())))),
            SETTING,
            Optional.empty());
    DiffractionPattern pattern =
        simulator.simulate(
            nearlyEqual, new ZoneAxis(0, 0, 1), parameters(1.5, 0.01), Optional.empty());
    MillerIndices g1 = pattern.basis().orElseThrow().g1().hkl();
    Reflection drawn =
        pattern.drawn().stream().filter(r -> r.hkl().equals(g1)).findFirst().orElseThrow();
    assertThat(g1).isEqualTo(new MillerIndices(1, 0, 0));
    assertThat(drawn.relative()).isPositive().isLessThan(0.01);
    assertThat(pattern.drawn()).hasSizeLessThan(pattern.reflections().size());
  }

  @Test
  void refusesMorePointsThanItComputes() {
    WorkTooLargeException refusal =
        catchThrowableOfType(
            WorkTooLargeException.class,
            () ->
                simulator.simulate(
                    large(), new ZoneAxis(0, 0, 1), parameters(4, 0.2), Optional.empty()));
    assertThat(refusal.field()).isEqualTo("gmax");
    assertThat(refusal.value()).contains(String.valueOf(ExcitedBeams.MAX_POINTS));
    assertThat(refusal.expected()).startsWith("at most ");
  }

  @Test
  void aFractionOfAnAtomScattersThatFraction() {
    Lattice lattice = Lattice.ofParameters(4, 4, 4, 90, 90, 90);
    Site half =
        new Site(0, 0, 0, List.of(new Occupant(Element.Au, 0.5, java.util.OptionalDouble.empty())));
    Site whole = new Site(0, 0, 0, List.of(Occupant.full(Element.Au)));
    double weak = strongest(new Crystal(lattice, List.of(half), SETTING, Optional.empty()));
    double strong = strongest(new Crystal(lattice, List.of(whole), SETTING, Optional.empty()));
    assertThat(strong / weak).isCloseTo(4, within(1e-9));
  }

  private static final CellSetting SETTING = CellSetting.AS_PUBLISHED;

  private double strongest(Crystal crystal) {
    return simulator
        .simulate(crystal, new ZoneAxis(0, 0, 1), parameters(1, 0.01), Optional.empty())
        .diffracted()
        .get(0)
        .intensity();
  }

  private static PatternParameters parameters(double gmax, double sigma) {
    return new PatternParameters(new ElectronBeam(200), gmax, sigma, 0);
  }

  private static Crystal copper() {
    return new Crystal(
        Lattice.ofParameters(3.615, 3.615, 3.615, 90, 90, 90),
        List.of(
            copperAt(0, 0, 0), copperAt(0, 0.5, 0.5), copperAt(0.5, 0, 0.5), copperAt(0.5, 0.5, 0)),
        SETTING,
        Optional.empty());
  }

  private static Site copperAt(double x, double y, double z) {
    return new Site(x, y, z, List.of(Occupant.full(Element.Cu)));
  }

  private static Crystal large() {
    List<Site> sites = IntStream.range(0, 10).mapToObj(i -> copperAt(i / 10.0, 0, 0)).toList();
    return new Crystal(
        Lattice.ofParameters(24, 25, 26, 90, 95, 90), sites, SETTING, Optional.empty());
  }
}
