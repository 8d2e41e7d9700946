package org.zoneaxis.crystal.symmetry;

/** The centring of the conventional standard cell; A and B are turned to C there. */
public enum Centring {
  /** Primitive: one lattice point a cell. */
  P(1),
  /** Centred on the face of a and b: two lattice points. */
  C(2),
  /** Body-centred: two lattice points. */
  I(2),
  /** Centred on all faces: four lattice points. */
  F(4),
  /** Rhombohedral on hexagonal axes, obverse setting: three lattice points. */
  R(3);

  private final int latticePoints;

  Centring(int latticePoints) {
    this.latticePoints = latticePoints;
  }

  /** How many primitive cells the conventional cell has the volume of. */
  public int latticePoints() {
    return latticePoints;
  }
}
