package org.zoneaxis.crystal.draft;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.cif.StatedSymmetry;
import org.zoneaxis.crystal.refusal.CrystalException;

/** What symmetry leaves free of a cell, the most general form first. */
public enum CellForm {
  /** Everything is free. */
  TRICLINIC("triclinic", "a, b, c and three angles", "a b c alpha beta gamma", "5 6 7 80 85 95"),
  /** Unique axis b. */
  MONOCLINIC_B("monoclinic", "alpha = gamma = 90", "a b c beta", "5 6 7 90 100 90"),
  /** Unique axis c. */
  MONOCLINIC_C("monoclinic", "alpha = beta = 90", "a b c gamma", "5 6 7 90 90 100"),
  /** Unique axis a. */
  MONOCLINIC_A("monoclinic", "beta = gamma = 90", "a b c alpha", "5 6 7 100 90 90"),
  /** Right angles. */
  ORTHORHOMBIC("orthorhombic", "angles of 90", "a b c", "5 6 7 90 90 90"),
  /** Right angles, a = b. */
  TETRAGONAL("tetragonal", "a = b and angles of 90", "a c", "5 5 7 90 90 90"),
  /** Also rhombohedral lattices on hexagonal axes. */
  HEXAGONAL("hexagonal", "a = b, alpha = beta = 90, gamma = 120", "a c", "5 5 7 90 90 120"),
  /** Rhombohedral axes. */
  RHOMBOHEDRAL("rhombohedral", "a = b = c, equal angles", "a alpha", "5 5 5 75 75 75"),
  /** One edge. */
  CUBIC("cubic", "a = b = c and angles of 90", "a", "5 5 5 90 90 90");

  /** What typed numbers may differ from symmetry, relative. */
  static final double TOLERANCE = 1e-4;

  private static final double EXACT = 1e-9;

  private final String system;
  private final String shape;
  private final String free;
  private final String example;

  CellForm(String system, String shape, String free, String example) {
    this.system = system;
    this.shape = shape;
    this.free = free;
    this.example = example;
  }

  /** The form that a symmetry needs. */
  public static CellForm of(StatedSymmetry symmetry) {
    return Stream.of(values())
        .filter(form -> symmetry.misfit(form.example()) < EXACT)
        .findFirst()
        .orElse(CUBIC);
  }

  /** The parameters that are free, in their order. */
  public List<CellParameter> free() {
    return Stream.of(free.split(" "))
        .map(name -> CellParameter.ofLabel(name).orElseThrow())
        .toList();
  }

  /** A lattice of this form, and of no more special one. */
  private Lattice example() {
    Map<CellParameter, Double> values = new EnumMap<>(CellParameter.class);
    String[] numbers = example.split(" ");
    for (CellParameter parameter : CellParameter.values()) {
      values.put(parameter, Double.parseDouble(numbers[values.size()]));
    }
    return lattice(values);
  }

  /** What is required of the cell, in words. */
  String requirement() {
    return this == TRICLINIC ? shape : system + ": " + shape;
  }

  /**
   * The whole cell.
   *
   * @param given some or all of its parameters
   * @param group the space group, for messages
   * @throws CrystalException where one is missing, there are too many, or one is out of range; not
   *     where they contradict the form
   */
  Lattice complete(GivenCell given, String group) {
    return lattice(values(named(given, group), group));
  }

  private Map<CellParameter, Double> named(GivenCell given, String group) {
    if (given instanceof GivenCell.Named named) {
      return named.parameters();
    }
    List<Double> numbers = ((GivenCell.Listed) given).numbers();
    List<CellParameter> order =
        numbers.size() == free().size() ? free() : List.of(CellParameter.values());
    boolean edges = numbers.size() == 3 && free().stream().noneMatch(CellParameter::isAngle);
    if (numbers.size() != order.size() && !edges) {
      throw new CrystalException(
          GivenCell.FIELD,
          numbers.size() == 1 ? "one number" : numbers.size() + " numbers",
          group + " is " + system + " and takes " + freeNames() + ", or all six");
    }
    Map<CellParameter, Double> named = new EnumMap<>(CellParameter.class);
    for (int n = 0; n < numbers.size(); n++) {
      named.put(order.get(n), numbers.get(n));
    }
    return named;
  }

  private String freeNames() {
    return free().stream().map(CellParameter::label).collect(Collectors.joining(", "));
  }

  private Map<CellParameter, Double> values(Map<CellParameter, Double> named, String group) {
    Map<CellParameter, Double> values = new EnumMap<>(CellParameter.class);
    values.putAll(named);
    for (CellParameter parameter : free()) {
      if (!named.containsKey(parameter)) {
        throw new CrystalException(
            GivenCell.FIELD + "." + parameter.label(),
            "missing",
            group + " is " + system + " and takes " + freeNames());
      }
    }
    for (CellParameter parameter : CellParameter.values()) {
      values.computeIfAbsent(parameter, fixed -> implied(fixed, named));
    }
    return values;
  }

  /** What follows for a parameter that is not free. */
  private double implied(CellParameter fixed, Map<CellParameter, Double> named) {
    if (!fixed.isAngle()) {
      return named.get(CellParameter.A);
    }
    return this == RHOMBOHEDRAL ? named.get(CellParameter.ALPHA) : fixed.of(example());
  }

  private static Lattice lattice(Map<CellParameter, Double> values) {
    return Lattice.ofParameters(
        values.get(CellParameter.A),
        values.get(CellParameter.B),
        values.get(CellParameter.C),
        values.get(CellParameter.ALPHA),
        values.get(CellParameter.BETA),
        values.get(CellParameter.GAMMA));
  }
}
