package org.zoneaxis.source.cod;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.Formula;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.refusal.NotationException;
import org.zoneaxis.figure.json.JsonField;
import org.zoneaxis.library.catalogue.UnitCell;
import org.zoneaxis.library.notation.FormulaText;
import org.zoneaxis.source.upstream.StatedSpaceGroup;

/**
 * A row of the table in which the Crystallography Open Database searches: everything but the atoms.
 *
 * @param id the entry
 * @param formula its formula
 * @param names of the mineral or compound; may be empty
 * @param spaceGroup as the database states it, if it does
 * @param cell in angstrom and degrees
 * @param atomVolume cubic angstrom for an atom, where the number of formula units is stated
 * @param origin calculated where the database says that the structure is theoretical
 */
public record CodRow(
    MaterialId id,
    Formula formula,
    List<String> names,
    Optional<SpaceGroup> spaceGroup,
    UnitCell cell,
    OptionalDouble atomVolume,
    CellOrigin origin) {

  private static final int MAX_NAME = 80;

  /** Copies the list. */
  public CodRow {
    names = List.copyOf(names);
  }

  /** Reads a row; empty where it is retracted, or lacks a number, a formula or a cell. */
  static Optional<CodRow> read(JsonField row) {
    if (row.get("status").text().filter("retracted"::equals).isPresent()) {
      return Optional.empty();
    }
    try {
      MaterialId id = MaterialId.parse("cod-" + row.get("file").text().orElse(""));
      Formula formula = formula(row.get("formula").text().orElse(""));
      Lattice lattice =
          Lattice.ofParameters(
              number(row, "a"),
              number(row, "b"),
              number(row, "c"),
              number(row, "alpha"),
              number(row, "beta"),
              number(row, "gamma"));
      return Optional.of(
          new CodRow(
              id,
              formula,
              names(row),
              StatedSpaceGroup.read(row.get("sgNumber").asNumber(), row.get("sg")),
              UnitCell.of(lattice),
              atomVolume(row, lattice, formula),
              row.get("method").text().filter("theoretical"::equals).isPresent()
                  ? CellOrigin.CALCULATED
                  : CellOrigin.MEASURED));
    } catch (NotationException | CrystalException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Numbers stand there as text. */
  private static double number(JsonField row, String name) {
    return row.get(name).asNumber().number();
  }

  /** {@code - C Fe3 -}, in the order of Hill, becomes Fe3C. */
  private static Formula formula(String text) {
    List<Formula.Term> terms =
        new ArrayList<>(FormulaText.parse(text.replaceAll("[-\\s]", "")).terms());
    terms.sort(
        Comparator.comparingDouble((Formula.Term term) -> term.element().electronegativity())
            .thenComparing(Formula.Term::element));
    return new Formula(terms);
  }

  private static List<String> names(JsonField row) {
    return Stream.of("mineral", "commonname", "chemname")
        .map(name -> row.get(name).text())
        .flatMap(Optional::stream)
        .map(name -> name.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip())
        .filter(name -> !name.isEmpty() && name.length() <= MAX_NAME)
        .distinct()
        .toList();
  }

  private static OptionalDouble atomVolume(JsonField row, Lattice lattice, Formula formula) {
    JsonField units = row.get("Z").asNumber();
    double atoms =
        formula.terms().stream()
            .map(Formula.Term::count)
            .mapToDouble(BigDecimal::doubleValue)
            .sum();
    double all = units.isPresent() ? units.number() * atoms : 0;
    return all > 0 ? OptionalDouble.of(lattice.volume() / all) : OptionalDouble.empty();
  }
}
