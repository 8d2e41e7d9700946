package org.zoneaxis.crystal.spacegroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Spellings of Hermann-Mauguin symbols, against the settings that spglib and gemmi list. */
class HermannMauguinTest {

  private static List<SpaceGroupSetting> meant(String written) {
    return HermannMauguin.parse(written)
        .map(read -> SpaceGroupSetting.meant(read.symbol(), read.extension(), read.number()))
        .orElse(List.of());
  }

  /** All ways to write the symbol of a row, each with whether it names the axes and origin. */
  private static Set<String> spellings(String symbol, String number, String extension) {
    String plain = symbol.replace("_", "");
    Set<String> spellings = new LinkedHashSet<>();
    spellings.add(plain);
    spellings.add(symbol);
    spellings.add(plain.replace(" ", ""));
    spellings.add(plain.replace(' ', '_'));
    spellings.add(plain.toUpperCase(Locale.ROOT));
    spellings.add(plain.toLowerCase(Locale.ROOT));
    spellings.add(symbol.replaceAll("([2346])_([1-5])", "$1($2)"));
    spellings.add(symbol.replaceAll("([2346])_([1-5])", "$1<sub>$2</sub>").replace(" ", ""));
    spellings.add(symbol.replaceAll("([2346])_([1-5])", "$1~$2~").replace(" ", ""));
    spellings.add(symbol.replaceAll("([2346])_([1-5])", "$1_{$2}").replace(" ", ""));
    spellings.add(plain.replaceAll("-([1346])", "$1\u0305").replace(" ", ""));
    spellings.add(plain.replace('-', '\u2212'));
    spellings.add(plain.replaceAll("-([1346])", "\\\\bar{$1}"));
    spellings.add(plain + " (" + number + ")");
    spellings.add(plain.replace(" ", "") + " (No. " + number + ")");
    spellings.add(plain.replace(" ", "") + ", No. " + number);
    if (!extension.isEmpty()) {
      List<String> bare = List.copyOf(spellings);
      bare.subList(0, 6).forEach(text -> spellings.add(text + ":" + extension));
      spellings.add(plain + " :" + extension);
      spellings.add(plain + " : " + extension.toLowerCase(Locale.ROOT));
      String letter = extension.replace('1', 'S').replace('2', 'Z');
      spellings.add(plain + " " + letter);
      spellings.add(plain.replace(" ", "") + letter);
      spellings.add(
          plain + (extension.matches("[12]") ? " (origin choice " : " (axes ") + word(extension));
    }
    return spellings;
  }

  private static String word(String extension) {
    return switch (extension) {
      case "H" -> "hexagonal)";
      case "R" -> "rhombohedral)";
      default -> extension + ")";
    };
  }

