package org.zoneaxis.crystal.cif;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.crystal.cif.syntax.CifBlock;
import org.zoneaxis.crystal.cif.syntax.CifProse;
import org.zoneaxis.crystal.cif.syntax.Warnings;
import org.zoneaxis.crystal.spacegroup.HermannMauguin;
import org.zoneaxis.crystal.spacegroup.SpaceGroupSetting;

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
 * @param unread what is stated, but not understood
 */
record GroupStatement(
    String symbol, String extension, String hall, int number, Optional<String> unread) {

  private static final String[] SYMBOL_TAGS = {
    "space_group_name_h-m_alt",
    "symmetry_space_group_name_h-m",
    "space_group_name_h-m_full",
    "symmetry_space_group_name_h-m_full",
    "space_group_name_h-m_ref",
    "space_group_ssg_name",
    "space_group_ssg_name_iucr"
  };

  private static final String[] OTHER_TAGS = {
    "space_group_magn_name_bns",
    "space_group_magn_number_bns",
    "space_group_magn_name_og",
    "space_group_magn_ssg_name_bns",
    "space_group_magn_ssg_name",
    "space_group_ssg_name",
    "space_group_ssg_name_wjj"
  };

  /** Reads the statement. What is not understood is warned of and left out. */
  static GroupStatement read(CifBlock block, Warnings warnings) {
    List<String> symbols = stated(block, SYMBOL_TAGS);
    Optional<HermannMauguin> known =
        symbols.stream()
            .map(HermannMauguin::parse)
            .filter(Optional::isPresent)
            .findFirst()
            .flatMap(symbol -> symbol);
    String written = symbols.isEmpty() ? "" : symbols.get(0);
    int beside = known.map(HermannMauguin::number).orElse(HermannMauguin.numberIn(written));
    boolean wordForUnknown = isWordForUnknown(written) || (known.isEmpty() && beside > 0);
    boolean formless = known.isEmpty() && HermannMauguin.compact(written).isEmpty();
    if (formless && !symbols.isEmpty() && !wordForUnknown) {
      warnings.add("The space group symbol '" + CifProse.plain(written) + "' was not understood.");
    }
    String symbol = known.map(HermannMauguin::symbol).orElse(HermannMauguin.compact(written));
    Optional<String> code = first(block, "space_group_it_coordinate_system_code");
    String extension =
        known
            .map(HermannMauguin::extension)
            .filter(text -> !text.isEmpty())
            .or(() -> code)
            .orElse("");
    int number = number(block, warnings);
    Optional<String> unread =
        known.isEmpty() && !wordForUnknown && !written.isEmpty()
            ? Optional.of(written)
            : first(block, OTHER_TAGS);
    return new GroupStatement(
        symbol,
        extension.toUpperCase(Locale.ROOT),
        first(block, "space_group_name_hall", "symmetry_space_group_name_hall").orElse(""),
        number == 0 ? beside : number,
        unread);
  }

  private static List<String> stated(CifBlock block, String... tags) {
    return Stream.of(tags).flatMap(tag -> first(block, tag).stream()).toList();
  }

  private static Optional<String> first(CifBlock block, String... tags) {
    return Stream.of(tags)
        .flatMap(tag -> block.text(tag).stream())
        .filter(text -> !text.equals("."))
        .findFirst();
  }

  private static boolean isWordForUnknown(String written) {
    String lower = written.toLowerCase(Locale.ROOT);
    return lower.equals("unknown") || lower.equals("none") || lower.equals("n/a");
  }

  private static int number(CifBlock block, Warnings warnings) {
    Optional<String> text = first(block, "space_group_it_number", "symmetry_int_tables_number");
    if (text.isEmpty()) {
      return first(block, "space_group_name_schoenflies", "symmetry_space_group_name_schoenflies")
          .flatMap(SpaceGroupSetting::numberOfSchoenflies)
          .orElse(0);
    }
    int number = HermannMauguin.numberIn(text.get());
    if (number == 0 && !isWordForUnknown(text.get()) && !text.get().equals("0")) {
      warnings.add(
          "The space group number '" + CifProse.plain(text.get()) + "' is none of 1 to 230.");
    }
    return number;
  }

  /** Whether the symbol has the form of one, but is that of no setting. */
  boolean hasUnknownSymbol() {
    return !symbol.isEmpty() && !SpaceGroupSetting.isKnown(symbol);
  }

  /** The symbol and extension, or the number, for messages. */
  String name() {
    String text = symbol.isEmpty() ? "number " + number : symbol;
    return extension.isEmpty() ? text : text + ":" + CifProse.plain(extension);
  }

  /** The statement with symbol and number filled in from the setting that was found. */
  GroupStatement completed(SpaceGroupSetting setting) {
    return new GroupStatement(
        symbol.isEmpty() ? setting.symbol() : symbol, extension, hall, setting.number(), unread);
  }

  /** The statement without the Hermann-Mauguin symbol, which does not hold. */
  GroupStatement withoutSymbol() {
    return new GroupStatement("", "", hall, number, unread);
  }

  /** The statement with a number that contradicts none of those that hold. */
  GroupStatement withNumberOf(Set<Integer> numbers) {
    if (numbers.isEmpty() || numbers.contains(number)) {
      return this;
    }
    boolean unsure = number == 0 && numbers.size() > 1;
    int held = unsure ? 0 : numbers.iterator().next();
    return new GroupStatement(symbol, extension, hall, held, unread);
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
