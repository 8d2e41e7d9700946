package org.zoneaxis.diffraction.superposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.orientation.OrientationRelationship;
import org.zoneaxis.crystal.vector.RotationMatrix;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.DiffractionPattern;
import org.zoneaxis.diffraction.PageFrame;
import org.zoneaxis.diffraction.PatternParameters;
import org.zoneaxis.diffraction.PatternSimulator;
import org.zoneaxis.diffraction.Reflection;
import org.zoneaxis.diffraction.WorkBudget;
import org.zoneaxis.diffraction.WorkTooLargeException;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.diffraction.factor.ReflectionList;
import org.zoneaxis.diffraction.factor.ScatteringFactors;
import org.zoneaxis.diffraction.factor.StructureFactor;
import org.zoneaxis.diffraction.factor.StructureFactors;
import org.zoneaxis.diffraction.projection.PlanePoint;

class CoincidencesTest {

  private static final PatternParameters PARAMETERS =
      new PatternParameters(new ElectronBeam(200), 1.2, 0.01, 0);
  private static final double TOLERANCE = 1e-6;

  /** A third of the spots of the twin of copper along [011] lie on spots of the matrix. */
  @Test
  void everyThirdSpotOfATwinLiesOnTheMatrix() {
    Crystal copper = copper(3.615);
    ZoneAxis axis = new ZoneAxis(0, 1, 1);
    // The twinning plane is edge on.
    MillerIndices plane = new MillerIndices(1, 1, -1);
    RotationMatrix twin = OrientationRelationship.twin(copper.lattice(), plane).rotation();
    PageFrame frame = PageFrame.of(copper.lattice(), axis, plane);
    OrientedSimulator simulator = new OrientedSimulator(copper, PARAMETERS);
    List<PlanePoint> matrixSpots = positions(simulator, frame, RotationMatrix.IDENTITY);
    List<PlanePoint> twinSpots = positions(simulator, frame, twin);
    assertThat(twinSpots).hasSameSizeAs(matrixSpots);
    List<Coincidence> places = Coincidences.of(List.of(matrixSpots, twinSpots), TOLERANCE);
    int shared = (int) places.stream().filter(Coincidence::isShared).count();
    assertThat(places).hasSize(2 * matrixSpots.size() - shared);
    assertThat((double) shared / matrixSpots.size()).isBetween(0.25, 0.45);
  }

  /** 002 in [011] of copper and its twin: double diffraction fills the thirds of the {111} row. */
  @Test
  void doubleDiffractionBetweenATwinAndItsMatrixFillsNewPlaces() {
    Crystal copper = copper(3.615);
    ZoneAxis axis = new ZoneAxis(0, 1, 1);
    MillerIndices plane = new MillerIndices(1, 1, -1);
    RotationMatrix twin = OrientationRelationship.twin(copper.lattice(), plane).rotation();
    View view = View.along(PageFrame.of(copper.lattice(), axis, plane));
    OrientedSimulator simulator = new OrientedSimulator(copper, PARAMETERS);
    List<OrientedReflection> first =
        simulator.simulate(view, RotationMatrix.IDENTITY, OrientedSimulator.budget());
    List<OrientedReflection> second = simulator.simulate(view, twin, OrientedSimulator.budget());
    List<SecondarySpot> spots =
        DoubleDiffractionOfTwo.of(first, second, 0.05, 1.2, 1e-4, new WorkBudget(1e6));
    assertThat(spots).isNotEmpty();
    double third = copper.lattice().reciprocal(plane).length() / 3;
    assertThat(spots)
        .anyMatch(spot -> Math.hypot(spot.position().x() - third, spot.position().y()) < 1e-6);
    for (SecondarySpot spot : spots) {
      assertThat(spot.weight()).isBetween(0.0025 - 1e-12, 1.0);
      assertThat(first)
          .noneMatch(
              own ->
                  Math.hypot(
                          own.position().x() - spot.position().x(),
                          own.position().y() - spot.position().y())
                      < 1e-4);
    }
    assertThatThrownBy(
            () -> DoubleDiffractionOfTwo.of(first, second, 0, 1.2, 1e-4, new WorkBudget(10)))
        .isInstanceOf(WorkTooLargeException.class);
  }