  @Test
  void readsEverySpellingOfEverySymbolOfTheTables() {
    List<String[]> spglib = SettingsTableMaker.cells("settings-spglib.csv");
    List<String[]> gemmi = SettingsTableMaker.cells("settings-gemmi.csv");
    Map<String, Set<String>> spelled = new LinkedHashMap<>();
    List<String> wrong = new ArrayList<>();
    for (int row = 0; row < spglib.size(); row++) {
      String[] setting = spglib.get(row);
      String[] listed = gemmi.get(row);
      Set<String> symbols = new LinkedHashSet<>(List.of(setting[6], listed[1]));
      String[] equal = setting[5].split(" = ");
      symbols.addAll(List.of(equal).subList(equal.length > 1 ? 1 : 0, equal.length));
      for (String symbol : symbols) {
        // The symbol with e is the same for settings that differ in where the origin is.
        boolean exact = !symbol.contains("e") || !listed[5].isEmpty();
        for (String text : spellings(symbol, setting[1], listed[2])) {
          spelled.computeIfAbsent(text, unused -> new LinkedHashSet<>()).add(setting[1]);
          List<SpaceGroupSetting> read = meant(text);
          boolean number =
              !read.isEmpty()
                  && read.stream().allMatch(s -> s.number() == Integer.parseInt(setting[1]));
          boolean hall = read.stream().anyMatch(s -> s.hall().equals(setting[4].replace('=', '"')));
          if (!number || (exact && !hall)) {
            wrong.add(text + " of " + setting[1] + " " + setting[4] + ": " + read);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(spelled).hasSizeGreaterThan(1500);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Fm3m; 225; F m -3 m",
        "F d 3 m S; 227; F d -3 m:1",
        "Pa3; 205; P a -3",
        "I a 3 d; 230; I a -3 d",
        "F 4/m 3 2/m; 225; F m -3 m",
        "Cmca; 64; C m c a",
        "C m c e; 64; C m c a",
        "A e a 2; 41; A b a 2",
        "Aba2; 41; A b a 2",
        "Cmme; 67; C m m a",
        "Ccce:2; 68; C c c a:2",
        "C c c a (origin choice 1); 68; C c c a:1",
        "Bmab; 64; B m a b",
        "C 63/m m c; 194; P 63/m m c",
        "R -3 m HR; 166; R -3 m:H",
        "R -3 c RS; 167; R -3 c:R",
        "R3cH; 161; R 3 c:H",
        "R 3 m (hexagonal axes); 160; R 3 m:H",
        "R -3 rhombohedral setting; 148; R -3:R",
        "H -3 c; 167; R -3 c:H",
        "H 3 2; 155; R 3 2:H",
        "H32; 155; R 3 2:H",
        "H 3; 146; R 3:H",
        "194 P63/mmc; 194; P 63/m m c",
        "P63/mmc #194; 194; P 63/m m c",
        "P 63/m m c 194; 194; P 63/m m c",
        "P63/mmc - 194; 194; P 63/m m c",
        "F d -3 m 2; 227; F d -3 m:2",
        "Fd-3m O1; 227; F d -3 m:1",
        "Fd-3m, origin at second setting; 227; F d -3 m:2",
        "P 1 21/n 1 (unique axis b, cell choice 2); 14; P 1 21/n 1",
        "Pnma:cab; 62; P b n m",
        "P 21/c:c3; 14; P 1 1 21/b",
        "Pnma(00g)0s0; 62; P n m a",
        "F m <span style=\"text-decoration: overline\">3</span> m; 225; F m -3 m",
        "$Fm\\bar{3}m$; 225; F m -3 m"
      })
  void readsSymbolsAsPeopleWriteThem(String written, int number, String meant) {
    List<SpaceGroupSetting> settings = meant(written);
    assertThat(settings).isNotEmpty().allMatch(setting -> setting.number() == number);
    assertThat(settings).extracting(SpaceGroupSetting::name).containsOnly(meant.replace(" ", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ":",
        "(",
        "P",
        "P 7",
        "Q m m m",
        "P 6 m -3",
        "F m -3 m (cubic)",
        "F m -3 m extended",
        "Pnma, 225 and more",
        "orthorhombic",
        "H m m m",
        "unknown",
        "<",
        "\u0305"
      })
  void readsNoOtherText(String written) {
    assertThat(HermannMauguin.parse(written)).isEqualTo(Optional.empty());
  }

  @Test
  void keepsTheSpellingOfOldSymbolsForTheLabel() {
    assertThat(HermannMauguin.parse("F M 3 M").orElseThrow().symbol()).isEqualTo("Fm3m");
    assertThat(HermannMauguin.parse("C m c e").orElseThrow().symbol()).isEqualTo("Cmce");
    assertThat(HermannMauguin.parse("F 41/d -3 2/m").orElseThrow().symbol()).isEqualTo("Fd-3m");
  }

  @ParameterizedTest
  @CsvSource({"Oh.5, 225", "O_h^5, 225", "D6h4, 194", "C2h^5, 14", "Ci^1, 2", "Td1, 215"})
  void tellsNumbersOfSchoenfliesSymbols(String symbol, int number) {
    assertThat(SpaceGroupSetting.numberOfSchoenflies(symbol)).hasValue(number);
  }
}
