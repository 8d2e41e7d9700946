package org.zoneaxis.crystal.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Revision;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.cif.CifReader;
import org.zoneaxis.crystal.decimal.FewestDigits;
import org.zoneaxis.crystal.refusal.CrystalException;

/** Crystals written down by hand. */
class CrystalDraftTest {

  private static Crystal crystal(String cell, String group, String sites) {
    return CrystalDraft.parse(cell, group, sites).crystal();
  }

  private static Crystal file(String cell, String group, String rows) {
    String[] p = cell.split(" ");
    return CifReader.read(
            ("data_x\n_cell_length_a "
                    + String.join("\n_cell_length_b ", p[0], p[1])
                    + "\n_cell_length_c "
                    + p[2]
                    + "\n_cell_angle_alpha "
                    + p[3]
                    + "\n_cell_angle_beta "
                    + p[4]
                    + "\n_cell_angle_gamma "
                    + p[5]
                    + "\n_space_group_name_H-M_alt '"
                    + group
                    + "'\nloop_\n_atom_site_label\n_atom_site_type_symbol\n_atom_site_fract_x\n"
                    + "_atom_site_fract_y\n_atom_site_fract_z\n_atom_site_occupancy\n"
                    + rows)
                .getBytes(StandardCharsets.UTF_8))
        .crystal();
  }

  @Test
  void makesTheCrystalOfAFileWithTheSameCellGroupAndSites() {
    assertThat(crystal("4.594 2.959", "P4_2/mnm", "Ti 0 0 0; O 0.305 0.305 0"))
        .isEqualTo(
            file(
                "4.594 4.594 2.959 90 90 90",
                "P 42/m n m",
                "Ti Ti 0 0 0 1\nO O 0.305 0.305 0 1\n"));
    assertThat(crystal("3.59", "225", "Co Cr Fe Mn Ni"))
        .isEqualTo(
            file(
                "3.59 3.59 3.59 90 90 90",
                "F m -3 m",
                "1 Ni 0 0 0 0.2\n2 Co 0 0 0 0.2\n3 Cr 0 0 0 0.2\n4 Fe 0 0 0 0.2\n5 Mn 0 0 0 0.2\n"));
    assertThat(crystal("3.209,5.211", "P63/mmc", "Mg 0.3333 0.6667 0.25"))
        .isEqualTo(
            file("3.209 3.209 5.211 90 90 120", "P 63/m m c", "Mg Mg 0.33333 0.66667 0.25 1\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3.59 | Fm-3m | 3.59 3.59 3.59 90 90 90",
        "a = 3.59 Å | Fm-3m | 3.59 3.59 3.59 90 90 90",
        "4.6, 2.9 | P4_2/mnm | 4.6 4.6 2.9 90 90 90",
        "4.6 4.6 2.9 | P4_2/mnm | 4.6 4.6 2.9 90 90 90",
        "c=5.2 a=3.2 | P6_3/mmc | 3.2 3.2 5.2 90 90 120",
        "5 6 7 | Pnma | 5 6 7 90 90 90",
        "5 6 7 99 | P2_1/c | 5 6 7 90 99 90",
        "5 6 7 90 99 90 | 14 | 5 6 7 90 99 90",
        "5 6 7 99 | P112_1/b | 5 6 7 90 90 99",
        "5 6 7 80 85 95 | P-1 | 5 6 7 80 85 95",
        "a=5.1 alpha=57 | R-3m | 5.1 5.1 5.1 57 57 57",
        "5.1 57 | R-3m:R | 5.1 5.1 5.1 57 57 57",
        "4.5 11.9 | R-3m | 4.5 4.5 11.9 90 90 120",
        "4.5 4.5 11.9 90 90 120 | 166 | 4.5 4.5 11.9 90 90 120"
      })
  void symmetryCompletesTheCell(String given, String group, String whole) {
    assertThat(DraftText.allParameters(crystal(given, group, "Fe 0 0 0").lattice()))
        .isEqualTo(whole);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Co Cr Fe Mn Ni | Cr 0.2 Mn 0.2 Fe 0.2 Co 0.2 Ni 0.2",
        "CoCrFeMnNi | Cr 0.2 Mn 0.2 Fe 0.2 Co 0.2 Ni 0.2",
        "Nb 80% Zr 20% | Zr 0.2 Nb 0.8",
        "Fe0.5Mn0.25 0 0 0 | Mn 0.25 Fe 0.5",
        "Fe | Fe 1",
        "Fe 0.9 | Fe 0.9",
        "Fe Mn 0 0 0 occ=0.5 | Mn 0.25 Fe 0.25",
        "Fe, Mn 0, 0, 0 | Mn 0.5 Fe 0.5",
        "D 0 0 0 | D 1"
      })
  void sitesHoldWhatIsWritten(String written, String occupants) {
    List<Occupant> site = crystal("4", "Pm-3m", written).sites().get(0).occupants();
    assertThat(
            String.join(
                " ",
                site.stream()
                    .map(o -> o.element().symbol() + " " + FewestDigits.text(o.occupancy()))
                    .toList()))
        .isEqualTo(occupants);
  }

