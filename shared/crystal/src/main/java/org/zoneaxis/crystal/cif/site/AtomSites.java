package org.zoneaxis.crystal.cif.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.cif.syntax.CifBlock;
import org.zoneaxis.crystal.cif.syntax.CifNumber;
import org.zoneaxis.crystal.cif.syntax.Warnings;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.vector.Vector3;

/** Reads the list of atom sites of a data block. */
public final class AtomSites {

  /** More listed sites than this are no structure that a zone-axis pattern is read from. */
  public static final int MAX_LISTED = 2000;

  /** What refinement may add to an occupancy or a sum of them; more is a mistake. */
  public static final double MAX_OCCUPANCY = 1.05;

  public static final String SCALED = "Occupancies that come to more than 1 were scaled to 1";

  /** Coordinates of one structure are within a few cells of the origin. */
  private static final double MAX_COORDINATE = 100;

  /** Less of an atom than this is no atom. */
  private static final double MIN_OCCUPANCY = 1e-4;

  /** More atoms of one name on a site than this are none. */
  private static final int MAX_MULTIPLICITY = 192;

  private static final List<String> FRACTIONAL =
      List.of("atom_site_fract_x", "atom_site_fract_y", "atom_site_fract_z");

  private static final List<String> CARTESIAN =
      List.of("atom_site_cartn_x", "atom_site_cartn_y", "atom_site_cartn_z");

  private final CifBlock block;
  private final Warnings warnings;
  private final ElementNotation elements;
  private final Displacements displacements;
  private final Optional<CartesianSites> cartesian;
  private final List<String> axes;
  private final int rows;
  private final Map<String, Integer> occurrences = new HashMap<>();
  private final List<String> multiplicities;
  private final List<String> orders;
  private final List<String> groups;

  private AtomSites(CifBlock block, Lattice lattice, Set<Element> stated, Warnings warnings) {
    this.block = block;
    this.warnings = warnings;
    this.elements = new ElementNotation(stated);
    boolean fractional = FRACTIONAL.stream().anyMatch(block::states) || !isCartesian(block);
    this.axes = fractional ? FRACTIONAL : CARTESIAN;
    this.cartesian =
        fractional ? Optional.empty() : Optional.of(CartesianSites.read(block, lattice));
    this.rows = block.values(axes.get(0)).size();
    this.displacements = new Displacements(block, lattice, warnings);
    this.multiplicities =
        optional("atom_site_site_symmetry_multiplicity", "atom_site_symmetry_multiplicity");
    this.orders = optional("atom_site_site_symmetry_order");
    this.groups = optional("atom_site_disorder_group");
  }

  /** Whether a block lists any atom site. */
  public static boolean in(CifBlock block) {
    return block.has(FRACTIONAL.get(0)) || block.has(CARTESIAN.get(0));
  }

  /** Whether a block lists any atom site with coordinates. */
  public static boolean areKnownIn(CifBlock block) {
    return FRACTIONAL.stream().anyMatch(tag -> hasCoordinate(block, tag)) || isCartesian(block);
  }

  private static boolean hasCoordinate(CifBlock block, String tag) {
    return block.valuesAndPoints(tag).stream().anyMatch(value -> !value.isEmpty());
  }

  private static boolean isCartesian(CifBlock block) {
    return block.states(CARTESIAN.get(0));
  }

  /**
   * Reads the sites.
   *
   * @param stated the elements of the stated formula; empty where there is none
   * @throws CrystalException where there is none, there are too many, or one cannot be read
   */
  public static List<ListedAtom> read(
      CifBlock block, Lattice lattice, Set<Element> stated, Warnings warnings) {
    return new AtomSites(block, lattice, stated, warnings).read();
  }

