package org.zoneaxis.figure.stereogram;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.symmetry.PointSymmetry;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.PageOrientation;
import org.zoneaxis.diffraction.stereogram.StandardTriangle;
import org.zoneaxis.diffraction.stereogram.Stereogram;
import org.zoneaxis.diffraction.stereogram.StereogramPole;

/**
 * What a stereogram with a zone axis at its centre shows.
 *
 * @param zoneAxis the zone axis at the centre
 * @param right the reflection to the right; empty only where none is allowed in the zone
 * @param projection how it is drawn
 * @param net where directions are
 * @param directions lattice directions with small indices on the upper half
 * @param planes normals of lattice planes with small indices on the upper half
 * @param triangle corners of a standard triangle on the upper half, right, up, towards the viewer;
 *     empty where none lies on it whole
 * @param pointGroup symbol of the point group; empty where it was not found in a bounded search
 */
record ZoneStereogram(
    ZoneAxis zoneAxis,
    Optional<MillerIndices> right,
    DiscProjection projection,
    Stereogram net,
    List<StereogramPole> directions,
    List<StereogramPole> planes,
    List<Vector3> triangle,
    Optional<String> pointGroup) {

  /** Largest index of poles. */
  static final int LIMIT = 3;

  private static final double RIM = 1e-6;

  ZoneStereogram {
    directions = List.copyOf(directions);
    planes = List.copyOf(planes);
    triangle = List.copyOf(triangle);
  }

  static ZoneStereogram of(
      Crystal crystal, ZoneAxis axis, PageOrientation orientation, DiscProjection projection) {
    Stereogram net =
        new Stereogram(crystal.lattice(), orientation.frame(), projection.projection());
    // Without it the caption says so.
    Optional<PointSymmetry> symmetry = PointSymmetry.found(crystal);
    return new ZoneStereogram(
        axis,
        orientation.right(),
        projection,
        net,
        net.directions(LIMIT),
        net.planes(LIMIT),
        symmetry.map(found -> triangle(crystal, found, net)).orElse(List.of()),
        symmetry.map(found -> found.pointGroup().symbol()));
  }

  /** The triangle of the axes a, b, c where that is on the upper half, else one of its images. */
  private static List<Vector3> triangle(Crystal crystal, PointSymmetry symmetry, Stereogram net) {
    List<Vector3> corners = StandardTriangle.of(crystal.lattice(), symmetry).corners();
    if (corners.isEmpty()) {
      return List.of();
    }
    List<Vector3> identity = corners.stream().map(net::onPage).toList();
    if (isUpper(identity)) {
      return identity;
    }
    return symmetry.properRotations(crystal.lattice()).stream()
        .flatMap(
            rotation ->
                Stream.of(1.0, -1.0)
                    .map(
                        sign ->
                            corners.stream()
                                .map(corner -> net.onPage(rotation.times(corner)).times(sign))
                                .toList()))
        .filter(ZoneStereogram::isUpper)
        .findFirst()
        .orElse(List.of());
  }

  private static boolean isUpper(List<Vector3> corners) {
    return corners.stream().allMatch(corner -> corner.z() >= -RIM);
  }
}
