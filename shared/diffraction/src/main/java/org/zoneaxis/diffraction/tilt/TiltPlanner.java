package org.zoneaxis.diffraction.tilt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.orientation.AngleBetween;
import org.zoneaxis.crystal.orientation.Pole;
import org.zoneaxis.crystal.symmetry.PointSymmetry;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.ewald.ElectronBeam;

/**
 * Plans tilts from a zone that is seen to other zones and two-beam conditions of the same crystal.
 * Immutable.
 *
 * <p>The spots of a zone are the same after a turn by 180 degrees about its axis, and where the
 * Laue group has no twofold axis there, that is another orientation: {@link #orientations}. A
 * second zone tells which ({@link Settlement}).
 */
public final class TiltPlanner {

  private static final double GRID = 1e9;

  private static final Comparator<TiltTarget> ORDER =
      Comparator.comparingDouble((TiltTarget target) -> StrictMath.rint(target.angle() * GRID))
          .thenComparing(target -> target.zone().orElseThrow().u(), Comparator.reverseOrder())
          .thenComparing(target -> target.zone().orElseThrow().v(), Comparator.reverseOrder())
          .thenComparing(target -> target.zone().orElseThrow().w(), Comparator.reverseOrder());

  private final Lattice lattice;
  private final PointSymmetry symmetry;
  private final ObservedZone seen;
  private final CrystalInHolder crystal;

  private TiltPlanner(
      Lattice lattice, PointSymmetry symmetry, ObservedZone seen, CrystalInHolder crystal) {
    this.lattice = lattice;
    this.symmetry = symmetry;
    this.seen = seen;
    this.crystal = crystal;
  }

  /**
   * The orientations of a crystal that show one pattern of spots: that which the indices say, and
   * where it is another, the same turned by 180 degrees about the zone axis.
   *
   * @param lattice the cell
   * @param symmetry the symmetry of the crystal in it
   * @param holder the holder
   * @param seen the zone that is seen
   * @return one planner or two
   */
  public static List<TiltPlanner> orientations(
      Lattice lattice, PointSymmetry symmetry, Holder holder, ObservedZone seen) {
    CrystalInHolder first = CrystalInHolder.of(lattice, holder, seen);
    TiltPlanner asIndexed = new TiltPlanner(lattice, symmetry, seen, first);
    if (symmetry.hasTwofoldAxisInLaueGroupAlong(seen.zone())) {
      return List.of(asIndexed);
    }
    CrystalInHolder second = first.turnedAbout(lattice.direct(seen.zone()));
    return List.of(asIndexed, new TiltPlanner(lattice, symmetry, seen, second));
  }

  /** How the crystal lies in the holder. */
  public CrystalInHolder crystal() {
    return crystal;
  }

  /** The zone that is seen. */
  public ObservedZone seen() {
    return seen;
  }

  /**
   * The tilts to all zones equivalent to one, opposites too, the nearest first. In a crystal
   * without a centre of symmetry opposites differ in polarity.
   */
  public List<TiltTarget> toFamily(ZoneAxis target) {
    List<TiltTarget> targets = new ArrayList<>();
    for (ZoneAxis member : symmetry.equivalents(target)) {
      to(member).ifPresent(targets::add);
    }
    targets.sort(ORDER);
    return targets;
  }

  /** The tilts to a zone; nothing for the direction along the beta axis. */
  public Optional<TiltTarget> to(ZoneAxis target) {
    return to(lattice.direct(target).normalised(), Optional.of(target));
  }

  /**
   * The tilts to the nearest orientation in which a reflection of the present zone is exactly at
   * the Bragg condition, the centre of the Laue circle at g/2: the beam comes along
   *
   * <pre>b = (lambda g/2) g/|g| + sqrt(1 - (lambda g/2)^2) z</pre>
   *
   * (z the zone axis).
   *
   * @throws IllegalArgumentException where the reflection does not belong to the zone
   */
  public Optional<TiltTarget> toTwoBeam(MillerIndices reflection, ElectronBeam beam) {
    if (reflection.isDirectBeam() || reflection.laueZone(seen.zone()) != 0) {
      throw new IllegalArgumentException(
          reflection + " is not a reflection of the zone " + seen.zone());
    }
    Vector3 g = lattice.reciprocal(reflection);
    double sine = beam.wavelength() * g.length() / 2;
    if (!(sine < 1)) {
      return Optional.empty();
    }
    Vector3 zone = lattice.direct(seen.zone()).normalised();
    return to(
        g.normalised().times(sine).plus(zone.times(Math.sqrt(1 - sine * sine))), Optional.empty());
  }

  private Optional<TiltTarget> to(Vector3 direction, Optional<ZoneAxis> zone) {
    return crystal.tiltTo(direction, seen.tilt()).map(tilt -> target(direction, zone, tilt));
  }

  private TiltTarget target(Vector3 direction, Optional<ZoneAxis> zone, StageTilt tilt) {
    Vector3 present = lattice.direct(seen.zone()).normalised();
    boolean reachable = crystal.holder().reaches(tilt);
    TiltPath path = TiltPath.of(crystal, present, direction, seen.tilt(), tilt);
    Optional<MillerIndices> band = path.alongBand() ? zone.flatMap(this::band) : Optional.empty();
    return new TiltTarget(
        direction, zone, tilt, present.angleTo(direction), reachable, path.tilts(), band);
  }

  /** The plane that holds both zones. */
  private Optional<MillerIndices> band(ZoneAxis target) {
    return AngleBetween.of(lattice, new Pole.Direction(seen.zone()), new Pole.Direction(target))
        .common()
        .map(plane -> ((Pole.Normal) plane).plane());
  }

  /**
   * How far another zone, seen at other tilts, is from where this orientation has one of its
   * family.
   *
   * @return in degrees
   */
  double deviation(ZoneAxis zone, StageTilt tilt) {
    Vector3 beam = crystal.alongBeam(tilt);
    return symmetry.equivalents(zone).stream()
        .mapToDouble(member -> lattice.direct(member).angleTo(beam))
        .min()
        .orElseThrow();
  }
}
