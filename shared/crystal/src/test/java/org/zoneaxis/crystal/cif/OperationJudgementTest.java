package org.zoneaxis.crystal.cif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.spacegroup.HallSymbol;
import org.zoneaxis.crystal.spacegroup.SymmetryOperation;

/** Files whose operations, symbols and number say different things. */
class OperationJudgementTest {

  private static final String CUBIC = "61 61 61 90 90 90";
  private static final String TETRAGONAL = "53 53 71 90 90 90";
  private static final String ORTHORHOMBIC = "53 61 71 90 90 90";
  private static final String MONOCLINIC = "53 61 71 90 103 90";
  private static final String HEXAGONAL = "53 53 83 90 90 120";

  /** A file with one atom in a general place. */
  private static String file(String cell, String statement, List<String> operations) {
    return file(cell, statement, operations, "Cu1 Cu 0.113 0.271 0.412");
  }

  private static String file(String cell, String statement, List<String> operations, String atom) {
    String[] numbers = cell.split(" ");
    String list =
        operations.isEmpty()
            ? ""
            : "loop_\n_space_group_symop_operation_xyz\n'"
                + String.join("'\n'", operations)
                + "'\n";
    return "data_x\n_cell_length_a "
        + numbers[0]
        + "\n_cell_length_b "
        + numbers[1]
        + "\n_cell_length_c "
        + numbers[2]
        + "\n_cell_angle_alpha "
        + numbers[3]
        + "\n_cell_angle_beta "
        + numbers[4]
        + "\n_cell_angle_gamma "
        + numbers[5]
        + "\n"
        + statement
        + "\n"
        + list
        + "loop_\n_atom_site_label\n_atom_site_type_symbol\n_atom_site_fract_x\n"
        + "_atom_site_fract_y\n_atom_site_fract_z\n"
        + atom
        + "\n";
  }

  private static String symbol(String symbol) {
    return "_symmetry_space_group_name_H-M '" + symbol + "'";
  }

  private static List<String> operations(String hall) {
    return HallSymbol.operations(hall).stream().map(OperationJudgementTest::written).toList();
  }

