package org.zoneaxis.crystal.symmetry;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zoneaxis.crystal.reduction.IntegerMatrix;
import org.zoneaxis.crystal.reduction.Rotation;

/**
 * The 32 crystallographic point groups. Which one a set of rotations is follows from how many of
 * each type it has: R. W. Grosse-Kunstleve, Acta Cryst. A55 (1999) 383, section 3.
 */
public enum PointGroup {
  C1("1", CrystalSystem.TRICLINIC, "000000000"),
  CI("-1", CrystalSystem.TRICLINIC, "000010000"),
  C2("2", CrystalSystem.MONOCLINIC, "100000000"),
  CS("m", CrystalSystem.MONOCLINIC, "000001000"),
  C2H("2/m", CrystalSystem.MONOCLINIC, "100011000"),
  D2("222", CrystalSystem.ORTHORHOMBIC, "300000000"),
  C2V("mm2", CrystalSystem.ORTHORHOMBIC, "100002000"),
  D2H("mmm", CrystalSystem.ORTHORHOMBIC, "300013000"),
  C4("4", CrystalSystem.TETRAGONAL, "102000000"),
  S4("-4", CrystalSystem.TETRAGONAL, "100000020"),
  C4H("4/m", CrystalSystem.TETRAGONAL, "102011020"),
  D4("422", CrystalSystem.TETRAGONAL, "502000000"),
  C4V("4mm", CrystalSystem.TETRAGONAL, "102004000"),
  D2D("-42m", CrystalSystem.TETRAGONAL, "300002020"),
  D4H("4/mmm", CrystalSystem.TETRAGONAL, "502015020"),
  C3("3", CrystalSystem.TRIGONAL, "020000000"),
  C3I("-3", CrystalSystem.TRIGONAL, "020010200"),
  D3("32", CrystalSystem.TRIGONAL, "320000000"),
  C3V("3m", CrystalSystem.TRIGONAL, "020003000"),
  D3D("-3m", CrystalSystem.TRIGONAL, "320013200"),
  C6("6", CrystalSystem.HEXAGONAL, "120200000"),
  C3H("-6", CrystalSystem.HEXAGONAL, "020001002"),
  C6H("6/m", CrystalSystem.HEXAGONAL, "120211202"),
  D6("622", CrystalSystem.HEXAGONAL, "720200000"),
  C6V("6mm", CrystalSystem.HEXAGONAL, "120206000"),
  D3H("-6m2", CrystalSystem.HEXAGONAL, "320004002"),
  D6H("6/mmm", CrystalSystem.HEXAGONAL, "720217202"),
  T("23", CrystalSystem.CUBIC, "380000000"),
  TH("m-3", CrystalSystem.CUBIC, "380013800"),
  O("432", CrystalSystem.CUBIC, "986000000"),
  TD("-43m", CrystalSystem.CUBIC, "380006060"),
  OH("m-3m", CrystalSystem.CUBIC, "986019860");

  private static final int[] TYPES = {2, 3, 4, 6, -1, -2, -3, -4, -6};

  private final String symbol;
  private final CrystalSystem crystalSystem;
  private final String counts;

  /** A digit for the number of 2, 3, 4, 6, -1, m, -3, -4 and -6 each. */
  PointGroup(String symbol, CrystalSystem crystalSystem, String counts) {
    this.symbol = symbol;
    this.crystalSystem = crystalSystem;
    this.counts = counts;
  }

  /** The point group of a closed set of rotations. */
  static PointGroup of(Collection<IntegerMatrix> rotations) {
    String found =
        IntStream.of(TYPES)
            .mapToLong(type -> rotations.stream().filter(r -> Rotation.type(r) == type).count())
            .mapToObj(Long::toString)
            .collect(Collectors.joining());
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
    return 1 + counts.chars().map(digit -> digit - '0').sum();
  }

  /** Whether the inversion is one of them. */
  public boolean isCentrosymmetric() {
    return counts.charAt(4) == '1';
  }
}
