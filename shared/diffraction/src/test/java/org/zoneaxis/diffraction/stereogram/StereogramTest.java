package org.zoneaxis.diffraction.stereogram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.orientation.Pole;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.PageFrame;
import org.zoneaxis.diffraction.Reference;
import org.zoneaxis.diffraction.ReferenceFrame;
import org.zoneaxis.diffraction.projection.CubicPiece;
import org.zoneaxis.diffraction.projection.PlanePoint;
import org.zoneaxis.diffraction.projection.Projection;

class StereogramTest {

  private static final Lattice CUBE = Lattice.ofParameters(4, 4, 4, 90, 90, 90);

  static Stream<Arguments> stereograms() {
    return Reference.stream(Reference.read("orientation").get("stereographic"))
        .map(entry -> Arguments.of(entry.get("id").textValue() + entry.get("zone_axis"), entry));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stereograms")
  void directionsAgreeWithTheReference(String name, JsonNode entry) {
    Stereogram stereogram = stereogram(entry, Projection.EQUAL_ANGLE);
    assertSame(
        stereogram.directions(entry.get("max_index_directions").intValue()),
        entry.get("directions"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stereograms")
  void planesAndTheirGreatCirclesAgreeWithTheReference(String name, JsonNode entry) {
    Stereogram stereogram = stereogram(entry, Projection.EQUAL_ANGLE);
    List<StereogramPole> planes = stereogram.planes(entry.get("max_index_planes").intValue());
    assertSame(planes, entry.get("planes"));
    for (int i = 0; i < planes.size(); i++) {
      JsonNode expected = entry.get("planes").get(i).path("great_circle");
      GreatCircle circle = stereogram.greatCircle(planes.get(i).pole());
      if (expected.path("centre").isArray()) {
        GreatCircle.Circle drawn = circle.circle().orElseThrow();
        double scale = Math.max(1, drawn.radius());
        assertThat(drawn.centre().x())
            .isCloseTo(expected.get("centre").get(0).doubleValue(), within(1e-9 * scale * scale));
        assertThat(drawn.centre().y())
            .isCloseTo(expected.get("centre").get(1).doubleValue(), within(1e-9 * scale * scale));
        assertThat(drawn.radius())
            .isCloseTo(expected.get("radius").doubleValue(), within(1e-9 * scale * scale));
      } else {
        assertThat(Math.abs(circle.normal().z())).isLessThan(1e-9);
      }
    }
  }

  private static void assertSame(List<StereogramPole> poles, JsonNode expected) {
    assertThat(poles).hasSize(expected.size());
    for (int i = 0; i < poles.size(); i++) {
      StereogramPole pole = poles.get(i);
      JsonNode row = expected.get(i);
      assertThat(pole.pole().indices(false))
          .isEqualTo(Reference.stream(row.get("indices")).map(JsonNode::intValue).toList());
      assertThat(pole.position().x()).isCloseTo(row.get("x").doubleValue(), within(1e-9));
      assertThat(pole.position().y()).isCloseTo(row.get("y").doubleValue(), within(1e-9));
      assertThat(pole.angle()).isCloseTo(row.get("polar_deg").doubleValue(), within(1e-7));
      if (row.get("azimuth_deg").isNumber()) {
        double off = pole.azimuth().orElseThrow() - row.get("azimuth_deg").doubleValue();
        assertThat(Math.cos(Math.toRadians(off))).isCloseTo(1, within(1e-14));
      } else {
        assertThat(pole.azimuth()).isEmpty();
      }
    }
  }

  @Test
  void equalAreaKeepsTheRimAndShowsAreasTrue() {
    Stereogram stereogram = new Stereogram(CUBE, cubeFrame(), Projection.EQUAL_AREA);
    for (StereogramPole pole : stereogram.directions(2)) {
      double half = Math.toRadians(pole.angle() / 2);
      // A cap of the angle has the area 4 pi sin^2 of half of it; the upper half has 2 pi.
      assertThat(pole.position().radius() * pole.position().radius())
          .isCloseTo(2 * Math.sin(half) * Math.sin(half), within(1e-12));
    }
  }

  @Property(tries = 60)
  void greatCirclesAreCirclesFromRimToRim(
      @ForAll @DoubleRange(min = -1, max = 1) double x,
      @ForAll @DoubleRange(min = -1, max = 1) double y,
      @ForAll @DoubleRange(min = 0.05, max = 1) double z) {
    Vector3 normal = new Vector3(x, y, z).normalised();
    GreatCircle circle = new GreatCircle(normal);
    GreatCircle.Circle drawn = circle.circle().orElseThrow();
    List<CubicPiece> pieces = circle.upperHalf(Projection.EQUAL_ANGLE, 6);
    assertThat(pieces.get(0).from().radius()).isCloseTo(1, within(1e-9));
    assertThat(pieces.get(5).to().radius()).isCloseTo(1, within(1e-9));
    for (CubicPiece piece : pieces) {
      PlanePoint middle = middle(piece);
      assertThat(distance(middle, drawn.centre())).isCloseTo(drawn.radius(), within(2e-3));
      assertThat(distance(piece.to(), drawn.centre())).isCloseTo(drawn.radius(), within(1e-6));
      assertThat(middle.radius()).isLessThanOrEqualTo(1 + 1e-3);
    }
  }

  @Test
  void aPlaneSeenEdgeOnIsAStraightDiameter() {
    GreatCircle circle = new GreatCircle(new Vector3(1, 0, 0));
    assertThat(circle.circle()).isEmpty();
    for (Projection projection : List.of(Projection.EQUAL_ANGLE, Projection.EQUAL_AREA)) {
      List<CubicPiece> pieces = circle.upperHalf(projection, 2);
      assertThat(pieces.get(0).to().radius()).isCloseTo(0, within(1e-12));
      assertThat(Math.abs(pieces.get(0).from().y())).isCloseTo(1, within(1e-12));
      assertThat(middle(pieces.get(0)).x()).isCloseTo(0, within(1e-12));
    }
  }

  @Test
  void thePlaneOfThePageIsThePrimitiveCircle() {
    List<CubicPiece> pieces =
        new GreatCircle(new Vector3(0, 0, 1)).upperHalf(Projection.EQUAL_ANGLE, 4);
    assertThat(distance(pieces.get(0).from(), pieces.get(3).to())).isCloseTo(0, within(1e-9));
    assertThat(pieces).allMatch(piece -> Math.abs(piece.from().radius() - 1) < 1e-12);
  }

  @Test
  void arcsGoTheShorterWay() {
    Vector3 up = new Vector3(0, 0, 1);
    Vector3 right = new Vector3(1, 0, 0);
    List<CubicPiece> arc = GreatCircle.arc(up, right, Projection.EQUAL_ANGLE, 3);
    assertThat(arc.get(0).from().radius()).isCloseTo(0, within(1e-12));
    assertThat(arc.get(2).to().x()).isCloseTo(1, within(1e-12));
    assertThat(arc.get(1).from().x()).isBetween(0.2, 0.4);
    assertThatThrownBy(() -> GreatCircle.arc(up, up.times(-1), Projection.EQUAL_ANGLE, 3))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void rejectsWhatIsNoStereogram() {
    assertThatThrownBy(() -> new Stereogram(CUBE, cubeFrame(), Projection.GNOMONIC))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new GreatCircle(new Vector3(0, 0, 2)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new GreatCircle(new Vector3(0, 0, Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anyZoneMayBeAtTheCentre() {
    PageFrame frame = PageFrame.of(CUBE, new ZoneAxis(1, 1, 1), new MillerIndices(1, -1, 0));
    Stereogram stereogram = new Stereogram(CUBE, frame, Projection.EQUAL_ANGLE);
    StereogramPole centre = stereogram.directions(2).get(0);
    assertThat(centre.pole()).isEqualTo(new Pole.Direction(new ZoneAxis(1, 1, 1)));
    assertThat(centre.position().radius()).isCloseTo(0, within(1e-9));
    assertThat(centre.azimuth()).isEmpty();
  }

  private static PageFrame cubeFrame() {
    return PageFrame.of(CUBE, new ZoneAxis(0, 0, 1), new MillerIndices(1, 0, 0));
  }

  private static PlanePoint middle(CubicPiece piece) {
    return new PlanePoint(
        (piece.from().x() + 3 * piece.first().x() + 3 * piece.second().x() + piece.to().x()) / 8,
        (piece.from().y() + 3 * piece.first().y() + 3 * piece.second().y() + piece.to().y()) / 8);
  }

  private static double distance(PlanePoint p, PlanePoint q) {
    return Math.hypot(p.x() - q.x(), p.y() - q.y());
  }

  private static Stereogram stereogram(JsonNode entry, Projection projection) {
    Crystal crystal = Reference.crystal(entry);
    PageFrame frame =
        ReferenceFrame.of(crystal.lattice(), entry.get("zone_axis"), entry.get("x_lattice"));
    return new Stereogram(crystal.lattice(), frame, projection);
  }
}
