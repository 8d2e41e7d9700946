package org.zoneaxis.diffraction.superposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.orientation.NamedRelationship;
import org.zoneaxis.crystal.orientation.NearZone;
import org.zoneaxis.crystal.orientation.OrientationRelationship;
import org.zoneaxis.crystal.orientation.OrientationRelationship.PlaneAndDirection;
import org.zoneaxis.crystal.orientation.ParallelZones;
import org.zoneaxis.crystal.symmetry.PointSymmetry;
import org.zoneaxis.crystal.vector.RotationMatrix;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.PageFrame;
import org.zoneaxis.diffraction.PatternParameters;
import org.zoneaxis.diffraction.Reference;
import org.zoneaxis.diffraction.ReferenceFrame;
import org.zoneaxis.diffraction.ewald.ElectronBeam;

/** Orientation relationships against another program, which used quaternions. */
@Tag("bits")
class ReferenceRelationsTest {

  private static final JsonNode FILE = Reference.read("orientation");

  static Stream<Arguments> relations() {
    return Reference.stream(FILE.get("relations"))
        .map(entry -> Arguments.of(entry.get("name").textValue(), entry));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("relations")
  void matrixAgreesByIndicesAndByName(String name, JsonNode entry) {
    assertClose(byIndices(entry).rotation(), entry.get("T"));
    NamedRelationship named = NamedRelationship.of(nameOf(name));
    assertClose(
        named.between(matrix(entry).lattice(), precipitate(entry).lattice()).rotation(),
        entry.get("T"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("relations")
  void variantsAgree(String name, JsonNode entry) {
    List<RotationMatrix> ofMatrix = rotations(matrix(entry));
    List<RotationMatrix> ofPrecipitate = rotations(precipitate(entry));
    assertThat(ofMatrix).hasSize(entry.get("order_matrix").intValue());
    assertThat(ofPrecipitate).hasSize(entry.get("order_precipitate").intValue());
    OrientationRelationship relation = byIndices(entry);
    List<RotationMatrix> variants = relation.variants(ofMatrix, ofPrecipitate);
    assertThat(variants).hasSize(entry.get("variants").intValue());
    assertThat(relation.reversed().variants(ofPrecipitate, ofMatrix))
        .hasSize(entry.get("variants_back").intValue());
    assertThat(relation.misorientation(ofMatrix, ofPrecipitate))
        .isCloseTo(entry.get("misorientation_deg").doubleValue(), within(1e-7));
    assertThat(variants.get(0)).isEqualTo(relation.rotation());
    for (JsonNode expected : entry.get("variant_matrices")) {
      RotationMatrix wanted = rotation(expected);
      assertThat(
              variants.stream()
                  .filter(own -> OrientationRelationship.angle(own, wanted, ofPrecipitate) < 1e-6))
          .hasSize(1);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("relations")
  void anglesBetweenVariantsAgree(String name, JsonNode entry) {
    List<RotationMatrix> ofPrecipitate = rotations(precipitate(entry));
    List<RotationMatrix> variants =
        byIndices(entry).variants(rotations(matrix(entry)), ofPrecipitate);
    double[] angles =
        variants.stream()
            .skip(1)
            .mapToDouble(
                other -> OrientationRelationship.angle(variants.get(0), other, ofPrecipitate))
            .sorted()
            .toArray();
    JsonNode expected = entry.get("disorientations_between_variants");
    assertThat(angles).hasSize(expected.size());
    for (int i = 0; i < angles.length; i++) {
      assertThat(angles[i]).isCloseTo(expected.get(i).doubleValue(), within(1e-7));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("relations")
  void parallelAndNearestZonesAgree(String name, JsonNode entry) {
    for (JsonNode zone : entry.get("zones")) {
      List<Integer> exact = new ArrayList<>();
      for (JsonNode row : zone.get("by_variant")) {
        int number = row.get("variant").intValue();
        ParallelZones zones =
            ParallelZones.of(
                matrix(entry).lattice(),
                Reference.zoneAxis(zone.get("matrix_zone")),
                precipitate(entry).lattice(),
                rotation(entry.get("variant_matrices").get(number)),
                3,
                2);
        assertParallel(zones.direction(), row.get("parallel_uvw"));
        for (int i = 0; i < 2; i++) {
          JsonNode expected = row.get("nearest").get(i);
          NearZone near = zones.nearest().get(i);
          assertThat(near.axis()).as("%s %s", name, number).isEqualTo(axis(expected));
          assertThat(near.deviation()).isCloseTo(expected.get(3).doubleValue(), within(1e-7));
        }
        if (zones.isExact()) {
          exact.add(number);
        }
      }
      assertThat(exact)
          .isEqualTo(Reference.stream(zone.get("exact")).map(JsonNode::intValue).toList());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("relations")
  void superposedSpotsAgree(String name, JsonNode entry) {
    for (JsonNode pattern : entry.get("superposed")) {
      PageFrame frame =
          ReferenceFrame.of(matrix(entry).lattice(), pattern.get("matrix_zone"), null);
      PatternParameters parameters =
          new PatternParameters(
              new ElectronBeam(pattern.get("voltage_kV").doubleValue()),
              pattern.get("g_max").doubleValue(),
              pattern.get("s_max").doubleValue() / 3,
              0);
      JsonNode variant = entry.get("variant_matrices").get(pattern.get("variant").intValue());
      assertSpots(
          matrix(entry), parameters, frame, RotationMatrix.IDENTITY, pattern.get("matrix_spots"));
      assertSpots(
          precipitate(entry),
          parameters,
          frame,
          rotation(variant),
          pattern.get("precipitate_spots"));
    }
  }

  private static void assertSpots(
      Crystal crystal,
      PatternParameters parameters,
      PageFrame frame,
      RotationMatrix orientation,
      JsonNode expected) {
    List<OrientedReflection> spots =
        new OrientedSimulator(crystal, parameters)
            .simulate(View.along(frame), orientation, OrientedSimulator.budget());
    assertThat(spots).hasSize(expected.size());
    for (int i = 0; i < spots.size(); i++) {
      OrientedReflection spot = spots.get(i);
      JsonNode row = expected.get(i);
      assertThat(spot.hkl()).isEqualTo(Reference.reflection(row));
      assertThat(spot.position().x()).isCloseTo(row.get(3).doubleValue(), within(1e-9));
      assertThat(spot.position().y()).isCloseTo(row.get(4).doubleValue(), within(1e-9));
      assertThat(spot.height()).isCloseTo(row.get(5).doubleValue(), within(1e-9));
      assertThat(spot.excitationError()).isCloseTo(row.get(6).doubleValue(), within(1e-9));
      assertThat(spot.structureFactor().modulus())
          .isCloseTo(row.get(7).doubleValue(), within(1e-9));
    }
  }

  private static OrientationRelationship byIndices(JsonNode entry) {
    Lattice matrix = matrix(entry).lattice();
    if (entry.get("twin_plane").isArray()) {
      return OrientationRelationship.twin(matrix, Reference.reflection(entry.get("twin_plane")));
    }
    return OrientationRelationship.of(
        matrix,
        planeAndDirection(entry, 0),
        precipitate(entry).lattice(),
        planeAndDirection(entry, 1));
  }

  private static PlaneAndDirection planeAndDirection(JsonNode entry, int crystal) {
    MillerIndices plane = Reference.reflection(entry.get("parallel_planes").get(crystal));
    return new PlaneAndDirection(
        plane, Reference.zoneAxis(entry.get("parallel_directions").get(crystal)));
  }

  /** The first word, or of a twin its indices: {@code twin {111}}. */
  private static String nameOf(String name) {
    int plane = name.indexOf('}');
    return plane > 0 ? name.substring(0, plane + 1) : name.split(" ")[0];
  }

  private static Crystal matrix(JsonNode entry) {
    return Reference.crystal(FILE.get("crystals").get(entry.get("matrix").textValue()));
  }

  private static Crystal precipitate(JsonNode entry) {
    return Reference.crystal(FILE.get("crystals").get(entry.get("precipitate").textValue()));
  }

  private static List<RotationMatrix> rotations(Crystal crystal) {
    return PointSymmetry.of(crystal, PointSymmetry.USUAL_PRECISION)
        .properRotations(crystal.lattice());
  }

  private static ZoneAxis axis(JsonNode row) {
    return new ZoneAxis(row.get(0).intValue(), row.get(1).intValue(), row.get(2).intValue());
  }

  private static RotationMatrix rotation(JsonNode rows) {
    Vector3[] columns =
        IntStream.range(0, 3)
            .mapToObj(
                column ->
                    new Vector3(
                        rows.get(0).get(column).doubleValue(),
                        rows.get(1).get(column).doubleValue(),
                        rows.get(2).get(column).doubleValue()))
            .toArray(Vector3[]::new);
    return RotationMatrix.nearest(columns[0], columns[1], columns[2], 1e-9);
  }

  private static void assertClose(RotationMatrix rotation, JsonNode rows) {
    RotationMatrix expected = rotation(rows);
    assertThat(rotation.x().minus(expected.x()).length()).isLessThan(1e-9);
    assertThat(rotation.y().minus(expected.y()).length()).isLessThan(1e-9);
    assertThat(rotation.z().minus(expected.z()).length()).isLessThan(1e-9);
  }

  private static void assertParallel(Vector3 direction, JsonNode expected) {
    assertThat(direction.x()).isCloseTo(expected.get(0).doubleValue(), within(1e-9));
    assertThat(direction.y()).isCloseTo(expected.get(1).doubleValue(), within(1e-9));
    assertThat(direction.z()).isCloseTo(expected.get(2).doubleValue(), within(1e-9));
  }
}
