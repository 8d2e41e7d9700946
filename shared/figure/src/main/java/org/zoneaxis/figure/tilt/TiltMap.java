package org.zoneaxis.figure.tilt;

import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.orientation.LowIndices;
import org.zoneaxis.crystal.vector.RotationMatrix;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.PageFrame;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.diffraction.kikuchi.KikuchiBand;
import org.zoneaxis.diffraction.kikuchi.ZoneMap;
import org.zoneaxis.diffraction.tilt.CrystalInHolder;
import org.zoneaxis.diffraction.tilt.Holder;
import org.zoneaxis.diffraction.tilt.StageTilt;
import org.zoneaxis.diffraction.tilt.TiltPlanner;
import org.zoneaxis.diffraction.tilt.TiltTarget;

/**
 * What the map of a holder shows: for every direction of the crystal the tilts that bring it along
 * the beam, alpha to the right and beta upwards, both growing.
 *
 * @param material the crystal
 * @param holder the name of the holder
 * @param planner how the crystal lies in it
 * @param targets where to, the nearest first
 * @param beam the electrons
 * @param frame right, up and towards the viewer, in the frame of the lattice; the viewer is along
 *     the beam at zero tilt
 * @param reach how far from the middle directions are shown, in degrees
 * @param bands the shortest allowed reflection of each plane, in that frame
 */
public record TiltMap(
    Material material,
    String holder,
    TiltPlanner planner,
    List<TiltTarget> targets,
    ElectronBeam beam,
    PageFrame frame,
    double reach,
    List<KikuchiBand> bands) {

  /** The largest index of zones. */
  static final int LIMIT = 3;

  private static final double MARGIN = 5;
  private static final double MOST = 80;
  private static final double LONGEST = 1.2;

  /** So many reflections give bands enough; more are grey. */
  private static final double REFLECTIONS = 12_000;

  /** Copies the lists. */
  public TiltMap {
    targets = List.copyOf(targets);
    bands = List.copyOf(bands);
  }

  /** The map of a plan. */
  public static TiltMap of(
      Material material,
      String holder,
      TiltPlanner planner,
      List<TiltTarget> targets,
      ElectronBeam beam) {
    PageFrame frame = frame(planner.crystal());
    return new TiltMap(
        material,
        holder,
        planner,
        targets,
        beam,
        frame,
        reach(planner),
        ZoneMap.bands(material.crystal(), frame, beam, gmax(material.crystal().lattice())));
  }

  /** The axes of the holder, turned so that alpha grows to the right. */
  private static PageFrame frame(CrystalInHolder crystal) {
    RotationMatrix toCrystal = crystal.crystalToHolder().inverse();
    double sign = crystal.holder().alphaSign();
    return new PageFrame(toCrystal.y().times(sign), toCrystal.x().times(-sign), toCrystal.z());
  }

  /** As many reflections for every cell. */
  private static double gmax(Lattice lattice) {
    double fitting = StrictMath.cbrt(REFLECTIONS / (2 * Math.PI / 3 * lattice.volume()));
    return Math.max(0.1, Math.min(LONGEST, fitting));
  }

  /** All that the holder reaches, and where it is. */
  private static double reach(TiltPlanner planner) {
    Holder holder = planner.crystal().holder();
    Vector3 middle = holder.alongBeam(StageTilt.ZERO);
    double farthest = holder.alongBeam(planner.seen().tilt()).angleTo(middle);
    for (StageTilt corner : corners(holder)) {
      farthest = Math.max(farthest, holder.alongBeam(corner).angleTo(middle));
    }
    return Math.min(MOST, farthest + MARGIN);
  }

  private static List<StageTilt> corners(Holder holder) {
    return List.of(
        new StageTilt(holder.alphaLimit(), holder.betaLimit()),
        new StageTilt(holder.alphaLimit(), 0),
        new StageTilt(0, Math.min(90, holder.betaLimit())));
  }

  Holder stage() {
    return planner.crystal().holder();
  }

  /** Where a direction of the crystal is: right, up, towards the viewer. */
  Vector3 onMap(Vector3 direction) {
    return frame.onPage(direction.normalised());
  }

  /** What is along the beam at a tilt: right, up, towards the viewer. */
  Vector3 at(StageTilt tilt) {
    return onMap(planner.crystal().alongBeam(tilt));
  }

  /** Whether a direction is on the map. */
  boolean shows(Vector3 onMap) {
    return onMap.angleTo(new Vector3(0, 0, 1)) <= reach;
  }

  /** The zones with small indices on the map. */
  List<ZoneAxis> zones() {
    Lattice lattice = material.crystal().lattice();
    List<ZoneAxis> shown = new ArrayList<>();
    for (ZoneAxis axis : LowIndices.zones(LIMIT)) {
      if (shows(onMap(lattice.direct(axis)))) {
        shown.add(axis);
      }
    }
    return shown;
  }
}
