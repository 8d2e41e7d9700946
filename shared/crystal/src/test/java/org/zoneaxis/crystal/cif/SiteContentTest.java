package org.zoneaxis.crystal.cif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zoneaxis.crystal.cif.syntax.CifNumber;
import org.zoneaxis.crystal.refusal.CrystalException;

/** What names, positions and occupancies of atom sites mean. */
class SiteContentTest {

  private static final String CELL =
      """
      data_x
      _cell_length_a 6
      _cell_length_b 6
      _cell_length_c 6
      _cell_angle_alpha 90
      _cell_angle_beta 90
      _cell_angle_gamma 90
      """;

  private static final String COLUMNS =
      """
      loop_
      _atom_site_label
      _atom_site_type_symbol
      _atom_site_fract_x
      _atom_site_fract_y
      _atom_site_fract_z
      _atom_site_occupancy
      """;

  private static String operations(String list) {
    return "loop_\n_symmetry_equiv_pos_as_xyz\n" + list.replace(' ', '\n') + "\n";
  }

  /** A file of one site beside a caesium atom. */
  private static CifDocument site(String label, String type, String formula) {
    return CifFixtures.readText(
        CELL
            + ("_chemical_formula_sum '" + formula + "'\n" + operations("x,y,z") + COLUMNS)
            + ("'" + label + "' '" + type + "' 0.5 0.5 0.5 1\nCs1 Cs 0 0 0 1\n"));
  }

