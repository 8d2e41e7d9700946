package org.zoneaxis.crystal.orientation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.orientation.OrientationRelationship.PlaneAndDirection;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.refusal.NotationException;
import org.zoneaxis.crystal.symmetry.PointSymmetry;
import org.zoneaxis.crystal.vector.RotationMatrix;
import org.zoneaxis.crystal.vector.Vector3;

class OrientationRelationshipTest {

  private static final Lattice FERRITE = Lattice.ofParameters(2.866, 2.866, 2.866, 90, 90, 90);
  private static final Lattice AUSTENITE = Lattice.ofParameters(3.6, 3.6, 3.6, 90, 90, 90);
  private static final Lattice TITANIUM = Lattice.ofParameters(2.95, 2.95, 4.686, 90, 90, 120);
  private static final Lattice CEMENTITE = Lattice.ofParameters(4.523, 5.089, 6.743, 90, 90, 90);

  private static final List<RotationMatrix> CUBIC = rotations(FERRITE);
  private static final List<RotationMatrix> HEXAGONAL = rotations(TITANIUM);
  private static final List<RotationMatrix> ORTHORHOMBIC = rotations(CEMENTITE);

  @ParameterizedTest
  @CsvSource({
    "ks, KURDJUMOV_SACHS",
    "Kurdjumov-Sachs, KURDJUMOV_SACHS",
    "KURDJUMOV SACHS, KURDJUMOV_SACHS",
    "n-w, NISHIYAMA_WASSERMANN",
    "cube cube, CUBE_CUBE",
    "{111} twin, TWIN_111",
    "twin-111, TWIN_111",
    "twin {10-12}, TWIN_10M12",
    "bagaryatskii, BAGARYATSKY",
    "Isaichev, ISAICHEV"
  })
  void takesNamesAsPeopleWriteThem(String text, NamedRelationship expected) {
    assertThat(NamedRelationship.of(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "kurd", "kurdjumov-sachs-x", "../..", "twin", "\u0000"})
  void rejectsOtherNamesAndListsThoseThatAre(String text) {
    assertThatThrownBy(() -> NamedRelationship.of(text))
        .isInstanceOf(NotationException.class)
        .hasMessageContaining("kurdjumov-sachs");
  }

  @ParameterizedTest
  @EnumSource(NamedRelationship.class)
  void slugLeadsBackToTheRelationship(NamedRelationship relationship) {
    assertThat(NamedRelationship.of(relationship.slug())).isEqualTo(relationship);
    assertThat(relationship.slug()).matches("[a-z0-9]+(-[a-z0-9]+)*");
  }

  /** Numbers of variants as textbooks list them. */
  @ParameterizedTest
  @CsvSource({
    "KURDJUMOV_SACHS, 24", "NISHIYAMA_WASSERMANN, 12", "PITSCH, 12", "BAIN, 3", "BURGERS, 12",
    "POTTER, 24", "BAKER_NUTTING, 3", "BAGARYATSKY, 12", "ISAICHEV, 24", "CUBE_CUBE, 1",
    "TWIN_111, 4", "TWIN_112, 4", "TWIN_10M12, 6", "TWIN_10M11, 6", "TWIN_11M21, 6"
  })
  void hasAsManyVariantsAsTextbooksSay(NamedRelationship relationship, int count) {
    assertThat(
            between(relationship)
                .variants(
                    rotations(relationship.matrixAxes()),
                    rotations(relationship.precipitateAxes())))
        .hasSize(count);
  }

  @Test
  void potterLiesBesideBurgers() {
    // (0001) is 1.4 degrees from a {110}, as c/a of titanium has it.
    RotationMatrix potter = between(NamedRelationship.POTTER).rotation();
    Vector3 basal = potter.times(TITANIUM.reciprocal(new MillerIndices(0, 0, 1)));
    double nearest =
        Stream.of(
                new MillerIndices(1, 1, 0),
                new MillerIndices(1, 0, 1),
                new MillerIndices(0, 1, 1),
                new MillerIndices(1, -1, 0),
                new MillerIndices(1, 0, -1),
                new MillerIndices(0, 1, -1))
            .mapToDouble(hkl -> basal.angleTo(FERRITE.reciprocal(hkl)))
            .map(angle -> Math.min(angle, 180 - angle))
            .min()
            .orElseThrow();
    double expected = Math.toDegrees(Math.atan(2 / Math.sqrt(3) * 4.686 / 2.95)) - 60;
    assertThat(nearest).isCloseTo(expected, within(1e-9));
    assertThat(nearest).isBetween(1.3, 2.2);
  }

  @Test
  void isaichevLiesSomeFourDegreesFromBagaryatsky() {
    RotationMatrix bagaryatsky = between(NamedRelationship.BAGARYATSKY).rotation();
    double apart =
        between(NamedRelationship.ISAICHEV).variants(CUBIC, ORTHORHOMBIC).stream()
            .mapToDouble(
                variant -> OrientationRelationship.angle(bagaryatsky, variant, ORTHORHOMBIC))
            .min()
            .orElseThrow();
    assertThat(apart).isBetween(3.4, 4.0);
  }

  @Test
  void indicesOfCementiteFollowTheLengthsOfItsEdges() {
    Lattice otherSetting = Lattice.ofParameters(5.089, 6.743, 4.523, 90, 90, 90);
    RotationMatrix first = between(NamedRelationship.ISAICHEV).rotation();
    RotationMatrix second = NamedRelationship.ISAICHEV.between(FERRITE, otherSetting).rotation();
    Vector3 longest = first.times(CEMENTITE.c().normalised());
    assertThat(second.times(otherSetting.b().normalised()).cross(longest).length())
        .isLessThan(1e-9);
  }

  @Test
  void rejectsCellsThatTheIndicesDoNotReferTo() {
    Lattice primitive = Lattice.ofParameters(2.546, 2.546, 2.546, 60, 60, 60);
    assertThatThrownBy(() -> NamedRelationship.KURDJUMOV_SACHS.between(primitive, FERRITE))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("matrix")
        .hasMessageContaining("cubic");
    assertThatThrownBy(() -> NamedRelationship.BURGERS.between(FERRITE, AUSTENITE))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("hexagonal");
    assertThatThrownBy(() -> NamedRelationship.TWIN_111.between(FERRITE, AUSTENITE))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("one cell");
  }

  @Test
  void takesTetragonalMartensiteForCubic() {
    Lattice martensite = Lattice.ofParameters(2.845, 2.845, 2.98, 90, 90, 90);
    assertThat(NamedRelationship.BAIN.between(AUSTENITE, martensite).rotation().angle())
        .isCloseTo(45, within(1e-9));
  }

  @Test
  void rejectsADirectionOutsideItsPlane() {
    MillerIndices plane = new MillerIndices(1, 1, 1);
    assertThatThrownBy(() -> new PlaneAndDirection(plane, new ZoneAxis(1, 0, 1)))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("hu + kv + lw = 0");
    assertThatThrownBy(
            () -> new PlaneAndDirection(MillerIndices.DIRECT_BEAM, new ZoneAxis(1, 0, 1)))
        .isInstanceOf(CrystalException.class);
  }

  @Test
  void takesAMatrixAsPapersPrintItAndRejectsWhatIsNoRotation() {
    OrientationRelationship written =
        OrientationRelationship.ofMatrix(
            new Vector3(0.742, -0.667, -0.075),
            new Vector3(0.650, 0.742, -0.167),
            new Vector3(0.167, 0.075, 0.983));
    double apart =
        OrientationRelationship.angle(
            written.rotation(), between(NamedRelationship.KURDJUMOV_SACHS).rotation(), CUBIC);
    assertThat(apart).isLessThan(OrientationRelationship.SAME);
    assertThat(written.variants(CUBIC, CUBIC)).hasSize(24);
    Vector3 x = new Vector3(1, 0, 0);
    Vector3 y = new Vector3(0, 1, 0);
    for (Vector3 z :
        List.of(
            new Vector3(0, 0, -1),
            new Vector3(0, 0, 1.1),
            new Vector3(0, 0.2, 1),
            new Vector3(0, 0, 0),
            new Vector3(0, 0, Double.NaN),
            new Vector3(0, 0, Double.POSITIVE_INFINITY))) {
      assertThatThrownBy(() -> OrientationRelationship.ofMatrix(x, y, z))
          .isInstanceOf(CrystalException.class)
          .hasMessageContaining("rotation");
    }
  }

  @Test
  void patternsSeenAtOnceAreRelatedByZonesAndReflections() {
    // Kurdjumov-Sachs once more: [-101] and [-1-11] towards the viewer, (111) beside (011).
    OrientationRelationship seen =
        OrientationRelationship.ofPatterns(
            AUSTENITE,
            new ZoneAxis(-1, 0, 1),
            new MillerIndices(1, 1, 1),
            FERRITE,
            new ZoneAxis(-1, -1, 1),
            new MillerIndices(0, 1, 1));
    assertThat(seen.rotation().angleTo(between(NamedRelationship.KURDJUMOV_SACHS).rotation()))
        .isLessThan(1e-6);
    assertThatThrownBy(
            () ->
                OrientationRelationship.ofPatterns(
                    AUSTENITE,
                    new ZoneAxis(-1, 0, 1),
                    new MillerIndices(1, 1, 0),
                    FERRITE,
                    new ZoneAxis(-1, -1, 1),
                    new MillerIndices(0, 1, 1)))
        .isInstanceOf(CrystalException.class);
  }

  @Property(tries = 60)
  void anyRotationHasAsManyVariantsAsTheGroupsLeave(
      @ForAll @DoubleRange(min = 1, max = 179) double angle,
      @ForAll @IntRange(min = -3, max = 3) int u,
      @ForAll @IntRange(min = -3, max = 3) int v,
      @ForAll @IntRange(min = 1, max = 3) int w) {
    OrientationRelationship relation =
        new OrientationRelationship(RotationMatrix.about(new Vector3(u, v, w), angle));
    int variants = relation.variants(CUBIC, HEXAGONAL).size();
    int back = relation.reversed().variants(HEXAGONAL, CUBIC).size();
    assertThat(24 % variants).isZero();
    assertThat(12 % back).isZero();
    // Both are the order of a group over that of the common subgroup.
    assertThat(24 / variants).isEqualTo(12 / back);
  }

  @Property(tries = 60)
  void misorientationIsTheSameSeenFromEitherCrystal(
      @ForAll @DoubleRange(min = 0, max = 180) double angle,
      @ForAll @DoubleRange(min = -1, max = 1) double x,
      @ForAll @DoubleRange(min = -1, max = 1) double y) {
    OrientationRelationship relation =
        new OrientationRelationship(RotationMatrix.about(new Vector3(x, y, 1), angle));
    double there = relation.misorientation(CUBIC, HEXAGONAL);
    assertThat(relation.reversed().misorientation(HEXAGONAL, CUBIC)).isCloseTo(there, within(1e-6));
    assertThat(there).isLessThanOrEqualTo(angle + 1e-9);
  }

  @Property(tries = 100)
  void rotationAndItsInverseAreNone(
      @ForAll @DoubleRange(min = -180, max = 180) double angle,
      @ForAll @DoubleRange(min = -1, max = 1) double x,
      @ForAll @DoubleRange(min = -1, max = 1) double y) {
    RotationMatrix rotation = RotationMatrix.about(new Vector3(x, y, 0.3), angle);
    assertThat(rotation.angle()).isCloseTo(Math.abs(angle), within(1e-9));
    assertThat(rotation.times(rotation.inverse()).angle()).isLessThan(1e-7);
    assertThat(rotation.angleTo(rotation)).isLessThan(1e-7);
  }

  private static OrientationRelationship between(NamedRelationship relationship) {
    return relationship.between(
        lattice(relationship.matrixAxes()), lattice(relationship.precipitateAxes()));
  }

  private static Lattice lattice(Axes axes) {
    return switch (axes) {
      case HEXAGONAL -> TITANIUM;
      case ORTHORHOMBIC -> CEMENTITE;
      default -> FERRITE;
    };
  }

  private static List<RotationMatrix> rotations(Axes axes) {
    return switch (axes) {
      case HEXAGONAL -> HEXAGONAL;
      case ORTHORHOMBIC -> ORTHORHOMBIC;
      default -> CUBIC;
    };
  }

  private static List<RotationMatrix> rotations(Lattice lattice) {
    Crystal crystal =
        new Crystal(lattice, List.of(new Site(0, 0, 0, List.of(Occupant.full(Element.Fe)))));
    return PointSymmetry.of(crystal, PointSymmetry.USUAL_PRECISION).properRotations(lattice);
  }
}
