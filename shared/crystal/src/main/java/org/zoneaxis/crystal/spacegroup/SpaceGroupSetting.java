package org.zoneaxis.crystal.spacegroup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A setting of a space group: a choice of axes and origin, of which a group has one to twenty.
 *
 * @param number number in the International Tables
 * @param symbol Hermann-Mauguin symbol without blanks, monoclinic ones in full
 * @param extension choice of origin, 1 or 2, or of axes, H or R; mostly empty
 * @param axes which axes are which of the reference setting, such as b1 or ba-c; mostly empty
 * @param hall Hall symbol
 * @param reference whether it is the one of the International Tables, volume A
 * @param schoenflies symbol of the type, such as {@code C2h.5}
 * @param others further Hermann-Mauguin symbols without blanks: short, full, with and without e
 */
public record SpaceGroupSetting(
    int number,
    String symbol,
    String extension,
    String axes,
    String hall,
    boolean reference,
    String schoenflies,
    List<String> others) {

  private static final Pattern UNIQUE_AXIS_B =
      Pattern.compile("([PABCI])1((?:21?|[abcnm]|21?/[abcnm]))1");

  private static final List<SpaceGroupSetting> ALL = load();

  private static final Map<String, List<SpaceGroupSetting>> BY_NAME = byName();

  /** All settings of the table, in the order of the Hall numbers, those beyond them at the end. */
  public static List<SpaceGroupSetting> all() {
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

  private static Map<String, List<SpaceGroupSetting>> byName() {
    Map<String, List<SpaceGroupSetting>> byName = new HashMap<>();
    for (SpaceGroupSetting setting : ALL) {
      Set<String> names = new LinkedHashSet<>(setting.others());
      names.add(setting.symbol());
      names.forEach(name -> byName.computeIfAbsent(name, unused -> new ArrayList<>()).add(setting));
    }
    return byName;
  }

  private static List<SpaceGroupSetting> called(String symbol) {
    return List.copyOf(BY_NAME.getOrDefault(symbol, List.of()));
  }

  private static SpaceGroupSetting of(String line) {
    String[] cells = line.split(",", -1);
    String[] names = cells[6].replace(" ", "").split("=", -1);
    return new SpaceGroupSetting(
        Integer.parseInt(cells[0]),
        cells[1].replace(" ", ""),
        cells[2],
        cells[3],
        cells[4],
        cells[5].equals("1"),
        names[0],
        Stream.of(names).skip(1).toList());
  }

  /**
   * The symbol for pictures: of monoclinic ones of unique axis b the short form, {@code P21/c} for
   * {@code P121/c1}; others as they are.
   */
  public static String shortened(String symbol) {
    Matcher matcher = UNIQUE_AXIS_B.matcher(symbol);
    return matcher.matches() ? matcher.group(1) + matcher.group(2) : symbol;
  }

  /** The symbol and extension, such as {@code Fd-3m:2}. */
  public String name() {
    return extension.isEmpty() ? symbol : symbol + ":" + extension;
  }

  /** Whether some setting has the symbol, which is written without blanks. */
  public static boolean isKnown(String symbol) {
    return BY_NAME.containsKey(symbol);
  }

  /** The usual symbol for a full one, {@code Fm-3m} for {@code F4/m-32/m}; others as they are. */
  static String withoutFullAxes(String known) {
    return called(known).stream()
        .map(SpaceGroupSetting::symbol)
        .filter(symbol -> symbol.length() < known.length())
        .findFirst()
        .orElse(known);
  }

  /** Where a number is all that is stated, it means the axes of the tables. */
  private boolean isMeantByNumber() {
    return reference || (!extension.isEmpty() && axes.isEmpty());
  }

  /**
   * The settings that a symbol, an extension and a number may mean.
   *
   * @param symbol any of a setting, without blanks; may be empty
   * @param extension may be empty; one that no setting has is passed over
   * @param number 0 where unknown; passed over where it contradicts the symbol
   */
  public static List<SpaceGroupSetting> meant(String symbol, String extension, int number) {
    List<SpaceGroupSetting> settings =
        symbol.isEmpty()
            ? only(ALL, s -> s.number() == number && s.isMeantByNumber())
            : only(called(symbol), s -> s.symbol().equals(symbol));
    if (settings.isEmpty()) {
      settings = called(symbol);
    }
    settings = narrowed(settings, only(settings, s -> s.number() == number));
    return settings.stream().anyMatch(s -> s.hasExtension(extension))
        ? only(settings, s -> s.hasExtension(extension))
        : withAxes(settings, extension);
  }

  private boolean hasExtension(String written) {
    return extension.equals(written) || (extension + axes).equalsIgnoreCase(written);
  }

  /** Some programs name the type by its reference symbol, and the axes after the colon. */
  private static List<SpaceGroupSetting> withAxes(List<SpaceGroupSetting> named, String written) {
    List<Integer> numbers = named.stream().map(SpaceGroupSetting::number).distinct().toList();
    return narrowed(
        named,
        only(
            ALL,
            s ->
                numbers.contains(s.number())
                    && !s.axes().isEmpty()
                    && (s.extension() + s.axes()).equalsIgnoreCase(written)));
  }

  private static List<SpaceGroupSetting> only(
      List<SpaceGroupSetting> settings, Predicate<SpaceGroupSetting> condition) {
    return settings.stream().filter(condition).toList();
  }

  private static List<SpaceGroupSetting> narrowed(
      List<SpaceGroupSetting> settings, List<SpaceGroupSetting> narrow) {
    return narrow.isEmpty() ? settings : narrow;
  }

  /** The short symbol of the reference setting of a group. */
  public static Optional<String> symbolOf(int number) {
    return ALL.stream()
        .filter(setting -> setting.number() == number && setting.reference())
        .map(setting -> shortened(setting.symbol()))
        .findFirst();
  }

  /** The number of a symbol of Schoenflies written {@code Oh.5}, {@code O_h^5} or {@code Oh5}. */
  public static Optional<Integer> numberOfSchoenflies(String written) {
    String compact = withoutMarks(written);
    return ALL.stream()
        .filter(setting -> withoutMarks(setting.schoenflies()).equalsIgnoreCase(compact))
        .map(SpaceGroupSetting::number)
        .findFirst();
  }

  private static String withoutMarks(String schoenflies) {
    StringBuilder marked = new StringBuilder();
    for (int n = 0; n < schoenflies.length(); n++) {
      if (Character.isLetterOrDigit(schoenflies.charAt(n))) {
        marked.append(schoenflies.charAt(n));
      }
    }
    return marked.toString();
  }

  /** The setting with a Hall symbol, however it is spelled; the first where two share it. */
  public static Optional<SpaceGroupSetting> withHall(String hall) {
    String spelled = HallSymbol.spelled(hall);
    return ALL.stream()
        .filter(setting -> setting.hall().equals(spelled))
        .findFirst()
        .or(() -> withHallWithoutBlanks(HallSymbol.compact(hall)));
  }

  private static Optional<SpaceGroupSetting> withHallWithoutBlanks(String compact) {
    List<SpaceGroupSetting> settings =
        only(ALL, setting -> HallSymbol.compact(setting.hall()).equals(compact));
    boolean oneGroup = settings.stream().map(SpaceGroupSetting::hall).distinct().count() == 1;
    return oneGroup ? Optional.of(settings.get(0)) : Optional.empty();
  }
}
