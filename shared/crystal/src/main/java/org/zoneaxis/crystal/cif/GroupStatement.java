package org.zoneaxis.crystal.cif;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zoneaxis.crystal.SpaceGroup;

/**
 * What a block says about its space group beside the operations.
 *
 * @param symbol Hermann-Mauguin symbol: blanks, underscores and parentheses left out, capital
 *     letters only for the centring; long monoclinic symbols of unique axis b are shortened ({@code
 *     P 1 21/c 1} is {@code P21/c}), other axes are kept ({@code P1121/b})
 * @param extension what follows the colon: 1 or 2 for the choice of origin, H or R for the axes;
 *     may be empty
 * @param hall Hall symbol, not yet interpreted; may be empty
 * @param number number in the International Tables; 0 where not stated
 */
record GroupStatement(String symbol, String extension, String hall, int number) {

  private static final Pattern SYMBOL =
      Pattern.compile("([PABCFIRH][-1-6abcdemn/]{1,14})(?::([-0-9a-zA-Z]{1,6}))?");

  private static final Pattern UNIQUE_AXIS_B =
      Pattern.compile("([PABCI])1((?:2[1]?|[abcnm]|2[1]?/[abcnm]))1");

  /** Reads the statement. A symbol that is none is warned of and left out. */
  static GroupStatement read(CifBlock block, Warnings warnings) {
    String written =
        block
            .text(
                "space_group_name_h-m_alt",
                "symmetry_space_group_name_h-m",
                "space_group_name_h-m_full",
                "space_group_name_h-m_ref")
            .orElse("");
    Matcher matcher = SYMBOL.matcher(compact(written));
    boolean known = matcher.matches();
    if (!known && !written.isEmpty()) {
      warnings.add("The space group symbol '" + CifProse.plain(written) + "' was not understood.");
    }
    String hall = block.text("space_group_name_hall", "symmetry_space_group_name_hall").orElse("");
    String extension = known && matcher.group(2) != null ? matcher.group(2) : origin(block);
    return new GroupStatement(
        known ? shortened(matcher.group(1)) : "",
        extension.toUpperCase(Locale.ROOT),
        hall,
        number(block, warnings));
  }

  private static String origin(CifBlock block) {
    return block.text("space_group_it_coordinate_system_code").orElse("");
  }

  private static String compact(String written) {
    String dense = written.replaceAll("[\\s_()]", "");
    int colon = dense.indexOf(':');
    String symbol = colon < 0 ? dense : dense.substring(0, colon);
    if (symbol.length() < 2) {
      return dense;
    }
    return symbol.substring(0, 1).toUpperCase(Locale.ROOT)
        + symbol.substring(1).toLowerCase(Locale.ROOT)
        + (colon < 0 ? "" : dense.substring(colon));
  }

  private static String shortened(String symbol) {
    Matcher matcher = UNIQUE_AXIS_B.matcher(symbol);
    return matcher.matches() ? matcher.group(1) + matcher.group(2) : symbol;
  }

  private static int number(CifBlock block, Warnings warnings) {
    Optional<String> text =
        block.text(
            "space_group_it_number", "symmetry_int_tables_number", "symmetry_int_tables_number_id");
    if (text.isEmpty()) {
      return 0;
    }
    if (text.get().matches("[0-9]{1,3}")) {
      int number = Integer.parseInt(text.get());
      if (number >= 1 && number <= 230) {
        return number;
      }
    }
    warnings.add(
        "The space group number '" + CifProse.plain(text.get()) + "' is none of 1 to 230.");
    return 0;
  }

  /** Whether the block says anything about its symmetry. */
  boolean isEmpty() {
    return symbol.isEmpty() && hall.isEmpty() && number == 0;
  }

  /** The space group for pictures and documents; empty where there is no symbol. */
  Optional<SpaceGroup> spaceGroup() {
    return symbol.isEmpty() ? Optional.empty() : Optional.of(new SpaceGroup(number, symbol));
  }
}
