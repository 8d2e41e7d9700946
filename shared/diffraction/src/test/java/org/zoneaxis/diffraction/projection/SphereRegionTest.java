package org.zoneaxis.diffraction.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.zoneaxis.crystal.vector.Vector3;

class SphereRegionTest {

  private static final Vector3 Z = new Vector3(0, 0, 1);
  private static final SphereRegion OCTANT =
      SphereRegion.polygon(List.of(Z, new Vector3(1, 0, 0), new Vector3(0, 1, 0)));

  /** The border is closed, and all of it is on the right side of what cut it. */
  @Property(tries = 300)
  void aPartIsClosedAndWithinItsLimits(
      @ForAll @DoubleRange(min = 0, max = 3.1) double polar,
      @ForAll @DoubleRange(min = -3.1, max = 3.1) double azimuth,
      @ForAll @DoubleRange(min = 0.01, max = 0.3) double sine,
      @ForAll boolean round) {
    Vector3 normal =
        new Vector3(
            Math.sin(polar) * Math.cos(azimuth),
            Math.sin(polar) * Math.sin(azimuth),
            Math.cos(polar));
    SphereRegion whole = round ? SphereRegion.cap(Z, 50) : OCTANT;
    SphereRegion band = whole.cut(normal, sine).cut(normal.times(-1), sine);
    List<SphereArc> border = band.border();
    for (SphereArc arc : border) {
      assertThat(border).anyMatch(next -> arc.end().minus(next.begin()).length() < 1e-6);
      for (double part = 0; part <= 1; part += 0.25) {
        Vector3 at = arc.circle().at(arc.from() + part * (arc.to() - arc.from()));
        assertThat(at.length()).isCloseTo(1, within(1e-9));
        assertThat(Math.abs(at.dot(normal))).isLessThan(sine + 1e-6);
        if (round) {
          assertThat(at.angleTo(Z)).isLessThan(50 + 1e-5);
        } else {
          assertThat(Math.min(at.x(), Math.min(at.y(), at.z()))).isGreaterThan(-1e-6);
        }
      }
    }
  }

  @Test
  void aBandOfAnOctantHasTwoLinesAndPiecesOfTheBorder() {
    Vector3 normal = new Vector3(1, -1, 0).normalised();
    SphereRegion band = OCTANT.cut(normal, 0.1).cut(normal.times(-1), 0.1);
    assertThat(band.border().stream().filter(arc -> !arc.isRim())).hasSize(2);
    // Through the corner z both sides of the octant are part of it.
    assertThat(band.border().stream().filter(SphereArc::isRim)).hasSize(3);
  }

  @Test
  void arcsAreDrawnInPiecesThatAreNoLongerThanAsked() {
    SphereArc arc = new SphereArc(SphereCircle.of(Z, 0.5, Z), -0.2, 1.3, true);
    for (double longest : new double[] {0.4, 0.5, 2}) {
      List<CubicPiece> pieces = arc.pieces(Projection.EQUAL_ANGLE, longest);
      assertThat(pieces).hasSize((int) Math.ceil(1.5 / longest));
      assertThat(pieces.get(0).from()).isEqualTo(Projection.EQUAL_ANGLE.point(arc.begin()));
      assertThat(pieces.get(pieces.size() - 1).to())
          .isEqualTo(Projection.EQUAL_ANGLE.point(arc.end()));
    }
  }

  @Test
  void nothingIsLeftOfWhatLiesOnTheOtherSide() {
    assertThat(OCTANT.cut(new Vector3(1, 1, 1).normalised(), 0.1).isEmpty()).isTrue();
    assertThat(OCTANT.isEmpty()).isFalse();
    assertThat(OCTANT.cut(new Vector3(-1, -1, -1).normalised(), 0.1).border())
        .hasSameSizeAs(OCTANT.border());
  }
}