  /** A place lies in the mean of its spots; the cells of the search divide by the tolerance. */
  @Test
  void aPlaceIsTheMeanOfItsSpots() {
    List<PlanePoint> first = List.of(new PlanePoint(0.5, -0.25), new PlanePoint(1, 1));
    List<PlanePoint> second = List.of(new PlanePoint(0.508, -0.256), new PlanePoint(1.02, 1));
    List<Coincidence> places = Coincidences.of(List.of(first, second), 0.011);
    assertThat(places).hasSize(3);
    assertThat(places.get(0).position().x()).isCloseTo(0.504, within(1e-12));
    assertThat(places.get(0).position().y()).isCloseTo(-0.253, within(1e-12));
    assertThat(places.get(0).members())
        .containsExactly(new Coincidence.Member(0, 0), new Coincidence.Member(1, 0));
    assertThat(places.get(2).position()).isEqualTo(second.get(1));
  }

  /** The likeliest first, and of all ways to a place the likeliest; the direct beam is no step. */
  @Test
  void secondarySpotsAreSumsOfStrongStepsInTheOrderOfTheirWeights() {
    List<OrientedReflection> first =
        List.of(spot(0, 0, 0, 9), spot(1, 1, 0, 1), spot(2, 2, 0, 0.5), spot(3, 0, 5, 0.01));
    List<OrientedReflection> second =
        List.of(spot(0, 0, 0, 70), spot(1, 0, 1, 4), spot(2, -1, 1, 1), spot(3, 0.2, 0, 3));
    List<SecondarySpot> spots =
        DoubleDiffractionOfTwo.of(first, second, 0.2, 3, 1e-6, new WorkBudget(100));
    assertThat(spots).extracting(SecondarySpot::weight).containsExactly(1.0, 0.75, 0.5, 0.375);
    // (1, 1) is reached by 1 + 1 and by 2 + 2; (0, 1) is a spot of the second crystal itself.
    assertThat(spots.get(0).first()).isEqualTo(new MillerIndices(1, 0, 0));
    assertThat(spots.get(0).second()).isEqualTo(new MillerIndices(1, 0, 0));
    assertThat(spots.get(0).position()).isEqualTo(new PlanePoint(1, 1));
    assertThat(spots.get(1).position().x()).isCloseTo(1.2, within(1e-12));
    assertThat(spots.get(2).position()).isEqualTo(new PlanePoint(2, 1));
  }

  private static OrientedReflection spot(int number, double x, double y, double intensity) {
    return new OrientedReflection(
        new MillerIndices(number, 0, 0),
        new PlanePoint(x, y),
        0,
        Math.hypot(x, y),
        0,
        new StructureFactor(1, 0),
        intensity);
  }

  /** F(-h) is the conjugate of F(h), whatever the origin. */
  @Test
  void oppositeReflectionsHaveConjugateFactors() {
    Crystal shifted =
        new Crystal(
            Lattice.ofParameters(4, 4, 4, 90, 90, 90),
            List.of(
                new Site(0.1, 0.2, 0.3, List.of(Occupant.full(Element.Cu))),
                new Site(0.6, 0.1, 0.45, List.of(Occupant.full(Element.O)))));
    PageFrame frame =
        PageFrame.of(shifted.lattice(), new ZoneAxis(0, 0, 1), new MillerIndices(1, 0, 0));
    StructureFactors factors = new StructureFactors(shifted, ScatteringFactors.lobatoVanDyck());
    List<OrientedReflection> spots =
        new OrientedSimulator(shifted, PARAMETERS)
            .simulate(View.along(frame), RotationMatrix.IDENTITY, OrientedSimulator.budget());
    assertThat(spots).hasSizeGreaterThan(20);
    for (OrientedReflection spot : spots) {
      ReflectionList one = new ReflectionList(shifted.lattice());
      one.add(spot.hkl().h(), spot.hkl().k(), spot.hkl().l());
      factors.fill(one);
      assertThat(spot.structureFactor().re()).isCloseTo(one.structureFactor(0).re(), within(1e-12));
      assertThat(spot.structureFactor().im()).isCloseTo(one.structureFactor(0).im(), within(1e-12));
    }
  }

