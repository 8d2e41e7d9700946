package org.zoneaxis.crystal.cif.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.cif.CifDocument;
import org.zoneaxis.crystal.cif.CifFixtures;
import org.zoneaxis.crystal.cif.CifReader;
import org.zoneaxis.crystal.refusal.CrystalException;

/** Syntax of which nobody needs to know, and syntax on which the crystal depends. */
class CifSyntaxTest {

  private static final String CELL =
      """
      _cell_length_a 4
      _cell_length_b 4
      _cell_length_c 4
      _cell_angle_alpha 90
      _cell_angle_beta 90
      _cell_angle_gamma 90
      """;

  private static final String ATOM =
      """
      loop_
      _symmetry_equiv_pos_as_xyz
      x,y,z
      loop_
      _atom_site_label
      _atom_site_fract_x
      _atom_site_fract_y
      _atom_site_fract_z
      Po1 0 0 0
      """;

  private static final String WHOLE = CELL + ATOM;

  private static CifDocument read(String text) {
    CifDocument document = CifFixtures.readText(text);
    assertThat(document.crystal().formula()).hasToString("Po");
    return document;
  }

  private static void refuses(String text, String... words) {
    assertThatThrownBy(() -> CifFixtures.readText(text))
        .isInstanceOf(CrystalException.class)
        .message()
        .contains(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "_x global_refinement\n",
        "_x stop_watch\n",
        "_x loop_structure\n",
        "_x.list [1 [2 3] 'a]b']\n_x.table {'a':1 \"b}\":[2]}\n",
        "_x [ # a comment ]\n 1 ]\n",
        "_x '''a\n'b' ''c'''\n",
        "_x \"\"\"a\n_b 1\"\"\"\n",
        "_chemical_formula_sum 'Po'\n_chemical_formula_sum ''\n",
        "_chemical_formula_sum ?\n_chemical_formula_sum Po\n",
        "_x 1\n_X 1.0\n",
        "_x\f1\n_y\t'2 \u00C5'\n",
        "loop_\n_x\n1 2 3\nstop_\n_y 1\n"
      })
  void readsWithoutAWord(String text) {
    assertThat(read("#\\#CIF_2.0\ndata_x\n" + text + WHOLE).warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "loop_;_exptl_a;_exptl_b;1 2 3;        | the loop of _exptl_a",
        "_exptl_x 1;_exptl_x 2;                | _exptl_x stands twice",
        "_chemical_formula_sum Po;_chemical_formula_sum Tl; | neither was used",
        "_chemical_name_common rock salt;      | text with blanks needs quotes",
        "_exptl_details;_exptl_x 1;            | has no value",
        "save_frame;_cell_length_a 7;save_;    | save frames"
      })
  void leavesOutWithAWarningWhatNobodyNeeds(String text, String warning) {
    assertThat(read("data_x\n" + text.replace(";", "\n") + WHOLE).warnings())
        .anyMatch(w -> w.contains(warning));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "_cell_length_a 5                                | _cell_length_a | twice",
        "_loop                                           | line 20 | loop_",
        "__LOOP                                          | line 20 | loop_",
        "___                                             | line 20 | loop_",
        "_atom_site_label;_atom_site_fract_x;Po1 0       | loop_ | no value",
        "loop;_x 1                                       | line 20 | loop_",
        "_exptl_a b;loop:                                | loop_ | no tag",
        "loop_;_atom_site_label;_atom_site_occupancy;Po1 | 1 values | each row needs 2 values",
        "loop_;_symmetry_equiv_pos_as_xyz;_symmetry_equiv_pos_site_id;x | lines | 2 values"
      })
  void refusesWhatTheCrystalDependsOn(String text, String one, String other) {
    refuses("data_x\n" + WHOLE + "_y 1\n_z 1\n_u 1\n" + text.replace(";", "\n") + "\n", one, other);
  }

  @Test
  void readsDoubledTagsThatAgree() {
    assertThat(
            read("data_x\n"
                    + WHOLE
                    + "_cell_length_a 4.00(1)\n_symmetry_space_group_name_H-M 'P 1'\n"
                    + "_symmetry_space_group_name_H-M P1\n")
                .crystal()
                .lattice()
                .lengthA())
        .isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data_a\n" + CELL + "loop_\n_atom_site_label\n_atom_site_fract_x\n? ?\n",
        "data_a\n_x 1\nloop_\n_atom_site_label\n_atom_site_fract_x\nFe1 0.5\n"
      })
  void readsTheFirstWholeStructureAndSaysSo(String first) {
    assertThat(read(first + "data_b\n" + WHOLE).warnings())
        .anyMatch(w -> w.contains("data_a is not whole; data_b was read"));
  }

  @Test
  void passesOverBrokenAtomsAfterAWholeStructureButNotBefore() {
    String broken = CELL + ATOM + "7\n";
    assertThat(read("data_a\n" + WHOLE + "data_b\n" + broken).warnings()).isNotEmpty();
    refuses("data_b\n" + broken + "data_a\n" + WHOLE, "loop of _atom_site_label");
  }

  @Test
  void readsGlobalBlockBeforeTheStructure() {
    read("global_\n_audit_creation_method Jana\ndata_I\n" + WHOLE);
  }

  @Test
  void unfoldsTextFields() {
    assertThat(CifTextField.unfolded("\\\none \\\ntwo\nthree")).isEqualTo("one two\nthree");
    assertThat(CifTextField.unfolded(">\\\n>a\n>b")).isEqualTo("a\nb");
    assertThat(CifTextField.unfolded("> \\\\\n> a\\\n> b")).isEqualTo("ab");
    assertThat(CifTextField.unfolded("a\\b\nc\\")).isEqualTo("a\\b\nc\\");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16"})
  void saysThatAFileIsInUtf16(String charset) throws Exception {
    byte[] bytes = ("data_x\n" + WHOLE).getBytes(charset);
    assertThatThrownBy(() -> CifReader.read(bytes))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("UTF-16")
        .hasMessageContaining("UTF-8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5.43(0.02) | 5.43",
        "5.43 (2)   | 5.43",
        "5.43(2)    | 5.43",
        ".543       | 0.543",
        "1.2D-3     | 0.0012",
        "-1.5d+01   | -15",
        "+7.        | 7",
        "\u22120.25      | -0.25",
        "2/3        | 0.6666666666666666",
        "90.()      | 90"
      })
  void readsNumbersAsProgramsAndPeopleWriteThem(String text, double value) {
    assertThat(CifNumber.parse("x", text)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        ".",
        "nan",
        "Infinity",
        "1e",
        "5.4.3",
        "5.43(a)",
        "1/0",
        "1 2",
        "0x1p3",
        "1f"
      })
  void refusesOtherNumbers(String text) {
    assertThatThrownBy(() -> CifNumber.parse("x", text)).isInstanceOf(CrystalException.class);
  }

  @Test
  void asksForADecimalPoint() {
    assertThatThrownBy(() -> CifNumber.parse("x", "5,43")).hasMessageContaining("decimal point");
  }

  @Test
  void readsUncertaintyThatABlankSetsOff() {
    String text =
        "data_x\n" + WHOLE.replace("_a 4\n", "_a 4.0 (2)\n").replace("1 0 0", "1 0.0 (1) 0");
    assertThat(read(text).warnings()).isEmpty();
  }

  @Property(tries = 300)
  void damagedFilesAreReadOrRefused(@ForAll long seed) {
    Random random = new Random(seed);
    String[] words = {
      "'", "\"", "'''", ";", "\n;", "\n", "loop_", "data_", "save_", "_", "[", "{", "]", "stop_",
      "#", "\\", "?", ".", "global_", "\"\"\"", ":", "\r", "(2)"
    };
    StringBuilder text =
        new StringBuilder("#\\#CIF_2.0\ndata_x\n_t [1 {'a':2}]\n;\\\nx\\\n;\n" + WHOLE);
    for (int n = random.nextInt(12); n >= 0; n--) {
      text.insert(random.nextInt(text.length()), words[random.nextInt(words.length)]);
    }
    byte[] file = text.toString().getBytes(StandardCharsets.UTF_8);
    try {
      assertThat(CifReader.read(file).crystal().sites()).isNotEmpty();
    } catch (CrystalException refusal) {
      assertThat(refusal.getMessage()).isNotBlank();
    }
  }
}