  private List<ListedAtom> read() {
    if (rows > MAX_LISTED) {
      throw new CrystalException(
          "number of listed atom sites", Integer.toString(rows), "at most " + MAX_LISTED);
    }
    List<String> labels = column("atom_site_label");
    List<String> types = column("atom_site_type_symbol");
    List<List<String>> coordinates = axes.stream().map(this::required).toList();
    List<String> occupancies = column("atom_site_occupancy");
    List<String> flags = optional("atom_site_calc_flag");
    List<String> hydrogens = optional("atom_site_attached_hydrogens");
    List<ListedAtom> atoms = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      String label = labels.get(row).isEmpty() ? "number " + (row + 1) : labels.get(row);
      int occurrence = occurrences.merge(labels.get(row), 1, Integer::sum) - 1;
      double occupancy = occupancy(label, occupancies.get(row));
      Optional<Vector3> position = position(label, coordinates, row);
      if (position.isEmpty()) {
        warnings.leftOut(label, "it has no coordinates");
      } else if (flags.get(row).equalsIgnoreCase("dum")) {
        warnings.leftOut(label, "it is a dummy");
      } else if (occupancy < MIN_OCCUPANCY) {
        warnings.leftOut(
            label, occupancy == 0 ? "its occupancy is 0" : "its occupancy is below 0.0001");
      } else {
        Species species = elements.read(labels.get(row), types.get(row));
        species.leftOut().ifPresent(reason -> warnings.leftOut(label, reason));
        warnOfHydrogen(label, species, hydrogens.get(row));
        warnOfDisagreement(label, types.get(row), species);
        OptionalDouble displacement = displacements.of(labels.get(row), row, occurrence);
        SiteHints hints = hints(coordinates, row);
        for (Species.Share share : species.shares()) {
          double filled = Math.min(1, occupancy * share.fraction());
          String name = types.get(row).isEmpty() ? share.element().symbol() : types.get(row);
          atoms.add(
              new ListedAtom(
                  label,
                  species.shares().size() == 1 ? name : share.element().symbol(),
                  share.element(),
                  position.get(),
                  filled,
                  displacement,
                  hints));
        }
      }
    }
    if (atoms.isEmpty()) {
      throw new CrystalException(
          "number of atom sites with coordinates", "0", "a crystal has at least one");
    }
    return atoms;
  }

  private void warnOfHydrogen(String label, Species species, String attached) {
    boolean stated = CifNumber.read(attached).filter(count -> count > 0).isPresent();
    if ((species.withoutHydrogen() || stated) && species.shares().size() == 1) {
      warnings.hydrogenLeftOut(label, species.shares().get(0).element());
    } else if (species.withoutHydrogen()) {
      warnings.note("Taken without its hydrogen", label);
    }
  }

  private void warnOfDisagreement(String label, String type, Species species) {
    Optional<Element> named = elements.namedBy(label);
    boolean water = species.withoutHydrogen() || named.filter(e -> e == Element.T).isPresent();
    if (type.isEmpty() || named.isEmpty() || species.shares().isEmpty() || water) {
      return;
    }
    int number = named.get().atomicNumber();
    if (species.shares().stream().noneMatch(s -> s.element().atomicNumber() == number)) {
      warnings.note(
          "Label and type symbol name different elements, and the type symbol was taken",
          label + " as " + species.shares().get(0).element().symbol());
    }
  }

  /** The fractional coordinates; empty where one is unknown. */
  private Optional<Vector3> position(String label, List<List<String>> coordinates, int row) {
    double[] v = new double[3];
    boolean allPoints = true;
    for (int axis = 0; axis < 3; axis++) {
      String text = coordinates.get(axis).get(row);
      if (text.isEmpty() || (text.equals(".") && cartesian.isPresent())) {
        return Optional.empty();
      }
      allPoints &= text.equals(".");
      v[axis] = text.equals(".") ? 0 : coordinate(axes.get(axis), label, text);
    }
    if (allPoints && multiplicities.get(row).isEmpty() && isHydrogen(label)) {
      return Optional.empty();
    }
    Vector3 place = new Vector3(v[0], v[1], v[2]);
    return Optional.of(cartesian.map(sites -> sites.fractions(place)).orElse(place));
  }

  /** Hydrogen without coordinates was not found; of other atoms the full stop may stand for 0. */
  private static boolean isHydrogen(String label) {
    return !label.isEmpty()
        && "HDhd".indexOf(label.charAt(0)) >= 0
        && (label.length() == 1 || !Character.isLowerCase(label.charAt(1)));
  }

  private SiteHints hints(List<List<String>> coordinates, int row) {
    double[] digits = new double[3];
    int points = 0;
    for (int axis = 0; axis < 3; axis++) {
      String text = coordinates.get(axis).get(row);
      points += text.equals(".") ? 1 : 0;
      int decimals = CifNumber.decimals(text);
      digits[axis] = decimals == 0 ? 0 : StrictMath.pow(10, -decimals);
    }
    boolean aboutElement = groups.get(row).startsWith("-") && groups.get(row).length() > 1;
    return new SiteHints(
        cartesian.isPresent() ? new Vector3(0, 0, 0) : new Vector3(digits[0], digits[1], digits[2]),
        count(multiplicities.get(row)),
        count(orders.get(row)),
        points,
        aboutElement);
  }

  private static OptionalInt count(String text) {
    Optional<Double> value = CifNumber.read(text);
    return value.filter(v -> v >= 1 && v <= MAX_MULTIPLICITY && v == Math.rint(v)).isPresent()
        ? OptionalInt.of(value.get().intValue())
        : OptionalInt.empty();
  }

  /** A column that the crystal does not depend on; where it is of another length it is unknown. */
  private List<String> optional(String... tags) {
    for (String tag : tags) {
      if (block.states(tag) && block.values(tag).size() == rows) {
        return block.values(tag);
      }
    }
    return Collections.nCopies(rows, "");
  }

  private List<String> column(String tag) {
    return block.has(tag) ? whole(tag, block.values(tag)) : Collections.nCopies(rows, "");
  }

  private List<String> required(String tag) {
    if (!block.has(tag)) {
      throw new CrystalException("_" + tag, "missing", "each atom site needs x, y and z");
    }
    return whole(tag, block.valuesAndPoints(tag));
  }

  private List<String> whole(String tag, List<String> values) {
    if (values.size() != rows) {
      throw new CrystalException(
          "_" + tag,
          values.size() + " values",
          "it must be in the loop of _" + axes.get(0) + ", which has " + rows + " rows");
    }
    return values;
  }

  private static double coordinate(String tag, String label, String text) {
    String field = "_" + tag + " of " + label;
    double value = CifNumber.parse(field, text);
    if (tag.startsWith("atom_site_fract") && Math.abs(value) > MAX_COORDINATE) {
      throw new CrystalException(
          field, "'" + text + "'", "it must be a fraction of the cell edge, such as 0.25");
    }
    return value;
  }

  private double occupancy(String label, String text) {
    if (text.isEmpty()) {
      return 1;
    }
    String field = "_atom_site_occupancy of " + label;
    double value = CifNumber.parse(field, text);
    if (value < 0 || value > MAX_OCCUPANCY) {
      throw new CrystalException(field, "'" + text + "'", "it must be 0 to 1");
    }
    if (value > 1) {
      warnings.note(SCALED, label);
    }
    return Math.min(1, value);
  }
}
