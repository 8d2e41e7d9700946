package org.zoneaxis.crystal.spacegroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.cif.CifFixtures;
import org.zoneaxis.crystal.refusal.CrystalException;

class HallSymbolTest {

  static Stream<Arguments> gemmi() {
    return new String(CifFixtures.bytes("hall-operations.csv"), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> Arguments.of((Object[]) line.split(";")));
  }

  /** All settings of all 230 groups, and changed bases, against gemmi 0.5.7. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("gemmi")
  void makesTheOperationsThatGemmiMakes(String symbol, int count, String sha256)
      throws NoSuchAlgorithmException {
    List<SymmetryOperation> operations = HallSymbol.operations(symbol);
    assertThat(operations).hasSize(count).doesNotHaveDuplicates();
    String text =
        operations.stream().map(HallSymbolTest::written).sorted().collect(Collectors.joining("\n"));
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    assertThat(HexFormat.of().formatHex(digest)).isEqualTo(sha256);
  }

  private static String written(SymmetryOperation operation) {
    String matrix =
        IntStream.range(0, 9)
            .mapToObj(n -> String.valueOf(operation.rotation().element(n / 3, n % 3)))
            .collect(Collectors.joining(" "));
    String translation =
        IntStream.range(0, 3)
            .mapToObj(n -> String.valueOf(operation.translation(n) * 24 / SymmetryOperation.UNITS))
            .collect(Collectors.joining(" "));
    return matrix + " " + translation;
  }

  @Test
  void everySettingOfTheTableIsAGroup() {
    assertThat(SpaceGroupSetting.all())
        .hasSize(557)
        .allSatisfy(
            setting -> {
              Set<SymmetryOperation> group =
                  new LinkedHashSet<>(HallSymbol.operations(setting.hall()));
              assertThat(group).contains(SymmetryOperation.IDENTITY);
              assertThat(group)
                  .allSatisfy(
                      operation -> {
                        assertThat(group).contains(operation.inverse());
                        assertThat(group).contains(operation.after(operation));
                      });
            });
  }

  @Test
  void tableHasAReferenceSettingForEachOf230Groups() {
    assertThat(SpaceGroupSetting.all().stream().filter(SpaceGroupSetting::reference))
        .extracting(SpaceGroupSetting::number)
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 230).boxed().toList());
    assertThat(SpaceGroupSetting.symbolOf(14)).contains("P21/c");
    assertThat(SpaceGroupSetting.symbolOf(227)).contains("Fd-3m");
  }

  /** International Tables B, table A1.4.2.5: of an axis along a, ' is b-c and " is b+c. */
  @ParameterizedTest
  @ValueSource(strings = {"P 4x 2'", "P 4x 2\"", "P 4y 2'", "P 4y 2\"", "P 4 2'", "P 4 2\""})
  void takesDiagonalsAsPerpendicularToThePrecedingAxis(String symbol) {
    assertThat(HallSymbol.operations(symbol)).hasSize(8);
  }

  @Test
  void inverseUndoesAnOperation() {
    SymmetryOperation operation = OperationNotation.parse("x", "-y+1/4,x-y+1/3,z+5/6");
    assertThat(operation.after(operation.inverse())).isEqualTo(SymmetryOperation.IDENTITY);
    assertThat(operation.inverse().after(operation)).isEqualTo(SymmetryOperation.IDENTITY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "P",
        "Q 2",
        "P 5",
        "P 2 2 2 2 2",
        "P 2q",
        "P 3'",
        "P 2*",
        "P 4*",
        "P 21'",
        "P 2 (1 2)",
        "P 2 (x,y)",
        "P 2 (x,x,x)",
        "P 2 (a b c)",
        "F d -3 m",
        "P 6z 4x",
        "P 2 (0 0 999)"
      })
  void refusesOtherTexts(String text) {
    assertThatThrownBy(() -> HallSymbol.operations(text))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("_space_group_name_Hall");
  }
}
