package org.zoneaxis.crystal.symmetry;

/** The seven crystal systems. */
public enum CrystalSystem {
  TRICLINIC("triclinic"),
  MONOCLINIC("monoclinic"),
  ORTHORHOMBIC("orthorhombic"),
  TETRAGONAL("tetragonal"),
  TRIGONAL("trigonal"),
  HEXAGONAL("hexagonal"),
  CUBIC("cubic");

  private final String label;

  CrystalSystem(String label) {
    this.label = label;
  }

  /** The English name in lower case. */
  public String label() {
    return label;
  }
}
