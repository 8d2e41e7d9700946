package org.zoneaxis.crystal.cif;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A setting of a space group: a choice of axes and origin, of which a group has one to eighteen.
 *
 * @param number number in the International Tables
 * @param symbol Hermann-Mauguin symbol without blanks, monoclinic ones in full
 * @param extension choice of origin, 1 or 2, or of axes, H or R; mostly empty
 * @param hall Hall symbol
 * @param reference whether it is the one of the International Tables, volume A
 */
record SpaceGroupSetting(
    int number, String symbol, String extension, String hall, boolean reference) {

  private static final Pattern UNIQUE_AXIS_B =
      Pattern.compile("([PABCI])1((?:21?|[abcnm]|21?/[abcnm]))1");
  private static final Pattern UNIQUE_AXIS_C =
      Pattern.compile("([PABCI])11((?:21?|[abcnm]|21?/[abcnm]))");

  private static final List<SpaceGroupSetting> ALL = load();

  /** All settings of the table, in the order of their numbers. */
  static List<SpaceGroupSetting> all() {
    return ALL;
  }

  private static List<SpaceGroupSetting> load() {
    try (InputStream stream =
            SpaceGroupSetting.class.getResourceAsStream("space-group-settings.csv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(SpaceGroupSetting::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SpaceGroupSetting of(String line) {
    String[] cells = line.split(",", -1);
    return new SpaceGroupSetting(
        Integer.parseInt(cells[0]),
        cells[1].replace(" ", ""),
        cells[2],
        cells[3],
        cells[4].equals("1"));
  }

  /**
   * The symbol for pictures: of monoclinic ones of unique axis b the short form, {@code P21/c} for
   * {@code P121/c1}; others as they are.
   */
  static String shortened(String symbol) {
    Matcher matcher = UNIQUE_AXIS_B.matcher(symbol);
    return matcher.matches() ? matcher.group(1) + matcher.group(2) : symbol;
  }

  /** Whether a symbol may mean this setting where it is no full symbol of any. */
  private boolean hasAlias(String written) {
    Matcher uniqueC = UNIQUE_AXIS_C.matcher(symbol);
    boolean cubicWithCentre = (number >= 200 && number <= 206) || number >= 221;
    return shortened(symbol).equals(written)
        || (uniqueC.matches() && (uniqueC.group(1) + uniqueC.group(2)).equals(written))
        || (cubicWithCentre && symbol.replace("-3", "3").equals(written));
  }

  /** The symbol and extension, such as {@code Fd-3m:2}. */
  String name() {
    return extension.isEmpty() ? symbol : symbol + ":" + extension;
  }

  /**
   * The settings that a symbol, an extension and a number may mean.
   *
   * @param symbol full or short, without blanks; may be empty
   * @param extension may be empty; one that no setting has is passed over
   * @param number 0 where unknown; passed over where it contradicts the symbol
   */
  static List<SpaceGroupSetting> meant(String symbol, String extension, int number) {
    List<SpaceGroupSetting> settings =
        symbol.isEmpty()
            ? only(ALL, s -> s.number() == number && (s.reference() || !s.extension().isEmpty()))
            : only(ALL, s -> s.symbol().equals(symbol));
    if (settings.isEmpty()) {
      settings = only(ALL, s -> s.hasAlias(symbol));
    }
    settings = narrowed(settings, s -> s.number() == number);
    return narrowed(settings, s -> s.extension().equals(extension));
  }

  private static List<SpaceGroupSetting> only(
      List<SpaceGroupSetting> settings, Predicate<SpaceGroupSetting> condition) {
    return settings.stream().filter(condition).toList();
  }

  private static List<SpaceGroupSetting> narrowed(
      List<SpaceGroupSetting> settings, Predicate<SpaceGroupSetting> condition) {
    List<SpaceGroupSetting> narrow = only(settings, condition);
    return narrow.isEmpty() ? settings : narrow;
  }

  /** The short symbol of the reference setting of a group. */
  static Optional<String> symbolOf(int number) {
    return ALL.stream()
        .filter(setting -> setting.number() == number && setting.reference())
        .map(setting -> shortened(setting.symbol()))
        .findFirst();
  }
}
