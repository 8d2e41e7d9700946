package org.zoneaxis.crystal.cif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.refusal.CrystalException;

/** What a file says besides its structure, and the ranges of its cell. */
class CitationTest {

  private static final String CRYSTAL =
      """
      _cell_length_a 4
      _cell_length_b 4
      _cell_length_c 4
      _cell_angle_alpha 90
      _cell_angle_beta 90
      _cell_angle_gamma 90
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

  private static CifDocument read(String head) {
    return CifFixtures.readText("data_x\n" + head + CRYSTAL);
  }

  private static String cited(String head) {
    return read(head).citation().orElse("");
  }

  private static String authors(int count) {
    StringBuilder text = new StringBuilder("loop_\n_publ_author_name\n");
    for (int i = 1; i <= count; i++) {
      text.append("'Author, ").append(i).append("'\n");
    }
    return text.toString();
  }

  private static final String JOURNAL =
      """
      _journal_name_full 'Acta Cryst.'
      _journal_volume A41
      _journal_year 1985
      _journal_page_first 142
      _journal_page_last 147
      _journal_paper_doi https://doi.org/10.1107/S0108767385000289
      """;

  @Test
  void hasAuthorsJournalVolumeYearPagesAndDoi() {
    assertThat(cited(authors(2) + JOURNAL))
        .isEqualTo(
            "Author, 1; Author, 2: Acta Cryst. A41 (1985) 142-147,"
                + " doi 10.1107/S0108767385000289");
  }

  @Test
  void namesSixAuthors() {
    assertThat(cited(authors(6))).endsWith("Author, 5; Author, 6");
    assertThat(cited(authors(7))).endsWith("Author, 5; Author, 6 et al.");
  }

  @Test
  void doesWithoutWhatIsNotStated() {
    assertThat(cited("_journal_name_abbrev 'Z. Krist.'\n_journal_year 1931\n"))
        .isEqualTo("Z. Krist. (1931)");
    assertThat(cited(authors(1).replace("Author, 1", "?") + JOURNAL)).startsWith("Acta Cryst. A41");
    assertThat(cited(JOURNAL.replace("142", "147"))).contains("(1985) 147,");
    assertThat(cited(JOURNAL.replace("first 142", "first ?"))).contains("(1985), doi");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11.1107/x",
        "10.1107",
        "none",
        "\"10.1107/a<b\"",
        "\"10.1107/a b\"",
        "\"10.1107/\u00E4\""
      })
  void passesOverWhatIsNoDoi(String doi) {
    assertThat(cited("_journal_name_full X\n_journal_paper_doi " + doi + "\n")).isEqualTo("X");
  }

  @Test
  void doisHaveAtMostAHundredCharacters() {
    String longest = "10.1/" + "a".repeat(95);
    assertThat(cited("_journal_name_full X\n_citation_doi " + longest + "\n"))
        .isEqualTo("X, doi " + longest);
    assertThat(cited("_journal_name_full X\n_citation_doi " + longest + "a\n")).isEqualTo("X");
  }

  @ParameterizedTest
  @CsvSource({"length_a, 0.99", "length_b, 500.1", "length_c, -4"})
  void refusesEdgesOutOfRange(String parameter, String value) {
    String text = CRYSTAL.replace("_cell_" + parameter + " 4", "_cell_" + parameter + " " + value);
    assertThatThrownBy(() -> CifFixtures.readText("data_x\n" + text))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("_cell_" + parameter)
        .hasMessageContaining(value)
        .hasMessageContaining("1 to 500");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 500})
  void readsEdgesToTheEndsOfTheirRange(int edge) {
    String text = CRYSTAL.replace("_cell_length_a 4", "_cell_length_a " + edge);
    assertThat(CifFixtures.readText("data_x\n" + text).crystal().lattice().lengthA())
        .isEqualTo(edge);
  }

  @ParameterizedTest
  @CsvSource({"angle_alpha, 0", "angle_beta, 180", "angle_gamma, -90", "angle_gamma, 200"})
  void refusesAnglesOutOfRange(String parameter, String value) {
    String text = CRYSTAL.replace("_cell_" + parameter + " 90", "_cell_" + parameter + " " + value);
    assertThatThrownBy(() -> CifFixtures.readText("data_x\n" + text))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("_cell_" + parameter)
        .hasMessageContaining("between 0 and 180");
  }

  /** Edges like angles and angles like edges, all of them. */
  @Test
  void refusesColumnsThatAreExchanged() {
    String exchanged =
        CRYSTAL
            .replace("_length_a 4", "_length_a 90")
            .replace("_length_b 4", "_length_b 60")
            .replace("_length_c 4", "_length_c 120")
            .replace("_alpha 90", "_alpha 59.9")
            .replace("_beta 90", "_beta 50")
            .replace("_gamma 90", "_gamma 40");
    assertThatThrownBy(() -> CifFixtures.readText("data_x\n" + exchanged))
        .hasMessageContaining("exchanged");
    assertThat(
            CifFixtures.readText("data_x\n" + exchanged.replace("59.9", "60"))
                .crystal()
                .lattice()
                .lengthC())
        .isEqualTo(120);
    assertThat(
            CifFixtures.readText("data_x\n" + exchanged.replace("_length_a 90", "_length_a 91"))
                .crystal()
                .lattice()
                .lengthA())
        .isEqualTo(91);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "_cell_modulation_dimension 1",
        "_cell_modulation_dimension 9",
        "_space_group_ssg_name 'X'",
        "_cell_wave_vector_x 0.2",
        "loop_\n_atom_site_fourier_wave_vector_x\n0.1\n0.2"
      })
  void saysThatSatellitesOfAModulatedCrystalAreMissing(String head) {
    assertThat(read(head + "\n").warnings()).anyMatch(w -> w.contains("modulated"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "_cell_modulation_dimension 0",
        "_cell_modulation_dimension ?",
        "_cell_modulation_dimension 12",
        "_cell_wave_vector_x ?",
        "_space_group_ssg_name ."
      })
  void saysNothingOfSatellitesWhereThereAreNone(String head) {
    assertThat(read(head + "\n").warnings()).noneMatch(w -> w.contains("modulated"));
  }
}
