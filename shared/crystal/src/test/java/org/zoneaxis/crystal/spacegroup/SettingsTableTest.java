package org.zoneaxis.crystal.spacegroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zoneaxis.crystal.cif.OperationList;

/** The table of settings as data. */
class SettingsTableTest {

  private static String table() throws IOException {
    try (InputStream stream =
        SpaceGroupSetting.class.getResourceAsStream("space-group-settings.csv")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void isWhatTheListsOfSpglibAndGemmiMake() throws IOException {
    assertThat(table()).isEqualTo(SettingsTableMaker.table());
  }

  @Test
  void isPlainText() throws IOException {
    assertThat(table().chars()).allMatch(c -> c == '\n' || (c >= ' ' && c < 127));
  }

  @Test
  void holdsThe530SettingsOfSpglibInTheirOrder() {
    List<String[]> spglib = SettingsTableMaker.cells("settings-spglib.csv");
    assertThat(spglib).hasSize(530);
    List<SpaceGroupSetting> settings = SpaceGroupSetting.all();
    Set<String> listed = new LinkedHashSet<>();
    settings.forEach(s -> listed.add(s.number() + " " + HallSymbol.compact(s.hall())));
    assertThat(spglib).allMatch(row -> listed.contains(row[1] + " " + HallSymbol.compact(row[4])));
  }

  @Test
  void hasOneReferenceSettingForEachNumber() {
    assertThat(SpaceGroupSetting.all().stream().filter(SpaceGroupSetting::reference))
        .extracting(SpaceGroupSetting::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 230).boxed().toList());
  }

  /** Each group has the point group that its Schoenflies symbol names, in every setting. */
  @Test
  void hallSymbolsMakeGroupsOfThePointGroupAndCentring() {
    Map<String, Integer> orders = pointGroupOrders();
    assertThat(SpaceGroupSetting.all())
        .allSatisfy(
            setting -> {
              List<SymmetryOperation> operations = HallSymbol.operations(setting.hall());
              assertThat(new OperationList("x", operations, false).isGroup()).isTrue();
              GroupType type = GroupType.of(operations);
              String pointGroup = setting.schoenflies().replaceAll("\\..*", "");
              assertThat(type.order()).as(setting.name()).isEqualTo(orders.get(pointGroup));
              assertThat(type.centrings()).as(setting.name()).isEqualTo(centrings(setting));
            });
  }

  private static Map<String, Integer> pointGroupOrders() {
    Map<String, Integer> orders = new HashMap<>();
    String all =
        "C1 1 Ci 2 C2 2 Cs 2 C2h 4 D2 4 C2v 4 D2h 8 C4 4 S4 4 C4h 8 D4 8 C4v 8 D2d 8 D4h 16 C3 3"
            + " C3i 6 D3 6 C3v 6 D3d 12 C6 6 C3h 6 C6h 12 D6 12 C6v 12 D3h 12 D6h 24 T 12 Th 24 O"
            + " 24 Td 24 Oh 48";
    String[] words = all.split(" ");
    for (int n = 0; n < words.length; n += 2) {
      orders.put(words[n], Integer.parseInt(words[n + 1]));
    }
    return orders;
  }

  private static int centrings(SpaceGroupSetting setting) {
    return switch (setting.symbol().charAt(0)) {
      case 'P' -> 1;
      case 'F' -> 4;
      case 'R' -> setting.extension().equals("H") ? 3 : 1;
      default -> 2;
    };
  }

  /** What does not depend on the setting is the same in all settings of a number. */
  @Test
  void settingsOfANumberAreOfOneType() {
    Map<Integer, Map<String, Integer>> rotations = new HashMap<>();
    assertThat(SpaceGroupSetting.all())
        .allSatisfy(
            setting -> {
              GroupType type = GroupType.of(HallSymbol.operations(setting.hall()));
              Map<String, Integer> first =
                  rotations.computeIfAbsent(setting.number(), unused -> type.rotations());
              assertThat(type.rotations()).as(setting.name()).isEqualTo(first);
            });
  }

  @Test
  void noSymbolNamesGroupsOfTwoNumbers() {
    Map<String, Set<Integer>> numbers = new HashMap<>();
    for (SpaceGroupSetting setting : SpaceGroupSetting.all()) {
      Set<String> names = new TreeSet<>(setting.others());
      names.add(setting.symbol());
      names.forEach(
          name -> numbers.computeIfAbsent(name, unused -> new TreeSet<>()).add(setting.number()));
    }
    assertThat(numbers).hasSizeGreaterThan(800);
    assertThat(numbers.values()).allMatch(found -> found.size() == 1);
  }

  @Test
  void findsEverySettingByItsHallSymbolAsSpglibSpellsIt() {
    assertThat(SettingsTableMaker.cells("settings-spglib.csv"))
        .allSatisfy(
            row ->
                assertThat(SpaceGroupSetting.withHall(row[4]).map(SpaceGroupSetting::number))
                    .hasValue(Integer.valueOf(row[1])));
  }
}