  private static String written(SymmetryOperation operation) {
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < 3; row++) {
      StringBuilder text = new StringBuilder();
      for (int column = 0; column < 3; column++) {
        int factor = operation.rotation().element(row, column);
        if (factor != 0) {
          text.append(factor > 0 ? "+" : "-").append("xyz".charAt(column));
        }
      }
      long twelfths = operation.translation(row) * 24 / SymmetryOperation.UNITS;
      rows.add(text + (twelfths == 0 ? "" : "+" + twelfths + "/24"));
    }
    return String.join(",", rows).toLowerCase(Locale.ROOT);
  }

  private static int sites(CifDocument document) {
    return document.crystal().sites().size();
  }

  /** Group, its Hall symbol, the Hall symbol of the part that is listed, the cell. */
  static Stream<Arguments> parts() {
    return Stream.of(
        Arguments.of("F m -3 m", "-F 4 2 3", "P 1", CUBIC),
        Arguments.of("I a -3 d", "-I 4bd 2c 3", "I 4bd 2c 3", CUBIC),
        Arguments.of("F d -3 m :2", "-F 4vw 2vw 3", "-P 1", CUBIC),
        Arguments.of("P n -3 m :1", "P 4n 2 3 -1n", "P 4n 2 3", CUBIC),
        Arguments.of("I 41/a m d :2", "-I 4bd 2", "-P 1", TETRAGONAL),
        Arguments.of("C m c e", "-C 2ac 2", "-P 2ac 2", ORTHORHOMBIC),
        Arguments.of("F d d 2", "F 2 -2d", "F 2", ORTHORHOMBIC),
        Arguments.of("P 21/c", "-P 2ybc", "P 2ybc", MONOCLINIC),
        Arguments.of("C 1 2/c 1", "-C 2yc", "-P 2yc", MONOCLINIC),
        Arguments.of("R -3 c :H", "-R 3 2\"c", "-P 3 2\"c", HEXAGONAL),
        Arguments.of("R -3 m", "-R 3 2\"", "R 3", HEXAGONAL),
        Arguments.of("P 63/m m c", "-P 6c 2c", "P 6c", HEXAGONAL));
  }

  @ParameterizedTest
  @MethodSource("parts")
  void completesListThatLacksOperationsOfTheStatedGroup(
      String symbol, String whole, String part, String cell) {
    CifDocument document = CifFixtures.readText(file(cell, symbol(symbol), operations(part)));
    assertThat(sites(document)).isEqualTo(HallSymbol.operations(whole).size());
    assertThat(document.warnings()).anyMatch(w -> w.contains("all of them were taken"));
  }

  @ParameterizedTest
  @MethodSource("parts")
  void completesGenerators(String symbol, String whole, String part, String cell) {
    List<String> all = operations(whole);
    List<String> some = new ArrayList<>(all.subList(0, all.size() - 1));
    CifDocument document = CifFixtures.readText(file(cell, symbol(symbol), some));
    assertThat(sites(document)).isEqualTo(all.size());
    assertThat(document.warnings()).anyMatch(w -> w.contains("all of them were taken"));
    assertThatThrownBy(() -> CifFixtures.readText(file(cell, "", some)))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("no group");
  }

  @ParameterizedTest
  @MethodSource("parts")
  void keepsWholeListWithoutWarning(String symbol, String whole, String part, String cell) {
    CifDocument document = CifFixtures.readText(file(cell, symbol(symbol), operations(whole)));
    assertThat(sites(document)).isEqualTo(HallSymbol.operations(whole).size());
    assertThat(document.warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // another origin, other axes, the primitive cell, a larger cell
        "F d -3 m; F 4d 2 3 -1d; 61 61 61 90 90 90",
        "F d -3 m; -F 4vw 2vw 3 (x+1/24,y+5/24,z); 61 61 61 90 90 90",
        "P n m a; -P 2c 2ab; 53 61 71 90 90 90",
        "P 21/c; -P 2yn; 53 61 71 90 103 90",
        "C 2/c; -I 2ya; 53 61 71 90 103 90",
        "F m -3 m; -P 4 2 3 (y+z,x+z,x+y); 61 61 61 60 60 60",
        "R -3 m; -P 3* 2; 61 61 61 60 60 60",
        "R -3 m H; -P 3* 2; 61 61 61 70 70 70",
        "P 4/n m m; P 4ab 2ab -1ab; 53 53 71 90 90 90"
      })
  void takesOperationsInOtherSettingsAsTheyStand(String symbol, String hall, String cell) {
    String list = hall.contains("(y+z") ? "-P 3* 2" : hall;
    boolean primitive = !list.equals(hall);
    CifDocument document =
        CifFixtures.readText(file(cell, symbol(primitive ? "R -3 m" : symbol), operations(list)));
    assertThat(sites(document)).isEqualTo(HallSymbol.operations(list).size());
    assertThat(document.warnings()).isEmpty();
  }

  @Test
  void completesCentringAtAnotherOrigin() {
    List<String> listed = operations("-P 4 2 (x+1/8,y+1/8,z+1/8)");
    CifDocument document = CifFixtures.readText(file(TETRAGONAL, symbol("I 4/m m m"), listed));
    assertThat(sites(document)).isEqualTo(32);
    assertThat(document.warnings()).anyMatch(w -> w.contains("16 of the 32"));
  }

  @Test
  void refusesListThatCannotBeCompletedWithCertainty() {
    List<String> listed = operations("P 2 2 (x+1/8,y+1/8,z+1/8)");
    assertThatThrownBy(() -> CifFixtures.readText(file(CUBIC, symbol("F m -3 m"), listed)))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("192 operations of Fm-3m");
    assertThatThrownBy(
            () -> CifFixtures.readText(file(CUBIC, symbol("F d -3 m"), List.of("x,y,z"))))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("Fd-3m:1 or Fd-3m:2");
  }

  @Test
  void takesWholeCellUnderTheSymbolOfItsGroupWhereFormulaAndNumberOfUnitsSaySo() {
    String content = "\n_chemical_formula_sum Cu\n_cell_formula_units_Z 1";
    CifDocument document =
        CifFixtures.readText(file(CUBIC, symbol("F m -3 m") + content, List.of("x,y,z")));
    assertThat(sites(document)).isEqualTo(1);
    assertThat(document.warnings()).anyMatch(w -> w.contains("they were taken as listed"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x,y,z", "-x,y+1/2,-z+1/2"})
  void refusesListWithAnOperationInThePlaceOfAnother(String repeated) {
    List<String> listed = new ArrayList<>(operations("-P 2ybc").subList(0, 3));
    listed.removeIf(repeated::equals);
    listed.add(repeated);
    listed.add(repeated);
    listed.removeIf(text -> text.equals("-x,-y,-z"));
    listed.add("x,-y+1/2,z+1/2");
    listed.add("x,y,z");
    assertThatThrownBy(() -> CifFixtures.readText(file(MONOCLINIC, symbol("P 21/c"), listed)))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("no group");
  }

  @Test
  void takesOperationsAgainstTheP1ThatProgramsWrite() {
    String statement = symbol("P 1") + "\n_symmetry_Int_Tables_number 1";
    CifDocument document = CifFixtures.readText(file(CUBIC, statement, operations("-F 4 2 3")));
    assertThat(sites(document)).isEqualTo(192);
    assertThat(document.crystal().spaceGroup().orElseThrow().symbol()).isEqualTo("Fm-3m");
    assertThat(document.warnings()).anyMatch(w -> w.contains("the operations were taken"));
  }

  @Test
  void takesSymbolAndNumberAgainstOperationsOfAnotherGroup() {
    String statement = symbol("P 63/m m c") + "\n_symmetry_Int_Tables_number 194";
    List<String> withoutScrews = operations("-P 6 2");
    CifDocument document = CifFixtures.readText(file(HEXAGONAL, statement, withoutScrews));
    CifDocument right = CifFixtures.readText(file(HEXAGONAL, statement, List.of()));
    assertThat(document.crystal()).isEqualTo(right.crystal());
    assertThat(document.warnings()).anyMatch(w -> w.contains("P63/mmc was taken"));
  }

  @Test
  void takesOperationsAgainstASymbolAloneAndSaysSo() {
    CifDocument document =
        CifFixtures.readText(file(HEXAGONAL, symbol("P 63/m m c"), operations("-P 6 2")));
    assertThat(document.crystal().spaceGroup().orElseThrow().symbol()).isEqualTo("P6/mmm");
    assertThat(document.warnings()).anyMatch(w -> w.contains("the operations were taken"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "P 1; F m -3 m; 0; 192; Fm-3m",
        "-F 4 2 3; P 1; 0; 192; Fm-3m",
        "-F 4 2 3; P m -3 m; 225; 192; Fm-3m",
        "-P 4 2 3; F m -3 m; 225; 192; Fm-3m",
        "-P 1; F d -3 c :1; 228; 192; Fd-3c"
      })
  void takesWhatMostStatementsSay(String hall, String symbol, int number, int sites, String group) {
    String statement =
        "_space_group_name_Hall '"
            + hall
            + "'\n"
            + symbol(symbol)
            + (number == 0 ? "" : "\n_space_group_IT_number " + number);
    CifDocument document = CifFixtures.readText(file(CUBIC, statement, List.of()));
    assertThat(sites(document)).isEqualTo(sites);
    assertThat(document.crystal().spaceGroup().orElseThrow().symbol()).isEqualTo(group);
    assertThat(document.warnings()).anyMatch(w -> w.contains("which is another"));
  }

  @Test
  void refusesTwoSymbolsThatContradictEachOtherWhereNothingDecides() {
    String statement = "_space_group_name_Hall '-P 4 2 3'\n" + symbol("F m -3 m");
    assertThatThrownBy(() -> CifFixtures.readText(file(CUBIC, statement, List.of())))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("leaves open");
  }

  @Test
  void takesMagneticOperationsAndCentringsWithoutTimeReversal() {
    String statement =
        """
        _space_group_magn.number_BNS 62.450
        loop_
        _space_group_symop_magn_operation.id
        _space_group_symop_magn_operation.xyz
        1 x,y,z,+1
        2 -x,-y,-z,-1
        3 'x+1/2, -y+1/2, z, -1'
        4 -x+1/2,y+1/2,-z,+1
        loop_
        _space_group_symop_magn_centering.id
        _space_group_symop_magn_centering.xyz
        1 x,y,z,+1
        2 x,y,z+1/2,-1
        """;
    assertThat(sites(CifFixtures.readText(file(ORTHORHOMBIC, statement, List.of())))).isEqualTo(8);
  }

  @Test
  void refusesMagneticGroupWithoutOperations() {
    String statement = "_space_group_magn.name_BNS \"P_I 4/m m m\"";
    assertThatThrownBy(() -> CifFixtures.readText(file(TETRAGONAL, statement, List.of())))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("was not understood");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-x1,-x2,-x3,-x4", "-x1 -x2 -x3 -x4+1/2", "-x1,-x2,-x3,-x4,x5"})
  void readsTheBasicStructureOfAModulatedCrystal(String operation) {
    String first = operation.contains("x5") ? "x1,x2,x3,x4,x5" : "x1,x2,x3,x4";
    String statement =
        "_cell_modulation_dimension 1\nloop_\n_space_group_symop_ssg_operation_algebraic\n"
            + first
            + "\n'"
            + operation
            + "'";
    CifDocument document = CifFixtures.readText(file(MONOCLINIC, statement, List.of()));
    assertThat(sites(document)).isEqualTo(2);
    assertThat(document.warnings()).anyMatch(w -> w.contains("satellite reflections are missing"));
  }

  @Test
  void takesTheBasicGroupOfASuperspaceSymbol() {
    String statement = "_space_group_ssg_name 'P n m a (0 b 0) s 0 s'";
    CifDocument document = CifFixtures.readText(file(ORTHORHOMBIC, statement, List.of()));
    assertThat(sites(document)).isEqualTo(8);
    assertThat(document.warnings()).anyMatch(w -> w.contains("modulated"));
  }
}