  @Test
  void seesAlongAZoneAxisWhatTheSimulatorOfZonesSees() {
    Crystal copper = copper(3.615);
    ZoneAxis axis = new ZoneAxis(1, 1, 2);
    for (double precession : new double[] {0, 1}) {
      PatternParameters parameters =
          new PatternParameters(new ElectronBeam(200), 1.2, 0.01, precession);
      DiffractionPattern pattern =
          new PatternSimulator().simulate(copper, axis, parameters, Optional.empty());
      PageFrame frame = PageFrame.of(copper.lattice(), axis, pattern.right().orElseThrow());
      List<OrientedReflection> spots =
          new OrientedSimulator(copper, parameters)
              .simulate(View.along(frame), RotationMatrix.IDENTITY, OrientedSimulator.budget());
      for (OrientedReflection spot : spots) {
        Reflection same =
            pattern.reflections().stream()
                .filter(reflection -> reflection.hkl().equals(spot.hkl()))
                .findFirst()
                .orElseThrow();
        assertThat(spot.position().x()).isCloseTo(same.right(), within(1e-9));
        assertThat(spot.position().y()).isCloseTo(same.up(), within(1e-9));
        assertThat(spot.intensity()).isCloseTo(same.intensity(), within(1e-9));
      }
      // g1 and g2 are in a pattern even where the sphere passes them by.
      assertThat(spots.size())
          .isBetween(pattern.reflections().size() - 2, pattern.reflections().size());
    }
  }

  @Property(tries = 80)
  void holdsEverySpotOnce(
      @ForAll @Size(max = 60) List<@DoubleRange(min = -1, max = 1) Double> numbers,
      @ForAll @DoubleRange(min = 0.01, max = 0.5) double tolerance) {
    List<PlanePoint> points =
        numbers.stream().map(x -> new PlanePoint(x, 0.3 * x * x - 0.1)).toList();
    List<Coincidence> places = Coincidences.of(List.of(points, points), tolerance);
    assertThat(places.stream().flatMap(place -> place.members().stream()))
        .doesNotHaveDuplicates()
        .hasSize(2 * points.size());
    for (Coincidence place : places) {
      PlanePoint first = points.get(place.members().get(0).spot());
      for (Coincidence.Member member : place.members()) {
        PlanePoint point = points.get(member.spot());
        assertThat(Math.hypot(point.x() - first.x(), point.y() - first.y()))
            .isLessThanOrEqualTo(tolerance);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void rejectsTolerancesWithoutMeaning(double tolerance) {
    assertThatThrownBy(() -> Coincidences.of(List.of(), tolerance))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesMoreOrientationsThanAnAnswerIsWorth() {
    Crystal large = copper(20);
    OrientedSimulator simulator = new OrientedSimulator(large, PARAMETERS);
    PageFrame frame =
        PageFrame.of(large.lattice(), new ZoneAxis(0, 0, 1), new MillerIndices(2, 0, 0));
    WorkBudget budget = new WorkBudget(1e5);
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 100; i++) {
                simulator.simulate(
                    View.along(frame), RotationMatrix.about(new Vector3(0, 0, 1), i), budget);
              }
            })
        .isInstanceOf(WorkTooLargeException.class)
        .hasMessageContaining("variants");
  }

  private static List<PlanePoint> positions(
      OrientedSimulator simulator, PageFrame frame, RotationMatrix orientation) {
    return simulator.simulate(View.along(frame), orientation, OrientedSimulator.budget()).stream()
        .filter(spot -> Math.abs(spot.height()) < 1e-9)
        .map(OrientedReflection::position)
        .toList();
  }

  private static Crystal copper(double edge) {
    return new Crystal(
        Lattice.ofParameters(edge, edge, edge, 90, 90, 90),
        List.of(
            new Site(0, 0, 0, List.of(Occupant.full(Element.Cu))),
            new Site(0, 0.5, 0.5, List.of(Occupant.full(Element.Cu))),
            new Site(0.5, 0, 0.5, List.of(Occupant.full(Element.Cu))),
            new Site(0.5, 0.5, 0, List.of(Occupant.full(Element.Cu)))));
  }
}
