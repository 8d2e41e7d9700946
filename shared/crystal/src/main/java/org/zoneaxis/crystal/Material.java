package org.zoneaxis.crystal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A crystal with its name in the service and its provenance: the structure document.
 *
 * @param id the name in the service
 * @param crystal the crystal, in the cell that indices refer to
 * @param source where it comes from
 * @param names mineral and common names, the first one the best; may be empty
 * @param warnings what a user of the structure should know, in sentences; may be empty
 * @param revision the fingerprint: of the crystal as it is kept, on whatever axes it is shown, and
 *     where an upload has a name of its own because something is said of it, of that too. What a
 *     picture shows follows from id, axes and fingerprint.
 */
public record Material(
    MaterialId id,
    Crystal crystal,
    Source source,
    List<String> names,
    List<String> warnings,
    Revision revision) {

  /** A material on the axes in which it is kept. */
  public Material(
      MaterialId id, Crystal crystal, Source source, List<String> names, List<String> warnings) {
    this(
        id,
        crystal,
        source,
        names,
        warnings,
        fingerprint(id, crystal, said(source, names, warnings)));
  }

  /** Copies the lists. */
  public Material {
    names = List.copyOf(names);
    warnings = List.copyOf(warnings);
  }

  /** The material on hexagonal axes, which keeps its fingerprint; its cell is rhombohedral. */
  public Material onHexagonalAxes() {
    return new Material(id, HexagonalAxes.of(crystal), source, names, warnings, revision);
  }

  /** The first of the names; the formula where there is none. */
  public String bestName() {
    return names.isEmpty() ? crystal.formula().toString() : names.get(0);
  }

  /** A material whose name follows from the crystal and from all that is said of it. */
  public static Material ofUpload(
      Crystal crystal, Source source, List<String> names, List<String> warnings) {
    Revision revision = Revision.of(crystal, said(source, names, warnings));
    return new Material(MaterialId.ofUpload(revision), crystal, source, names, warnings, revision);
  }

  private static List<String> said(Source source, List<String> names, List<String> warnings) {
    List<String> said = new ArrayList<>(names);
    if (!source.attribution().isEmpty()) {
      said.add(source.attribution());
    }
    said.addAll(warnings);
    return said;
  }

  private static Revision fingerprint(MaterialId id, Crystal crystal, List<String> said) {
    String text = Revision.canonicalText(crystal);
    Revision ofCrystal = Revision.of(text, List.of());
    return id.isUpload() && !id.equals(MaterialId.ofUpload(ofCrystal))
        ? Revision.of(text, said)
        : ofCrystal;
  }

  /** The warnings, and what is to be known of the cell that they do not say. */
  public List<String> cautions() {
    return crystal.lattice().isNearlyHexagonal()
        ? Stream.concat(warnings.stream(), Stream.of(nearlyHexagonal(crystal.lattice()))).toList()
        : warnings;
  }

  /** What is said of a cell in which four indices are taken although it is not quite hexagonal. */
  public static String nearlyHexagonal(Lattice cell) {
    return "The cell is hexagonal within its precision only (a = "
        + cell.lengthA()
        + ", b = "
        + cell.lengthB()
        + ", gamma = "
        + cell.gamma()
        + "); four indices are understood as in a hexagonal one.";
  }
}
