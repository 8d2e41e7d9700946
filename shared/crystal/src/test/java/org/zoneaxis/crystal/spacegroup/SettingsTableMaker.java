package org.zoneaxis.crystal.spacegroup;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.zoneaxis.crystal.cif.CifFixtures;

/**
 * Makes {@code space-group-settings.csv} of the lists of spglib and gemmi, which give the same
 * settings in the same order. From gemmi come the symbols before 1992 and the extensions, from
 * spglib the full symbols and those of Schoenflies.
 *
 * <p>Run {@link #main} to have the table written to the standard output.
 */
final class SettingsTableMaker {

  private static final int HALL_NUMBERS = 530;

  private static final String HEAD =
      """
      # Settings of the 230 space groups, made by SettingsTableMaker, not by hand. A line a setting: number, Hermann-Mauguin symbol,
      # extension (origin choice 1 or 2, axes H or R), axes, Hall symbol, 1 for the reference setting, symbol of Schoenflies, and
      # the other Hermann-Mauguin symbols, each after an equals sign. Facts of International Tables for Crystallography, volumes A
      # and B, as spglib (https://github.com/spglib/spglib) and gemmi (https://project-gemmi.github.io) list them.
      """;

  private SettingsTableMaker() {}

  /** Writes the table. */
  public static void main(String[] arguments) {
    System.out.print(table());
  }

  /** The whole text of the table. */
  static String table() {
    List<String[]> gemmi = cells("settings-gemmi.csv");
    List<String[]> spglib = cells("settings-spglib.csv");
    StringBuilder table = new StringBuilder(HEAD);
    Set<String> numbered = new LinkedHashSet<>();
    Set<String> written = new LinkedHashSet<>();
    for (int row = 0; row < gemmi.size(); row++) {
      String[] setting = gemmi.get(row);
      // The Protein Data Bank's symbols with a letter after a digit name no axes or origin.
      boolean fromTables = row < HALL_NUMBERS;
      if (!fromTables && setting[1].matches(".*[0-9]\\)?\\(?a\\)?")) {
        continue;
      }
      String[] listed = spglib.get(Math.min(row, HALL_NUMBERS - 1));
      if (fromTables && !listed[1].equals(setting[0])) {
        throw new IllegalStateException("the lists differ in row " + row);
      }
      if (!written.add(setting[1] + ";" + setting[2] + ";" + setting[4])) {
        continue;
      }
      String schoenflies = schoenflies(spglib, setting[0]);
      boolean reference = fromTables && isReference(setting) && numbered.add(setting[0]);
      Set<String> others = fromTables ? others(setting, listed) : new LinkedHashSet<>();
      others.remove(setting[1]);
      table
          .append(String.join(",", setting[0], setting[1], setting[2], setting[3], setting[4]))
          .append(reference ? ",1," : ",0,")
          .append(schoenflies);
      others.forEach(other -> table.append('=').append(other));
      table.append('\n');
    }
    return table.toString();
  }

  /** International Tables describe a group by its first setting, at origin 2 and on axes H. */
  private static boolean isReference(String[] setting) {
    return !setting[2].equals("1") && !setting[2].equals("R");
  }

  private static String schoenflies(List<String[]> spglib, String number) {
    return spglib.stream()
        .filter(row -> row[1].equals(number))
        .findFirst()
        .orElseThrow()[3]
        .replace('^', '.');
  }

  private static Set<String> others(String[] setting, String[] listed) {
    int number = Integer.parseInt(setting[0]);
    String symbol = setting[1];
    String full = listed[6].replace("_", "");
    Set<String> names = new LinkedHashSet<>();
    if (number >= 3 && number <= 15) {
      names.add(withoutOnes(symbol));
    } else {
      names.add(withLettersOf(symbol, full));
    }
    if (!setting[5].isEmpty()) {
      names.add(setting[5]);
      names.add(full);
    }
    if ((number >= 200 && number <= 206) || number >= 221) {
      List.copyOf(names).forEach(name -> names.add(name.replace("-3", "3")));
      names.add(symbol.replace("-3", "3"));
    }
    if (number >= 168 && number <= 194) {
      // Before 1952 hexagonal groups were described in a cell that is called C today.
      names.add("C" + symbol.substring(1));
    }
    return names;
  }

  /** The short monoclinic symbol of unique axis b or c; the full one for unique axis a. */
  private static String withoutOnes(String symbol) {
    String[] parts = symbol.split(" ");
    boolean axisA = !parts[1].equals("1");
    return axisA ? symbol : parts[0] + " " + (parts[2].equals("1") ? parts[3] : parts[2]);
  }

  /** A full symbol with the glides of the short one where it has e. */
  private static String withLettersOf(String symbol, String full) {
    String[] letters = symbol.split(" ");
    String[] parts = full.split(" ");
    List<String> old = new ArrayList<>();
    for (int n = 0; n < parts.length; n++) {
      old.add(n > 0 && parts[n].endsWith("e") ? parts[n].replace("e", letters[n]) : parts[n]);
    }
    return String.join(" ", old);
  }

  /** The rows of a list, without comments. */
  static List<String[]> cells(String name) {
    return new String(CifFixtures.bytes(name), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(";", -1))
        .toList();
  }
}
