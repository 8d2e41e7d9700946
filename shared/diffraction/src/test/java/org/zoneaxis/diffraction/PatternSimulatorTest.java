package org.zoneaxis.diffraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zoneaxis.crystal.CellSetting;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.ZoneAxis;

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

  @Test
  void refusesMorePointsThanItComputes() {
    PatternTooLargeException refusal =
        catchThrowableOfType(
            PatternTooLargeException.class,
            () ->
                simulator.simulate(
                    large(), new ZoneAxis(0, 0, 1), parameters(4, 0.2), Optional.empty()));
    assertThat(refusal.limit()).isEqualTo(PatternSimulator.MAX_POINTS);
    assertThat(refusal.reflections()).isGreaterThan(PatternSimulator.MAX_POINTS);
    assertThat(refusal).hasMessageContaining("lower gmax");
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
