package org.zoneaxis.diffraction.stereogram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.symmetry.PointSymmetry;
import org.zoneaxis.crystal.vector.RotationMatrix;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.Reference;

class StandardTriangleTest {

  /** Crystals of many Laue classes: those of the reference, and lattices with few atoms. */
  static Stream<Arguments> crystals() {
    Stream<Arguments> measured =
        Reference.stream(Reference.read("rings_2").get("patterns"))
            .map(entry -> Arguments.of(entry.get("id").textValue(), Reference.crystal(entry)));
    return Stream.concat(
        measured,
        Stream.of(
            Arguments.of("primitive fcc", one(Lattice.ofParameters(2.5, 2.5, 2.5, 60, 60, 60))),
            Arguments.of("rhombohedral", one(Lattice.ofParameters(4, 4, 4, 70, 70, 70))),
            Arguments.of("c unique", one(Lattice.ofParameters(4, 5, 6, 90, 90, 105))),
            Arguments.of("a unique", one(Lattice.ofParameters(4, 5, 6, 105, 90, 90))),
            Arguments.of("acute beta", one(Lattice.ofParameters(4, 5, 6, 90, 72, 90))),
            Arguments.of("tetragonal, a unique", one(Lattice.ofParameters(6, 4, 4, 90, 90, 90))),
            Arguments.of("4/m", fourfold()),
            Arguments.of("-3", threefold()),
            Arguments.of("6/m", sixfold()),
            Arguments.of("m-3", pyriteLike())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("crystals")
  void holdsOneEquivalentOfEveryDirection(String name, Crystal crystal) {
    PointSymmetry symmetry = PointSymmetry.of(crystal, PointSymmetry.USUAL_PRECISION);
    List<RotationMatrix> rotations = symmetry.properRotations(crystal.lattice());
    StandardTriangle triangle = StandardTriangle.of(crystal.lattice(), symmetry);
    for (int i = 0; i < 400; i++) {
      // Evenly over the sphere, and on no symmetry element.
      double z = 1 - (2 * i + 1.0137) / 400;
      double azimuth = 2.399963 * i + 0.1234;
      double across = Math.sqrt(1 - z * z);
      Vector3 direction = new Vector3(across * Math.cos(azimuth), across * Math.sin(azimuth), z);
      long inside =
          rotations.stream()
              .flatMap(
                  rotation ->
                      Stream.of(rotation.times(direction), rotation.times(direction).times(-1)))
              .filter(triangle::contains)
              .count();
      assertThat(inside).as("%s: %s", name, direction).isEqualTo(1);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("crystals")
  void hasItsShareOfTheSphere(String name, Crystal crystal) {
    PointSymmetry symmetry = PointSymmetry.of(crystal, PointSymmetry.USUAL_PRECISION);
    int order = 2 * symmetry.properRotations(crystal.lattice()).size();
    List<Vector3> corners = StandardTriangle.of(crystal.lattice(), symmetry).corners();
    if (corners.isEmpty()) {
      assertThat(order).isEqualTo(2);
      return;
    }
    // Girard: the sum of the angles less that of a plane polygon.
    double area = -(corners.size() - 2) * Math.PI;
    for (int i = 0; i < corners.size(); i++) {
      Vector3 here = corners.get(i);
      Vector3 before = corners.get((i + corners.size() - 1) % corners.size());
      Vector3 after = corners.get((i + 1) % corners.size());
      area += Math.toRadians(here.cross(after).angleTo(here.cross(before)));
      assertThat(here.angleTo(after)).isLessThanOrEqualTo(90 + 1e-6);
    }
    assertThat(area).isCloseTo(4 * Math.PI / order, within(1e-6));
  }

  @Test
  void classesWithoutMirrorPlanesAreAmongThoseTried() {
    assertThat(pointGroup(fourfold())).isEqualTo("4/m");
    assertThat(pointGroup(threefold())).isEqualTo("-3");
    assertThat(pointGroup(sixfold())).isEqualTo("6/m");
    assertThat(pointGroup(pyriteLike())).isEqualTo("m-3");
  }

  private static String pointGroup(Crystal crystal) {
    return PointSymmetry.of(crystal, PointSymmetry.USUAL_PRECISION).pointGroup().symbol();
  }

  @Test
  void ofCubesIsTheOneOfTextbooks() {
    JsonNode aluminium = Reference.read("rings_2").get("patterns").get(0);
    Crystal crystal = Reference.crystal(aluminium);
    StandardTriangle triangle =
        StandardTriangle.of(
            crystal.lattice(), PointSymmetry.of(crystal, PointSymmetry.USUAL_PRECISION));
    assertCorners(triangle, new Vector3(0, 0, 1), new Vector3(1, 0, 1), new Vector3(1, 1, 1));
  }

  @Test
  void ofHexagonalCrystalsIsTheOneOfTextbooks() {
    Crystal crystal = Reference.crystal(Reference.read("rings_2").get("patterns").get(2));
    StandardTriangle triangle =
        StandardTriangle.of(
            crystal.lattice(), PointSymmetry.of(crystal, PointSymmetry.USUAL_PRECISION));
    // [0001], [2 -1 -1 0], [1 0 -1 0].
    assertCorners(
        triangle,
        new Vector3(0, 0, 1),
        crystal.lattice().direct(1, 0, 0),
        crystal.lattice().direct(2, 1, 0));
  }

  /** As published or calculated: equal edges and right angles but for the last digits. */
  @Test
  void ofNearlySymmetricCellsIsThatOfTheSymmetricOnes() {
    Crystal hexagonal = one(Lattice.ofParameters(3.209, 3.211, 5.21, 90.02, 89.99, 120.03));
    StandardTriangle triangle = triangle(hexagonal);
    assertThat(triangle.corners()).hasSize(3);
    assertThat(triangle.corners().get(0).angleTo(hexagonal.lattice().c())).isLessThan(0.1);
    assertThat(triangle.corners().get(1).angleTo(triangle.corners().get(2)))
        .isCloseTo(30, within(0.1));
    Crystal cubic = one(Lattice.ofParameters(4, 4.003, 3.998, 90, 90.03, 89.98));
    assertThat(triangle(cubic).corners()).hasSize(3);
    assertThat(triangle(cubic).corners().get(2).angleTo(new Vector3(1, 1, 1))).isLessThan(0.2);
  }

  private static StandardTriangle triangle(Crystal crystal) {
    return StandardTriangle.of(
        crystal.lattice(), PointSymmetry.of(crystal, PointSymmetry.USUAL_PRECISION));
  }

  private static void assertCorners(StandardTriangle triangle, Vector3... expected) {
    assertThat(triangle.corners()).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(triangle.corners().get(i).angleTo(expected[i])).isLessThan(1e-6);
    }
  }

  private static Crystal one(Lattice lattice) {
    return crystal(lattice, new Site(0, 0, 0, List.of(Occupant.full(Element.Fe))));
  }

  private static Crystal fourfold() {
    return crystal(
        Lattice.ofParameters(6, 6, 5, 90, 90, 90),
        site(0, 0, 0, Element.Fe),
        site(0.15, 0.32, 0, Element.O),
        site(0.85, 0.68, 0, Element.O),
        site(0.68, 0.15, 0, Element.O),
        site(0.32, 0.85, 0, Element.O));
  }

  private static Crystal threefold() {
    return crystal(
        Lattice.ofParameters(6, 6, 5, 90, 90, 120),
        site(0, 0, 0, Element.Fe),
        site(0.15, 0.34, 0.2, Element.O),
        site(0.66, 0.81, 0.2, Element.O),
        site(0.19, 0.85, 0.2, Element.O),
        site(0.85, 0.66, 0.8, Element.O),
        site(0.34, 0.19, 0.8, Element.O),
        site(0.81, 0.15, 0.8, Element.O));
  }

  private static Crystal sixfold() {
    return crystal(
        Lattice.ofParameters(7, 7, 5, 90, 90, 120),
        site(0, 0, 0, Element.Fe),
        site(0.15, 0.34, 0, Element.O),
        site(0.66, 0.81, 0, Element.O),
        site(0.19, 0.85, 0, Element.O),
        site(0.85, 0.66, 0, Element.O),
        site(0.34, 0.19, 0, Element.O),
        site(0.81, 0.15, 0, Element.O));
  }

  /** Fe on the origin, O in three planes that no fourfold axis maps onto each other. */
  private static Crystal pyriteLike() {
    return crystal(
        Lattice.ofParameters(7, 7, 7, 90, 90, 90),
        site(0, 0, 0, Element.Fe),
        site(0.2, 0.35, 0, Element.O),
        site(0.2, 0.65, 0, Element.O),
        site(0.8, 0.35, 0, Element.O),
        site(0.8, 0.65, 0, Element.O),
        site(0, 0.2, 0.35, Element.O),
        site(0, 0.2, 0.65, Element.O),
        site(0, 0.8, 0.35, Element.O),
        site(0, 0.8, 0.65, Element.O),
        site(0.35, 0, 0.2, Element.O),
        site(0.65, 0, 0.2, Element.O),
        site(0.35, 0, 0.8, Element.O),
        site(0.65, 0, 0.8, Element.O));
  }

  private static Site site(double x, double y, double z, Element element) {
    return new Site(x, y, z, List.of(Occupant.full(element)));
  }

  private static Crystal crystal(Lattice lattice, Site... sites) {
    return new Crystal(lattice, List.of(sites));
  }
}
