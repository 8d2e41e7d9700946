package org.zoneaxis.figure.structure;

import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.diffraction.PageFrame;
import org.zoneaxis.diffraction.PageOrientation;
import org.zoneaxis.diffraction.WorkTooLargeException;

/** Projects one closed cell of a crystal onto the page of its diffraction pattern. */
public final class StructureProjector {

  /** An SVG of more atoms than this is larger than what is answered, whatever is left out. */
  public static final int MAX_ATOMS = 30_000;

  /** Of more atoms than this no bonds are looked for. */
  public static final int MAX_DETAILED = 12_000;

  /** More bonds than this are left out: four an atom of the largest cells. */
  static final int MAX_BONDS = 20_000;

  private StructureProjector() {}

  /**
   * The cell as it is seen.
   *
   * @param crystal the crystal, in the cell that is drawn
   * @param zoneAxis the zone axis, towards the viewer
   * @param orientation how the pattern of this zone lies on the page
   * @throws WorkTooLargeException where there are more than {@value #MAX_ATOMS} atoms
   */
  public static StructureView project(
      Crystal crystal, ZoneAxis zoneAxis, PageOrientation orientation) {
    Lattice lattice = crystal.lattice();
    PageFrame frame = orientation.frame();
    List<SeenAtom> atoms = CellBorders.close(crystal, frame);
    if (atoms.size() > MAX_ATOMS) {
      throw new WorkTooLargeException(
          "atoms",
          atoms.size() + " in the cell with its borders completed",
          "a picture holds at most " + MAX_ATOMS + "; take a smaller cell of the crystal");
    }
    boolean atomsOnly = atoms.size() > MAX_DETAILED;
    Optional<List<SeenBond>> bonds =
        atomsOnly ? Optional.of(List.of()) : new BondFinder(atoms).find(MAX_BONDS);
    return new StructureView(
        zoneAxis,
        orientation.right(),
        frame.onPage(lattice.a()),
        frame.onPage(lattice.b()),
        frame.onPage(lattice.c()),
        atoms,
        bonds.orElse(List.of()),
        bonds.isEmpty(),
        atomsOnly);
  }
}
