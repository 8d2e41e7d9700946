package org.zoneaxis.figure.structure;

import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * One cell of a crystal seen along a zone axis, in parallel projection, in the orientation of the
 * diffraction pattern: an atom at r scatters into the reflection g with the phase r.g on the page
 * as in the crystal, since the frame is the same.
 *
 * @param zoneAxis the zone axis, towards the viewer
 * @param right the reflection that points to the right; empty where none is allowed in the zone
 * @param a the cell vector a on the page, in angstrom: to the right, up, towards the viewer;
 *     likewise b and c
 * @param b the cell vector b on the page
 * @param c the cell vector c on the page
 * @param atoms the atoms of the cell and the images that complete its borders, in the order of the
 *     crystal's sites
 * @param bonds the bonds between them, by first and second atom, ascending
 * @param bondsLeftOut whether there were too many bonds, so that none are listed
 * @param atomsOnly whether there is too much to draw everything: no bonds are listed, and an atom
 *     is to be drawn as its main element alone
 */
public record StructureView(
    ZoneAxis zoneAxis,
    Optional<MillerIndices> right,
    Vector3 a,
    Vector3 b,
    Vector3 c,
    List<SeenAtom> atoms,
    List<SeenBond> bonds,
    boolean bondsLeftOut,
    boolean atomsOnly) {

  /** Copies the lists. */
  public StructureView {
    atoms = List.copyOf(atoms);
    bonds = List.copyOf(bonds);
  }

  /** The same without bonds, and with each atom as its main element. */
  public StructureView simplified() {
    return new StructureView(zoneAxis, right, a, b, c, atoms, List.of(), false, true);
  }

  /** A point of the page in angstrom: i a + j b + k c. */
  public Vector3 at(double i, double j, double k) {
    return a.times(i).plus(b.times(j)).plus(c.times(k));
  }
}
