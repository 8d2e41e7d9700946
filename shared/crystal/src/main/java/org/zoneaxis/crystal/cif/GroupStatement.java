package org.zoneaxis.crystal.cif;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zoneaxis.crystal.SpaceGroup;

/**
 * What a block says about its space group beside the operations.
 *
 * @param symbol Hermann-Mauguin symbol in full as stated, without blanks, underscores and
 *     parentheses, capital letters only for the centring; may be empty
 * @param extension what follows the colon: 1 or 2 for the choice of origin, H or R for the axes;
 *     may be empty
 * @param hall Hall symbol, not yet interpreted; may be empty
 * @param number number in the International Tables, as stated or found by the symbol; 0 where
 *     unknown
 */
record GroupStatement(String symbol, String extension, String hall, int number) {

  private static final int MAX_SYMBOL = 60;

  private static final Pattern SYMBOL =
      Pattern.compile("([PABCFIRH][-1-6abcdemn/]{1,14})(?::([-0-9a-zA-Z]{1,6}))?");

  /** An older way to write the extension: S and Z for the first and second origin. */
  private static final Pattern TRAILING_LETTER = Pattern.compile("(.*\\S)\\s+([HRSZ])");

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
    boolean known = written.length() <= MAX_SYMBOL && matcher.matches();
    if (!known && !written.isEmpty()) {
      warnings.add("The space group symbol '" + CifProse.plain(written) + "' was not understood.");
    }
    String symbol = known ? matcher.group(1) : "";
    String extension =
        known && matcher.group(2) != null
            ? matcher.group(2)
            : block.text("space_group_it_coordinate_system_code").orElse("");
    String hall = block.text("space_group_name_hall", "symmetry_space_group_name_hall").orElse("");
    return new GroupStatement(
        symbol, extension.toUpperCase(Locale.ROOT), hall, number(block, symbol, warnings));
  }

  private static String compact(String written) {
    Matcher trailing = TRAILING_LETTER.matcher(written);
    String colonised = written;
    if (trailing.matches() && !written.contains(":")) {
      String letter = trailing.group(2).replace('S', '1').replace('Z', '2');
      colonised = trailing.group(1) + ":" + letter;
    }
    String dense = colonised.replaceAll("[\\s_()]", "");
    int colon = dense.indexOf(':');
    String symbol = colon < 0 ? dense : dense.substring(0, colon);
    if (symbol.length() < 2) {
      return dense;
    }
    return symbol.substring(0, 1).toUpperCase(Locale.ROOT)
        + symbol.substring(1).toLowerCase(Locale.ROOT)
        + (colon < 0 ? "" : dense.substring(colon));
  }

  private static int number(CifBlock block, String symbol, Warnings warnings) {
    int stated = statedNumber(block, warnings);
    List<Integer> bySymbol =
        symbol.isEmpty()
            ? List.of()
            : SpaceGroupSetting.meant(symbol, "", stated).stream()
                .map(SpaceGroupSetting::number)
                .distinct()
                .toList();
    if (stated == 0 || bySymbol.isEmpty() || bySymbol.contains(stated)) {
      return stated == 0 && bySymbol.size() == 1 ? bySymbol.get(0) : stated;
    }
    warnings.add(
        "The file states the space group number "
            + stated
            + ", but the symbol "
            + symbol
            + ", which is number "
            + bySymbol.get(0)
            + "; the symbol was taken.");
    return bySymbol.get(0);
  }

  private static int statedNumber(CifBlock block, Warnings warnings) {
    Optional<String> text = block.text("space_group_it_number", "symmetry_int_tables_number");
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

  /** The statement with symbol and number filled in from the setting that was found. */
  GroupStatement completed(SpaceGroupSetting setting) {
    return new GroupStatement(
        symbol.isEmpty() ? setting.symbol() : symbol,
        extension,
        hall,
        number == 0 ? setting.number() : number);
  }

  /**
   * The space group for pictures and documents: the symbol without extension, monoclinic ones of
   * unique axis b in the short form ({@code P 1 21/c 1} is {@code P21/c}), other axes in full
   * ({@code P1121/b}); where only the number is stated, the symbol of the International Tables.
   */
  Optional<SpaceGroup> spaceGroup() {
    return (symbol.isEmpty()
            ? SpaceGroupSetting.symbolOf(number)
            : Optional.of(SpaceGroupSetting.shortened(symbol)))
        .map(known -> new SpaceGroup(number, known));
  }
}
