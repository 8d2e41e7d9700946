package org.zoneaxis.acceptance;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the owner of each file that cannot be used is told. */
final class MalformedCifs {

  /** Words that must stand in the message: which part, what it holds, what would be right. */
  private static final Map<String, List<String>> WORDS = new TreeMap<>();

  static {
    put("9008497-Er-Erbium.cif", "line 82", "0.33333", "no tag");
    put("9008582-Se-Selenium.cif", "lines 54 to 67", "34 values", "needs 4 values");
    put("1010563-AlCl3.cif", "atom sites", "0", "at least one");
    put("5910133-In-Indium.cif", "cell", "90.0", "exchanged");
    put("5910063-CoFe2O4.cif", "distance", "angstrom", "0.5 angstrom apart");
    put(
        "5910029-MgCO3-Magnesite.cif",
        "symop_operation_xyz",
        "missing",
        "R-3c:R",
        "another origin");
    put("malformed/truncated.cif", "_atom_site_fract_x", "missing", "atom sites");
    put("malformed/truncated-in-atom-loop.cif", "loop of _atom_site_label", "9 values", "6 values");
    put("malformed/wrong-loop-length.cif", "loop of _atom_site_label", "10 values", "6 values");
    put("malformed/missing-cell.cif", "_cell_length_b", "missing", "six parameters");
    put("malformed/huge-numbers.cif", "_cell_length_a", "1e308", "1 to 500");
    put("malformed/nan.cif", "_cell_length_c", "NaN", "number");
    put("malformed/negative-cell.cif", "_cell_length_a", "-5.64056", "1 to 500");
    put("malformed/impossible-angles.cif", "cell angles", "20.0, 20.0, 120.0", "volume");
    put("malformed/binary.cif", "line 1", "binary", "plain text");
    put("malformed/comment-10mb.cif.gz", "larger than 2 MiB");
    put("malformed/symop-nonsense.cif", "_symmetry_equiv_pos_as_xyz", "x+y+q,z", "three coord");
    put("malformed/symop-flood.cif", "number of operations", "5000", "192");
    put("malformed/duplicate-tags.cif", "line 22", "_cell_length_a", "twice");
    put("malformed/duplicate-loop-tags.cif", "line 18", "_atom_site_fract_y", "twice");
    put("malformed/utf16.cif", "encoding", "UTF-16", "UTF-8");
    put("malformed/unterminated-text-field.cif", "line 3", "text field", "begins with ;");
    put("malformed/unterminated-quote.cif", "line 2", "Na Cl", "not closed");
    put("malformed/unknown-element.cif", "_atom_site_type_symbol of Xq1", "Xq", "element");
    put("malformed/occupancy-out-of-range.cif", "_atom_site_occupancy of Na1", "-0.2", "0 to 1");
    put("malformed/overlap.cif", "Cl1 and Na1", "2.000", "at most 1");
    put("malformed/empty.cif", "empty");
    put("malformed/html.cif", "format of the file", "HTML", "data_name");
    put("malformed/no-data-block.cif", "line 1", "_chemical_formula_sum", "data_name");
  }

  private MalformedCifs() {}

  private static void put(String name, String... words) {
    WORDS.put(name, List.of(words));
  }

  static List<String> names() {
    return List.copyOf(WORDS.keySet());
  }

  static boolean has(String name) {
    return WORDS.containsKey(name);
  }

  static List<String> words(String name) {
    return WORDS.get(name);
  }
}
