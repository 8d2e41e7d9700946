package org.zoneaxis.diffraction.kikuchi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.orientation.LowIndices;
import org.zoneaxis.crystal.orientation.Pole;
import org.zoneaxis.crystal.symmetry.PointSymmetry;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.PageFrame;
import org.zoneaxis.diffraction.WorkTooLargeException;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.diffraction.ewald.LaueCentre;
import org.zoneaxis.diffraction.projection.Projection;
import org.zoneaxis.diffraction.projection.SphereCircle;
import org.zoneaxis.diffraction.projection.SphereRegion;
import org.zoneaxis.diffraction.stereogram.StandardTriangle;
import org.zoneaxis.diffraction.stereogram.Stereogram;
import org.zoneaxis.diffraction.stereogram.StereogramPole;

/**
 * The Kikuchi map of a standard triangle: for every direction of the beam, towards the source,
 * which planes are near the Bragg condition.
 *
 * <p>A direction b is between the lines of g where |b.n| is below sin(theta); unlike on a screen,
 * zones lie where their axes point.
 *
 * @param triangle the standard triangle of the Laue group, in the frame of the lattice
 * @param frame of the map: the pole of the triangle towards the viewer, its next corner to the
 *     right
 * @param bands the shortest allowed reflection of each plane, in that frame, by |g|
 * @param zones the zones with small indices in the triangle, one of each family, from its pole
 *     outwards
 */
public record ZoneMap(
    StandardTriangle triangle,
    PageFrame frame,
    List<KikuchiBand> bands,
    List<StereogramPole> zones) {

  private static final Vector3 VIEWER = new Vector3(0, 0, 1);

  /** Every plane cuts the upper half. */
  private static final double ALL = 90;

  /** Copies the lists. */
  public ZoneMap {
    bands = List.copyOf(bands);
    zones = List.copyOf(zones);
  }

  /**
   * The map of a crystal.
   *
   * @param crystal the crystal
   * @param symmetry its symmetry
   * @param beam the electrons
   * @param gmax largest |g| in 1/angstrom
   * @param limit largest index of the zones
   * @throws WorkTooLargeException where there are too many bands; it says which gmax fits
   */
  public static ZoneMap of(
      Crystal crystal, PointSymmetry symmetry, ElectronBeam beam, double gmax, int limit) {
    Lattice lattice = crystal.lattice();
    StandardTriangle triangle = StandardTriangle.of(lattice, symmetry);
    PageFrame frame = frame(lattice, triangle);
    return new ZoneMap(
        triangle,
        frame,
        bands(crystal, frame, beam, gmax),
        zones(lattice, symmetry, triangle, frame, limit));
  }

  /**
   * The bands of all directions, the shortest allowed reflection of each plane.
   *
   * @param frame right, up and towards the viewer, in the frame of the lattice
   * @throws WorkTooLargeException where there are too many; it says which gmax fits
   */
  public static List<KikuchiBand> bands(
      Crystal crystal, PageFrame frame, ElectronBeam beam, double gmax) {
    KikuchiParameters parameters =
        new KikuchiParameters(beam, LaueCentre.ON_AXIS, gmax, KikuchiParameters.MAX_HALF_ANGLE);
    return firstOrders(KikuchiSimulator.bands(crystal, frame, parameters, ALL));
  }

  private static PageFrame frame(Lattice lattice, StandardTriangle triangle) {
    Vector3 up = triangle.pole();
    Vector3 towards =
        triangle.corners().isEmpty() ? lattice.a().normalised() : triangle.corners().get(1);
    if (up.cross(towards).length() < 1e-6) {
      towards = lattice.b().normalised();
    }
    Vector3 across = towards.minus(up.times(towards.dot(up))).normalised();
    return new PageFrame(across, up.cross(across), up);
  }

  /** Bands come by |g|: the first of each direction is the shortest. */
  private static List<KikuchiBand> firstOrders(List<KikuchiBand> bands) {
    Set<ZoneAxis> planes = new HashSet<>();
    List<KikuchiBand> first = new ArrayList<>();
    for (KikuchiBand band : bands) {
      MillerIndices hkl = band.hkl();
      // A zone axis is three indices without a common factor.
      if (planes.add(new ZoneAxis(hkl.h(), hkl.k(), hkl.l()))) {
        first.add(band);
      }
    }
    return first;
  }

  private static List<StereogramPole> zones(
      Lattice lattice,
      PointSymmetry symmetry,
      StandardTriangle triangle,
      PageFrame frame,
      int limit) {
    Set<ZoneAxis> families = new HashSet<>();
    List<Pole> zones = new ArrayList<>();
    for (ZoneAxis axis : LowIndices.zones(limit)) {
      if (triangle.contains(lattice.direct(axis))
          && families.add(symmetry.equivalents(axis).get(0))) {
        zones.add(new Pole.Direction(axis));
      }
    }
    return new Stereogram(lattice, frame, Projection.EQUAL_ANGLE).poles(zones);
  }

  /** The directions of the map, as its frame has them. */
  public SphereRegion region() {
    return triangle.corners().isEmpty()
        ? SphereRegion.cap(VIEWER, ALL)
        : SphereRegion.polygon(triangle.corners().stream().map(frame::onPage).toList());
  }

  /** One edge of a band: the directions with b.n = sin(theta), b towards the source. */
  public static SphereCircle upperEdge(KikuchiBand band) {
    return SphereCircle.of(band.normal(), StrictMath.sin(band.theta()), VIEWER);
  }

  /** The other edge: b.n = -sin(theta). */
  public static SphereCircle lowerEdge(KikuchiBand band) {
    return SphereCircle.of(band.normal(), -StrictMath.sin(band.theta()), VIEWER);
  }
}
