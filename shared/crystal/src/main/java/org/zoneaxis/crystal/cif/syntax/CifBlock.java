package org.zoneaxis.crystal.cif.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.crystal.refusal.CrystalException;

/**
 * The values of one data block. Tags are written in lower case, without the underscore that begins
 * them, and with an underscore in place of the dot that newer dictionaries put after the category
 * ({@code _cell.length_a}).
 *
 * <p>Faults of syntax in what the crystal depends on are kept until the block is read; faults in
 * anything else are left out and remarked upon.
 */
public final class CifBlock {

  /** Five times as many rows as there may be sites; keeps hostile files from filling the memory. */
  private static final int MAX_ROWS = 10_000;

  /** More remarks than this are not worth reading. */
  private static final int MAX_REMARKS = 5;

  /** Quoted or not, a full stop is what CIF writes for a value that does not apply. */
  private static final String INAPPLICABLE = ".";

  private final String name;
  private final Map<String, Column> columns = new HashMap<>();
  private final List<String> remarks = new ArrayList<>();
  private int remarkCount;
  private Optional<CrystalException> fault = Optional.empty();

  /** The values of a tag; of those beyond the limit only the number is kept. */
  private static final class Column {
    private final List<String> values = new ArrayList<>(1);
    private int count;

    void add(String value) {
      if (count++ <= MAX_ROWS) {
        values.add(value);
      }
    }

    boolean isEmpty() {
      return values.stream().allMatch(CifBlock::isUnknown);
    }
  }

  /**
   * An empty block.
   *
   * @param name what stands after {@code data_}
   */
  CifBlock(String name) {
    this.name = name;
  }

  /** The name after {@code data_}. */
  public String name() {
    return name;
  }

  /** The form of a tag by which it is asked for. */
  static String normalised(String tag) {
    return tag.substring(1).replace('.', '_').toLowerCase(Locale.ROOT);
  }

  /** Whether the crystal depends on what stands under a tag. */
  static boolean matters(String tag) {
    return isAtomSite(tag)
        || tag.startsWith("cell_length_")
        || tag.startsWith("cell_angle_")
        || tag.startsWith("symmetry_")
        || tag.startsWith("space_group_");
  }

  /** Whether a tag is of the list of atom sites, and not of what belongs to it. */
  private static boolean isAtomSite(String tag) {
    return tag.equals("atom_site_label")
        || tag.equals("atom_site_type_symbol")
        || tag.equals("atom_site_occupancy")
        || tag.startsWith("atom_site_fract_")
        || tag.startsWith("atom_site_cartn_");
  }

  /**
   * Adds what a loop or an item states under a tag.
   *
   * @param line where the tag stands
   * @param values the values in their order, {@code ?} and {@code .} included
   */
  void add(String tag, int line, List<String> values) {
    Column column = new Column();
    values.forEach(value -> column.add(unified(value)));
    Column present = columns.get(tag);
    if (present == null || (present.isEmpty() && !column.isEmpty())) {
      columns.put(tag, column);
      return;
    }
    if (column.isEmpty() || sameValues(tag, present, column)) {
      return;
    }
    if (matters(tag)) {
      fault(
          CifTokens.refusal(
              line,
              "_" + tag,
              "this tag stands twice in the data block, with other values; it is not clear which"
                  + " value holds"));
    } else if (tag.equals("chemical_formula_sum")) {
      columns.put(tag, new Column());
      remark("_" + tag + " stands twice with different values, and neither was used.");
    } else {
      remark("_" + tag + " stands twice with different values; the first was taken.");
    }
  }

  private static String unified(String value) {
    String stripped = value.strip();
    return stripped.equals("?") ? "" : stripped;
  }

  private static boolean isUnknown(String value) {
    return value.isEmpty() || value.equals(INAPPLICABLE);
  }

  private static boolean sameValues(String tag, Column one, Column other) {
    if (one.count != other.count) {
      return false;
    }
    for (int row = 0; row < one.values.size(); row++) {
      if (!sameValue(tag, one.values.get(row), other.values.get(row))) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameValue(String tag, String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    Optional<Double> number = CifNumber.read(one);
    if (number.isPresent() && number.equals(CifNumber.read(other))) {
      return true;
    }
    boolean symbol = tag.startsWith("symmetry_") || tag.startsWith("space_group_");
    return symbol && dense(one).equalsIgnoreCase(dense(other));
  }

  private static String dense(String symbol) {
    return symbol.replace(" ", "").replace("_", "").replace("\t", "").replace("\n", "");
  }

  /** Keeps the first fault in what the crystal depends on. */
  void fault(CrystalException found) {
    if (fault.isEmpty()) {
      fault = Optional.of(found);
    }
  }

  /** Remarks upon a fault in what nobody needs. */
  void remark(String sentence) {
    if (++remarkCount <= MAX_REMARKS) {
      remarks.add(sentence);
    }
  }

  /**
   * What was left out of the block, in sentences.
   *
   * @throws CrystalException where its syntax is broken in what the crystal depends on
   */
  public List<String> remarks() {
    if (fault.isPresent()) {
      throw fault.get();
    }
    List<String> all = new ArrayList<>(remarks);
    if (remarkCount > MAX_REMARKS) {
      all.add("Of such faults there are " + (remarkCount - MAX_REMARKS) + " more.");
    }
    return all;
  }

  public boolean isBroken() {
    return fault.isPresent();
  }

  public boolean has(String tag) {
    return columns.containsKey(tag);
  }

  /** Whether any of the values of a tag is known. */
  public boolean states(String tag) {
    return has(tag) && !columns.get(tag).isEmpty();
  }

  /**
   * All values of a tag in the order of its loop; empty strings where unknown.
   *
   * @throws CrystalException where there are more than 10000
   */
  public List<String> values(String tag) {
    return valuesAndPoints(tag).stream().map(v -> v.equals(INAPPLICABLE) ? "" : v).toList();
  }

  /**
   * All values of a tag in the order of its loop, full stops included; empty strings where unknown.
   *
   * @throws CrystalException where there are more than 10000
   */
  public List<String> valuesAndPoints(String tag) {
    Column column = columns.get(tag);
    if (column == null) {
      return List.of();
    }
    if (column.count > MAX_ROWS) {
      throw new CrystalException(
          "_" + tag, column.count + " values", "at most " + MAX_ROWS + " are read");
    }
    return List.copyOf(column.values);
  }

  /** The first known value of the first tag that has one. */
  public Optional<String> text(String... tags) {
    for (String tag : tags) {
      for (String value : values(tag)) {
        if (!value.isEmpty()) {
          return Optional.of(value);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * A number that the file must state.
   *
   * @throws CrystalException where it is missing, unknown or no number
   */
  public double number(String tag) {
    return text(tag)
        .map(text -> CifNumber.parse("_" + tag, text))
        .orElseThrow(
            () -> new CrystalException("_" + tag, "missing", "a crystal needs all six parameters"));
  }
}