  @Test
  void displacementsAreKept() {
    Site site = crystal("4", "Pm-3m", "Fe 0 0 0 U=0.005").sites().get(0);
    assertThat(site.occupants().get(0).displacement()).hasValue(0.005);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x | Fm-3m | Fe | cell | 'x' | numbers",
        "'' | Fm-3m | Fe | cell | '' | one to six numbers",
        "3 4 5 6 7 8 9 | P1 | Fe | cell | 3 4 5 6 7 8 9 | one to six",
        "a=3 a=4 | Fm-3m | Fe | cell | a=3 a=4 | a is there twice",
        "3 4 | Fm-3m | Fe | cell | 2 numbers | cubic and takes a, or all six",
        "3 | Pnma | Fe | cell | one number | orthorhombic and takes a, b, c",
        "b=3 | Pm-3m | Fe | cell.a | missing | takes a",
        "a=3 | Pnma | Fe | cell.b | missing | takes a, b, c",
        "0.2 | Pm-3m | Fe | cell length a | 0.2 | 1 to 500",
        "3 3 3.1 90 90 90 | Pm-3m | Fe | cell | 3 3 3.1 90 90 90 | take P4/mmm with the sites Fe 0 0 0",
        "3 3 5 90 90 120.5 | P6_3/mmc | Fe | cell | 120.5 | gamma = 120",
        "3 | Xyz | Fe | spaceGroup | 'Xyz' | such as Fm-3m",
        "3 | 231 | Fe | spaceGroup | '231' | 1 to 230",
        "3 | 0 | Fe | spaceGroup | '0' | 1 to 230",
        "3 | Fm-3m:2 | Fe | spaceGroup | 'Fm-3m:2' | there is Fm-3m",
        "5.43 | Fd-3m | Si 0 0 0 | spaceGroup | 'Fd-3m' | Fd-3m:1",
        "3 | P1 | '' | sites | empty | O 0.305",
        "3 | P1 | Fe 0 0 | sites[0] | 'Fe 0 0' | three coordinates",
        "3 | P1 | Fe; Mn | sites[0] | 'Fe' | three coordinates",
        "3 | P1 | 0 0 0 | sites[0] | '0 0 0' | elements",
        "3 | P1 | Fe 0 0 0; Xx 0 0 0.5 | sites[1] | 'Xx' | symbol of an element",
        "3 | P1 | Fe 0.6 Mn 0.6 | sites[0], sum | 1.2 | at most 1",
        "3 | P1 | Fe 2 Mn 3 0 0 0 | sites[0] | 'Fe 2 Mn 3' | Fe 0.4 Mn 0.6",
        "3 | P1 | Al0.3CoCr | sites[0] | Al0.3CoCr | Al 0.1304 Co 0.4348 Cr 0.4348",
        "3 | P1 | Fe Fe | sites[0] | Fe Fe | twice",
        "3 | P1 | Fe 0 | sites[0] | Fe 0 | above 0",
        "3 | P1 | Fe 0 0 0 occ=2 | sites[0].occupancy | 2 | at most 1",
        "3 | P1 | Fe 0 0 0 B=2 | sites[0] | B=2 | occ= and U=",
        "3 | P1 | Fe 0 0 1/0 | sites[0].xyz[2] | '1/0' | number",
        "3 | P1 | Fe 0 0 1000 | sites[0].xyz[2] | '1000' | fraction of the cell edge",
        "3 | Pm-3m | Fe 0 0 0; Mn 0.1 0 0 | distance | 0.424 | 0.5"
      })
  void refusalsSayFieldValueAndWhatIsRight(
      String cell, String group, String sites, String field, String value, String right) {
    assertThatThrownBy(() -> crystal(cell == null ? "" : cell, group, sites == null ? "" : sites))
        .isInstanceOfSatisfying(
            CrystalException.class,
            e -> {
              assertThat(e.field()).contains(field);
              assertThat(e.value()).contains(value);
              assertThat(e.expected()).contains(right);
            });
  }

  @Test
  void aStrainedFilmIsWhatItsRefusalAdvises() {
    assertThatThrownBy(
            () ->
                crystal(
                    "3.85 3.85 3.98 90 90 90", "Pm-3m", "Sr 0 0 0; Ti 1/2 1/2 1/2; O 1/2 1/2 0"))
        .hasMessageContaining("P4/mmm with the sites")
        .hasMessageContaining("Ti 0.5 0.5 0.5");
    Crystal film =
        crystal("3.85 3.98", "P4/mmm", "Sr 0 0 0; Ti 1/2 1/2 1/2; O 1/2 1/2 0; O 0 1/2 1/2");
    assertThat(film.sites()).hasSize(5);
    assertThat(film.formula().toString()).isEqualTo("SrTiO3");
  }

  static List<Prototype> prototypes() {
    return Prototype.all();
  }

  @ParameterizedTest
  @MethodSource("prototypes")
  void prototypesAreCrystalsWithoutADoubtAndTheirCopiesTheSame(Prototype prototype) {
    DraftText text = prototype.text();
    assertThat(CrystalDraft.parse(text.cell(), text.spaceGroup(), text.sites()).fill().warnings())
        .isEmpty();
    Crystal crystal = crystal(text.cell(), text.spaceGroup(), text.sites());
    DraftText copy = DraftText.of(crystal);
    assertThat(copy.cell()).isEqualTo(text.cell());
    assertThat(copy.spaceGroup()).isNotEqualTo("P1");
    assertThat(Revision.of(crystal(copy.cell(), copy.spaceGroup(), copy.sites())))
        .isEqualTo(Revision.of(crystal));
  }

  @Test
  void theCopyOfACrystalWithoutAGroupThatFitsListsAllSites() {
    Crystal layer = file("3 3 8 90 90 120", "P 1", "A Mo 1/3 2/3 0.25 1\nB S 1/3 2/3 0.6 0.5\n");
    DraftText copy = DraftText.of(layer);
    assertThat(copy.cell()).isEqualTo("3 3 8 90 90 120");
    assertThat(copy.sites()).contains("Mo 1/3 2/3 0.25").contains("S 0.5 1/3 2/3 0.6");
    assertThat(crystal(copy.cell(), copy.spaceGroup(), copy.sites())).isEqualTo(layer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "=", "a=", "1/3", "\u0000", "1e400", "NaN", "--3", "3.5.5"})
  void whatIsNoCellIsRefusedInWords(String hostile) {
    assertThatThrownBy(() -> GivenCell.parse(hostile)).isInstanceOf(CrystalException.class);
  }

  @Test
  void moreSitesThanAreReadAreRefused() {
    assertThatThrownBy(() -> crystal("100", "P1", "Fe 0 0 0;".repeat(2001)))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("at most 2000");
  }
}
