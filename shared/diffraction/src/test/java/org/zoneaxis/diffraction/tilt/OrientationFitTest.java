package org.zoneaxis.diffraction.tilt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.orientation.OrientationRelationship;
import org.zoneaxis.crystal.symmetry.PointSymmetry;
import org.zoneaxis.crystal.vector.RotationMatrix;
import org.zoneaxis.crystal.vector.Vector3;

class OrientationFitTest {

  private static final Lattice ALUMINIUM = Lattice.ofParameters(4.0496, 4.0496, 4.0496, 90, 90, 90);
  private static final PointSymmetry SYMMETRY = symmetry();

  /**
   * Positions measured in the example images of pycotem (F. Mompiou): one aluminium crystal in a
   * JEOL 2010, tilted by alpha alone, the axis up the screen. d is 2.26, 1.441 and 1.435 angstrom.
   */
  private static final List<SeenReflection> MEASURED =
      List.of(
          seen(new MillerIndices(1, 1, 1), -129.9, -26.6),
          seen(new MillerIndices(2, 2, 0), 142.3, -2),
          seen(new MillerIndices(2, 2, 0), -157.4, 1.8));

  private static SeenReflection seen(MillerIndices family, double azimuth, double alpha) {
    return new SeenReflection(family, azimuth, new StageTilt(alpha, 0));
  }

  @Test
  void reflectionsAtThreeTiltsAreOfOneCrystal() {
    Holder holder = HolderProfile.JEOL.holder().withAxis(90);
    List<OrientationFit> fits = OrientationFit.of(ALUMINIUM, SYMMETRY, holder, MEASURED, 1);
    assertThat(fits).isNotEmpty();
    assertThat(fits.get(0).deviation()).isLessThan(0.4);
    // With the axis in another direction they are not.
    assertThat(OrientationFit.of(ALUMINIUM, SYMMETRY, holder.withAxis(60), MEASURED, 1)).isEmpty();
  }

  @Property(tries = 60)
  void findsTheOrientationThatMadeTheReflections(
      @ForAll @DoubleRange(min = -1, max = 1) double x,
      @ForAll @DoubleRange(min = -1, max = 1) double y,
      @ForAll @DoubleRange(min = 0, max = 180) double angle,
      @ForAll @DoubleRange(min = -180, max = 180) double axis) {
    RotationMatrix turn = RotationMatrix.about(new Vector3(x, y, 0.5), angle);
    Holder holder = HolderProfile.GATAN.holder().withAxis(axis);
    CrystalInHolder crystal = new CrystalInHolder(holder, turn);
    List<SeenReflection> seen = new ArrayList<>();
    for (MillerIndices hkl :
        List.of(
            new MillerIndices(1, 1, 1),
            new MillerIndices(2, 0, 0),
            new MillerIndices(2, -2, 0),
            new MillerIndices(1, -1, 3))) {
      // Across the beam: the beam along what g and an arbitrary direction have at right angles.
      Vector3 g = ALUMINIUM.reciprocal(hkl);
      StageTilt tilt =
          crystal.tiltTo(g.cross(new Vector3(0.3, 0.2, 0.9)), StageTilt.ZERO).orElseThrow();
      seen.add(new SeenReflection(hkl, crystal.screenAzimuth(g, tilt), tilt));
    }
    List<OrientationFit> fits = OrientationFit.of(ALUMINIUM, SYMMETRY, holder, seen, 1);
    assertThat(fits).isNotEmpty();
    assertThat(fits.get(0).deviation()).isLessThan(1e-6);
    assertThat(
            fits.stream()
                .filter(
                    fit ->
                        OrientationRelationship.angle(
                                fit.crystal().crystalToHolder(),
                                turn,
                                SYMMETRY.properRotations(ALUMINIUM))
                            < 1e-4))
        .hasSize(1);
  }

  @Test
  void reflectionsOfNoCrystalHaveNoOrientation() {
    List<SeenReflection> impossible =
        List.of(seen(new MillerIndices(1, 1, 1), 0, 0), seen(new MillerIndices(1, 1, 1), 20, 0));
    assertThat(OrientationFit.of(ALUMINIUM, SYMMETRY, HolderProfile.FEI.holder(), impossible, 1))
        .isEmpty();
  }

  @Test
  void rejectsTooFewAndTooManyReflections() {
    Holder holder = HolderProfile.FEI.holder();
    assertThatThrownBy(
            () -> OrientationFit.of(ALUMINIUM, SYMMETRY, holder, MEASURED.subList(0, 1), 1))
        .isInstanceOf(IllegalArgumentException.class);
    List<SeenReflection> many = new ArrayList<>();
    for (int i = 0; i < 51; i++) {
      many.add(MEASURED.get(0));
    }
    assertThatThrownBy(() -> OrientationFit.of(ALUMINIUM, SYMMETRY, holder, many, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 21, Double.NaN})
  void rejectsTolerancesWithoutMeaning(double tolerance) {
    assertThatThrownBy(
            () ->
                OrientationFit.of(
                    ALUMINIUM, SYMMETRY, HolderProfile.FEI.holder(), MEASURED, tolerance))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void rejectsReflectionsWithoutADirection() {
    assertThatThrownBy(() -> seen(MillerIndices.DIRECT_BEAM, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> seen(new MillerIndices(1, 1, 1), Double.NaN, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static PointSymmetry symmetry() {
    Crystal crystal =
        new Crystal(
            ALUMINIUM,
            List.of(
                new Site(0, 0, 0, List.of(Occupant.full(Element.Al))),
                new Site(0, 0.5, 0.5, List.of(Occupant.full(Element.Al))),
                new Site(0.5, 0, 0.5, List.of(Occupant.full(Element.Al))),
                new Site(0.5, 0.5, 0, List.of(Occupant.full(Element.Al)))));
    return PointSymmetry.of(crystal, PointSymmetry.USUAL_PRECISION);
  }
}
