package org.zoneaxis.crystal.cif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.spacegroup.HallSymbol;
import org.zoneaxis.crystal.spacegroup.SpaceGroupSetting;

/** Whole files that state their group by its number or Hall symbol alone. */
class SpaceGroupNumberTest {

  private static String file(int number, boolean rhombohedral, String statement) {
    return "data_x\n"
        + cell(number, rhombohedral)
        + statement
        + "\nloop_\n_atom_site_label\n_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\n"
        + "Cu1 0.113 0.271 0.412\n";
  }

  private static String cell(int number, boolean rhombohedral) {
    String shape =
        number <= 2
            ? "53 61 71 81 97 103"
            : number <= 15
                ? "53 61 71 90 103 90"
                : number <= 74
                    ? "53 61 71 90 90 90"
                    : number <= 142
                        ? "53 53 71 90 90 90"
                        : number >= 195
                            ? "61 61 61 90 90 90"
                            : rhombohedral ? "61 61 61 71 71 71" : "53 53 83 90 90 120";
    String[] numbers = shape.split(" ");
    List<String> tags =
        List.of("length_a", "length_b", "length_c", "angle_alpha", "angle_beta", "angle_gamma");
    StringBuilder cell = new StringBuilder();
    IntStream.range(0, 6)
        .forEach(n -> cell.append("_cell_" + tags.get(n) + " " + numbers[n] + "\n"));
    return cell.toString();
  }

  static Stream<SpaceGroupSetting> references() {
    return SpaceGroupSetting.all().stream().filter(SpaceGroupSetting::reference);
  }

  /** The multiplicity of the general position, from the point group and the centring. */
  @ParameterizedTest
  @MethodSource("references")
  void readsEveryNumber(SpaceGroupSetting reference) {
    int number = reference.number();
    String text = file(number, false, "_space_group_IT_number " + number);
    if (reference.extension().equals("2")) {
      // Two origins are in use, and a number does not tell which is meant.
      assertThatThrownBy(() -> CifFixtures.readText(text))
          .isInstanceOf(CrystalException.class)
          .hasMessageContaining("leaves open")
          .hasMessageContaining(reference.name());
      String coded = text.replace("loop_", "_space_group_IT_coordinate_system_code 2\nloop_");
      assertRead(coded, reference);
    } else {
      assertRead(text, reference);
    }
  }

  private static void assertRead(String text, SpaceGroupSetting setting) {
    CifDocument document = CifFixtures.readText(text);
    assertThat(document.crystal().sites()).hasSize(HallSymbol.operations(setting.hall()).size());
    assertThat(document.crystal().spaceGroup().orElseThrow().number()).isEqualTo(setting.number());
    assertThat(document.crystal().spaceGroup().orElseThrow().symbol())
        .isEqualTo(SpaceGroupSetting.shortened(setting.symbol()));
  }

  @ParameterizedTest
  @ValueSource(ints = {146, 148, 155, 160, 161, 166, 167})
  void takesRhombohedralAxesWhereTheCellIsRhombohedral(int number) {
    CifDocument document =
        CifFixtures.readText(file(number, true, "_symmetry_Int_Tables_number " + number));
    assertThat(document.warnings()).anyMatch(w -> w.contains(":R were taken"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "225; _symmetry_space_group_name_H-M 225; 192",
        "62; _space_group_name_Schoenflies D2h.16; 8",
        "194; _space_group_name_Schoenflies D_6h^4; 24",
        "14; _space_group.IT_number 14; 4"
      })
  void readsTheGroupUnderOtherTags(int number, String statement, int sites) {
    CifDocument document = CifFixtures.readText(file(number, false, statement));
    assertThat(document.crystal().sites()).hasSize(sites);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "-R 3 2''; 166; 36",
        "-R_3_2\"; 166; 36",
        "-R 3 2=c; 167; 36",
        "-r 3 2\u2033; 166; 36",
        "R 3 -2''c; 161; 18",
        "-F_4_2_3; 225; 192",
        "-f 4 2 3; 225; 192",
        "-F423; 225; 192",
        "- P 2ac 2n; 62; 8",
        "-P2ac2n; 62; 8",
        "-P_2YBC; 14; 4",
        "-P 6C 2C; 194; 24",
        "P 61 2 (0 0 5); 178; 12",
        "P 61 2 (0 0 -1); 178; 12",
        "F 4d 2 3 -1d; 227; 192",
        "-P 2xab (z,x,y); 14; 4"
      })
  void readsHallSymbolsHoweverTheyAreSpelled(String hall, int number, int sites) {
    String quote = hall.contains("\"") ? "\n;" + hall + "\n;" : "\"" + hall + "\"";
    CifDocument document =
        CifFixtures.readText(file(number, false, "_space_group_name_Hall " + quote));
    assertThat(document.crystal().sites()).hasSize(sites);
    if (!hall.contains("(")) {
      assertThat(document.crystal().spaceGroup().orElseThrow().number()).isEqualTo(number);
    }
  }
}