  private static String counts(CifDocument document) {
    Map<String, Double> counts = new TreeMap<>();
    document
        .crystal()
        .sites()
        .forEach(
            s ->
                s.occupants()
                    .forEach(o -> counts.merge(o.element().symbol(), o.occupancy(), Double::sum)));
    StringBuilder text = new StringBuilder();
    counts.forEach(
        (symbol, count) -> text.append(symbol).append(CifNumber.fixed(count, 2)).append(' '));
    return text.toString().strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X1 | 3H         | Cs1.00 T1.00",
        "X1 | D+         | Cs1.00 D1.00",
        "X1 | 57Fe3+     | Cs1.00 Fe1.00",
        "X1 | (7)Li      | Cs1.00 Li1.00",
        "X1 | Li7        | Cs1.00 Li1.00",
        "X1 | Fe(III)    | Cs1.00 Fe1.00",
        "X1 | FeIII      | Cs1.00 Fe1.00",
        "X1 | Fe\u00B3\u207A       | Cs1.00 Fe1.00",
        "X1 | Ca++       | Ca1.00 Cs1.00",
        "X1 | CO2+       | Co1.00 Cs1.00",
        "X1 | NH4+       | Cs1.00 N1.00",
        "X1 | CH3        | C1.00 Cs1.00",
        "X1 | BH4-       | B1.00 Cs1.00",
        "X1 | H3O+       | Cs1.00 O1.00",
        "X1 | OH1-       | Cs1.00 O1.00",
        "X1 | (OH)-      | Cs1.00 O1.00",
        "X1 | O2-(OH)    | Cs1.00 O1.00",
        "X1 | 0.5Fe3+ + 0.5Mn3+    | Cs1.00 Fe0.50 Mn0.50",
        "X1 | Al0.25Si0.75         | Al0.25 Cs1.00 Si0.75",
        "X1 | 30%Ga,70%In          | Cs1.00 Ga0.30 In0.70",
        "X1 | 0.9Fe + 0.1Va        | Cs1.00 Fe0.90",
        "X1 | Fe2+,Fe3+            | Cs1.00 Fe1.00",
        "X1 | 0.5OH + 0.5F         | Cs1.00 F0.50 O0.50",
        "Te1 | ?         | Cs1.00 Te1.00",
        "7Li1 | ?        | Cs1.00 Li1.00",
        "H2O1 | ?        | Cs1.00 O1.00",
        "Zr0.9Y0.1 | ?   | Cs1.00 Y0.10 Zr0.90",
        "Al.5Si.5 | ?    | Al0.50 Cs1.00 Si0.50",
        "Fe1.5 | ?       | Cs1.00 Fe1.00"
      })
  void readsNamesAsWhatTheyMean(String label, String type, String counts) {
    assertThat(counts(site(label, type, "?"))).isEqualTo(counts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Te | Cs T | Cs1.00 Te1.00",
        "Se1 | Cs S | Cs1.00 Se1.00",
        "SE1 | Cs S | Cs1.00 Se1.00",
        "Cs | Cs C | Cs2.00",
        "Co2 | Cs C O | Co1.00 Cs1.00",
        "W | Cs W O H | Cs1.00 W1.00"
      })
  void takesLabelThatIsASymbolWhateverTheFormulaSays(String label, String formula, String counts) {
    assertThat(counts(site(label, "?", formula))).isEqualTo(counts);
  }

  @ParameterizedTest
  @CsvSource({"Vac", "va", "vacancy", "\u25A1", "X", "Xx", "Du", "DUM", "Q"})
  void leavesOutWhatStandsForNoAtom(String type) {
    CifDocument document = site("A1", type, "?");
    assertThat(counts(document)).isEqualTo("Cs1.00");
    assertThat(document.warnings()).anyMatch(w -> w.contains("Left out: site A1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "N1 | CO3 | ? | more than one atom",
        "N1 | SO4 | ? | more than one atom",
        "N1 | PO4 | ? | more than one atom",
        "N1 | CN- | ? | more than one atom",
        "N1 | NO3- | ? | more than one atom",
        "A1 | Ca,Sr | ? | share of each",
        "A1 | (Pb/Bi) | ? | share of each",
        "A1 | 0.8Nb + Zr | ? | share of each",
        "A1 | M | ? | chemical element",
        "A1 | Ln3+ | ? | chemical element",
        "A1 | T | Cs Si O | tetrahedral",
        "Fe/Mg1 | ? | ? | chemical element",
        "Pb,Bi | ? | ? | chemical element",
        "MgFe1 | ? | ? | chemical element",
        "NO3 | ? | ? | chemical element",
        "W1 | ? | Cs O H | chemical element"
      })
  void refusesNamesOfSeveralAtomsOrNone(String label, String type, String formula, String reason) {
    assertThatThrownBy(() -> site(label, type, formula))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void saysWhereLabelAndTypeDisagree() {
    CifDocument document = site("Se1", "S", "?");
    assertThat(counts(document)).isEqualTo("Cs1.00 S1.00");
    assertThat(document.warnings()).anyMatch(w -> w.contains("Se1 as S"));
    assertThat(site("B1", "Mg2+", "?").warnings()).anyMatch(w -> w.contains("B1 as Mg"));
    assertThat(site("H1", "D", "?").warnings()).isEmpty();
  }

  private static CifDocument sites(String symmetry, String head, String columns, String rows) {
    return CifFixtures.readText(
        CELL + head + operations(symmetry) + COLUMNS + columns + rows.replace(';', '\n') + "\n");
  }

  @Test
  void countsBothHalvesOfAMoleculeDisorderedAboutAnInversion() {
    CifDocument document =
        sites(
            "x,y,z -x,-y,-z",
            "",
            "",
            "K1 K 0.3 0.4 0.2 1;C1 C 0.1 0.05 0 0.5;C2 C -0.1 -0.05 0 0.5");
    assertThat(counts(document)).isEqualTo("C2.00 K2.00");
    assertThat(document.warnings()).anyMatch(w -> w.contains("all counted: C2"));
  }

  @Test
  void letsTheFormulaSayWhetherImagesAreBothCounted() {
    String rows = "K1 K 0.3 0.4 0.2 1;C1 C 0.1 0.05 0 0.5;C2 C -0.1 -0.05 0 0.5";
    assertThat(counts(sites("x,y,z -x,-y,-z", "_chemical_formula_sum 'C K2'\n", "", rows)))
        .isEqualTo("C1.00 K2.00");
    assertThat(counts(sites("x,y,z -x,-y,-z", "_chemical_formula_sum 'C K'\n", "", rows)))
        .isEqualTo("C2.00 K2.00");
  }

  @Test
  void countsAtomNearAMirrorAsItsMultiplicityAndDisorderGroupSay() {
    String near = "K1 K 0 0.5 0.5 1 1 .;O1 O 0.003 0 0 0.5 ";
    String columns = "_atom_site_symmetry_multiplicity\n_atom_site_disorder_group\n";
    assertThat(counts(sites("x,y,z -x,y,z", "", columns, near + "2 ."))).isEqualTo("K1.00 O1.00");
    assertThat(counts(sites("x,y,z -x,y,z", "", columns, near + "? -1"))).isEqualTo("K1.00 O1.00");
    CifDocument unknown = sites("x,y,z -x,y,z", "", columns, near + "? .");
    assertThat(counts(unknown)).isEqualTo("K1.00 O0.50");
    assertThat(unknown.warnings())
        .anyMatch(w -> w.contains("symmetry element") && w.contains("O1"));
  }

  @ParameterizedTest
  @CsvSource({"0.67, 0.33", "0.33, 0.67", "0.66, 0.33", "-0.33, 0.33"})
  void takesTwoDigitsOfAThirdAsTheThird(String x, String y) {
    String hexagonal =
        CELL.replace("gamma 90", "gamma 120").replace("_a 6", "_a 14").replace("_b 6", "_b 14");
    CifDocument document =
        CifFixtures.readText(
            hexagonal
                + operations("x,y,z -y,x-y,z -x+y,-x,z")
                + COLUMNS
                + ("Li1 Li " + x + " " + y + " 0 0.4\nK1 K 0 0 0 1\n"));
    assertThat(counts(document)).isEqualTo("K1.00 Li0.40");
    assertThat(document.warnings()).anyMatch(w -> w.contains("rounded: Li1"));
    assertThat(document.crystal().sites())
        .anySatisfy(
            s -> assertThat((3 * s.x()) % 1).isCloseTo(Math.rint((3 * s.x()) % 1), within(1e-9)));
  }

  @Test
  void takesFullStopAsZeroWhereMultiplicityOrFormulaSaySo() {
    String symmetry = "x,y,z -x,-y,-z";
    String column = "_atom_site_symmetry_multiplicity\n";
    assertThat(counts(sites(symmetry, "", column, "K1 K 0.3 0.4 0.2 1 2;F1 F 0.5 . . 1 1")))
        .isEqualTo("F1.00 K2.00");
    assertThat(
            counts(
                sites(
                    symmetry,
                    "_chemical_formula_sum 'K2 F'\n",
                    "",
                    "K1 K 0.3 0.4 0.2 1;F1 F . . . 1")))
        .isEqualTo("F1.00 K2.00");
    assertThatThrownBy(() -> sites(symmetry, "", column, "K1 K .3 .4 .2 1 2;F1 F . . . 1 2"))
        .hasMessageContaining("full stop");
    assertThatThrownBy(() -> sites(symmetry, "", "", "K1 K 0.3 0.4 0.2 1;F1 F 0.5 . . 1"))
        .hasMessageContaining("full stop");
  }

  @Test
  void scalesOccupanciesToOneUpToFivePerCent() {
    CifDocument one = sites("x,y,z", "", "", "K1 K 0 0 0 1.05");
    assertThat(counts(one)).isEqualTo("K1.00");
    CifDocument sum = sites("x,y,z", "", "", "K1 K 0 0 0 0.52;Rb1 Rb 0 0 0 0.52");
    assertThat(counts(sum)).isEqualTo("K0.50 Rb0.50");
    assertThat(sum.warnings()).anyMatch(w -> w.contains("scaled to 1: K1"));
    assertThatThrownBy(() -> sites("x,y,z", "", "", "K1 K 0 0 0 1.06"))
        .hasMessageContaining("0 to 1");
    assertThatThrownBy(() -> sites("x,y,z", "", "", "K1 K 0 0 0 0.6;Rb1 Rb 0 0 0 0.5"))
        .hasMessageContaining("1.100 in sum");
  }

  @Test
  void dropsTracesWithAWarning() {
    CifDocument document = sites("x,y,z", "", "", "K1 K 0 0 0 1;H1 H 0.3 0 0 0.00005");
    assertThat(counts(document)).isEqualTo("K1.00");
    assertThat(document.warnings()).anyMatch(w -> w.contains("H1") && w.contains("below 0.0001"));
  }

  @ParameterizedTest
  @CsvSource({"NaN", "-inf", "*****", "Uiso", "0.01a"})
  void leavesOutDisplacementThatIsNoNumber(String value) {
    CifDocument document =
        sites("x,y,z", "", "_atom_site_U_iso_or_equiv\n", "K1 K 0 0 0 1 '" + value + "'");
    assertThat(document.crystal().sites().get(0).occupants().get(0).displacement()).isEmpty();
    assertThat(document.warnings()).anyMatch(w -> w.contains("no numbers") && w.contains("K1"));
  }

  @Test
  void readsBetaTensors() {
    double beta = 2 * Math.PI * Math.PI * 0.02 / 36;
    CifDocument document =
        sites(
            "x,y,z",
            "loop_\n_atom_site_aniso_label\n_atom_site_aniso_beta_11\n_atom_site_aniso_beta_22\n"
                + "_atom_site_aniso_beta_33\n_atom_site_aniso_beta_12\n_atom_site_aniso_beta_13\n"
                + ("_atom_site_aniso_beta_23\nK1 " + (beta + " ").repeat(3) + "0 0 0\n"),
            "",
            "K1 K 0 0 0 1");
    assertThat(document.crystal().sites().get(0).occupants().get(0).displacement().orElseThrow())
        .isCloseTo(0.02, within(1e-12));
  }

  @Test
  void comparesTheNumberOfFormulaUnits() {
    String head = "_chemical_formula_sum K\n_cell_formula_units_Z ";
    assertThat(sites("x,y,z", head + "4\n", "", "K1 K 0 0 0 1").warnings())
        .anyMatch(w -> w.contains("Z = 4"));
    assertThat(sites("x,y,z", head + "1\n", "", "K1 K 0 0 0 1").warnings()).isEmpty();
  }

  @Test
  void convertsCartesianCoordinatesByTheStatedMatrixOnly() {
    String atoms =
        """
        loop_
        _atom_site_label
        _atom_site_Cartn_x
        _atom_site_Cartn_y
        _atom_site_Cartn_z
        Po1 1.5 3 4.5
        """;
    StringBuilder matrix = new StringBuilder();
    for (int i = 1; i <= 3; i++) {
      for (int j = 1; j <= 3; j++) {
        matrix.append("_atom_sites_Cartn_tran_matrix_").append(i).append(j);
        matrix.append(i == j ? " 6\n" : " 0\n");
      }
    }
    String start = CELL + operations("x,y,z");
    assertThat(CifFixtures.readText(start + matrix + atoms).crystal().sites().get(0))
        .satisfies(
            s -> assertThat(new double[] {s.x(), s.y(), s.z()}).containsExactly(0.25, 0.5, 0.75));
    assertThatThrownBy(() -> CifFixtures.readText(start + atoms))
        .hasMessageContaining("fractional");
    assertThatThrownBy(
            () -> CifFixtures.readText(start + matrix.toString().replace(" 6", " 7") + atoms))
        .hasMessageContaining("another cell");
  }
}
