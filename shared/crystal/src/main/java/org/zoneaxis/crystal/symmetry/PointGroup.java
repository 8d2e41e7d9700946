package org.zoneaxis.crystal.symmetry;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The 32 crystallographic point groups. Which one a set of rotations is follows from how many of
 * each type it has: R. W. Grosse-Kunstleve, Acta Cryst. A55 (1999) 383, section 3.
 */
public enum PointGroup {
  C1("1", CrystalSystem.TRICLINIC, 0, 0, 0, 0, 0, 0, 0, 0, 0),
  CI("-1", CrystalSystem.TRICLINIC, 0, 0, 0, 0, 1, 0, 0, 0, 0),
  C2("2", CrystalSystem.MONOCLINIC, 1, 0, 0, 0, 0, 0, 0, 0, 0),
  CS("m", CrystalSystem.MONOCLINIC, 0, 0, 0, 0, 0, 1, 0, 0, 0),
  C2H("2/m", CrystalSystem.MONOCLINIC, 1, 0, 0, 0, 1, 1, 0, 0, 0),
  D2("222", CrystalSystem.ORTHORHOMBIC, 3, 0, 0, 0, 0, 0, 0, 0, 0),
  C2V("mm2", CrystalSystem.ORTHORHOMBIC, 1, 0, 0, 0, 0, 2, 0, 0, 0),
  D2H("mmm", CrystalSystem.ORTHORHOMBIC, 3, 0, 0, 0, 1, 3, 0, 0, 0),
  C4("4", CrystalSystem.TETRAGONAL, 1, 0, 2, 0, 0, 0, 0, 0, 0),
  S4("-4", CrystalSystem.TETRAGONAL, 1, 0, 0, 0, 0, 0, 0, 2, 0),
  C4H("4/m", CrystalSystem.TETRAGONAL, 1, 0, 2, 0, 1, 1, 0, 2, 0),
  D4("422", CrystalSystem.TETRAGONAL, 5, 0, 2, 0, 0, 0, 0, 0, 0),
  C4V("4mm", CrystalSystem.TETRAGONAL, 1, 0, 2, 0, 0, 4, 0, 0, 0),
  D2D("-42m", CrystalSystem.TETRAGONAL, 3, 0, 0, 0, 0, 2, 0, 2, 0),
  D4H("4/mmm", CrystalSystem.TETRAGONAL, 5, 0, 2, 0, 1, 5, 0, 2, 0),
  C3("3", CrystalSystem.TRIGONAL, 0, 2, 0, 0, 0, 0, 0, 0, 0),
  C3I("-3", CrystalSystem.TRIGONAL, 0, 2, 0, 0, 1, 0, 2, 0, 0),
  D3("32", CrystalSystem.TRIGONAL, 3, 2, 0, 0, 0, 0, 0, 0, 0),
  C3V("3m", CrystalSystem.TRIGONAL, 0, 2, 0, 0, 0, 3, 0, 0, 0),
  D3D("-3m", CrystalSystem.TRIGONAL, 3, 2, 0, 0, 1, 3, 2, 0, 0),
  C6("6", CrystalSystem.HEXAGONAL, 1, 2, 0, 2, 0, 0, 0, 0, 0),
  C3H("-6", CrystalSystem.HEXAGONAL, 0, 2, 0, 0, 0, 1, 0, 0, 2),
  C6H("6/m", CrystalSystem.HEXAGONAL, 1, 2, 0, 2, 1, 1, 2, 0, 2),
  D6("622", CrystalSystem.HEXAGONAL, 7, 2, 0, 2, 0, 0, 0, 0, 0),
  C6V("6mm", CrystalSystem.HEXAGONAL, 1, 2, 0, 2, 0, 6, 0, 0, 0),
  D3H("-6m2", CrystalSystem.HEXAGONAL, 3, 2, 0, 0, 0, 4, 0, 0, 2),
  D6H("6/mmm", CrystalSystem.HEXAGONAL, 7, 2, 0, 2, 1, 7, 2, 0, 2),
  T("23", CrystalSystem.CUBIC, 3, 8, 0, 0, 0, 0, 0, 0, 0),
  TH("m-3", CrystalSystem.CUBIC, 3, 8, 0, 0, 1, 3, 8, 0, 0),
  O("432", CrystalSystem.CUBIC, 9, 8, 6, 0, 0, 0, 0, 0, 0),
  TD("-43m", CrystalSystem.CUBIC, 3, 8, 0, 0, 0, 6, 0, 6, 0),
  OH("m-3m", CrystalSystem.CUBIC, 9, 8, 6, 0, 1, 9, 8, 6, 0);

  private static final int[] TYPES = {2, 3, 4, 6, -1, -2, -3, -4, -6};

  private final String symbol;
  private final CrystalSystem crystalSystem;
  private final List<Integer> counts;

  /** The counts are those of 2, 3, 4, 6, -1, m, -3, -4 and -6. */
  PointGroup(String symbol, CrystalSystem crystalSystem, int... counts) {
    this.symbol = symbol;
    this.crystalSystem = crystalSystem;
    this.counts = IntStream.of(counts).boxed().toList();
  }

  /** The point group of a closed set of rotations. */
  static PointGroup of(Collection<IntegerMatrix> rotations) {
    List<Integer> found =
        IntStream.of(TYPES)
            .map(type -> (int) rotations.stream().filter(r -> Rotation.type(r) == type).count())
            .boxed()
            .toList();
    return Stream.of(values())
        .filter(group -> group.counts.equals(found))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no point group has the rotations " + found));
  }

  /** The Hermann-Mauguin symbol, such as {@code 4/mmm}; settings such as -4m2 have one symbol. */
  public String symbol() {
    return symbol;
  }

  /** The crystal system. */
  public CrystalSystem crystalSystem() {
    return crystalSystem;
  }

  /** The number of its operations, 1 to 48. */
  public int order() {
    return 1 + counts.stream().mapToInt(Integer::intValue).sum();
  }

  /** Whether the inversion is one of them. */
  public boolean isCentrosymmetric() {
    return counts.get(4) == 1;
  }
}
