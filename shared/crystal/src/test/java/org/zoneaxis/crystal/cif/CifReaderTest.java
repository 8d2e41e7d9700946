package org.zoneaxis.crystal.cif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Revision;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.refusal.CrystalException;

/** The reader on files of which one thing is varied. */
class CifReaderTest {

  private static final String CUBIC =
      """
      data_x
      _cell_length_a 4
      _cell_length_b 4
      _cell_length_c 4
      _cell_angle_alpha 90
      _cell_angle_beta 90
      _cell_angle_gamma 90
      """;

  private static final String IDENTITY =
      """
      loop_
      _symmetry_equiv_pos_as_xyz
      x,y,z
      """;

  private static String sites(String... rows) {
    return "loop_\n_atom_site_label\n_atom_site_type_symbol\n_atom_site_fract_x\n"
        + "_atom_site_fract_y\n_atom_site_fract_z\n_atom_site_occupancy\n"
        + String.join("\n", rows)
        + "\n";
  }

  private static String operations(String... operations) {
    return "loop_\n_space_group_symop_operation_xyz\n"
        + List.of(operations).stream().map(o -> "'" + o + "'\n").collect(Collectors.joining());
  }

  private static Element elementOf(String label, String type, String formula) {
    String text =
        CUBIC
            + "_chemical_formula_sum '"
            + formula
            + "'\n"
            + IDENTITY
            + sites("'" + label + "' " + type + " 0 0 0 1");
    return CifFixtures.readText(text).crystal().sites().get(0).occupants().get(0).element();
  }

  @ParameterizedTest
  @CsvSource({
    "Fe1, Fe3+, Fe", "Fe1, Fe+2, Fe", "O1, O2-, O", "O1, O-2, O", "X, FE, Fe", "M1, Mo, Mo",
    "D1, D, D", "Cl, Cl1-, Cl", "a, Cu1.5+, Cu", "X, W, W", "X, OH, O", "X, Wat, O"
  })
  void readsElementFromTypeSymbol(String label, String type, Element element) {
    assertThat(elementOf(label, type, "?")).isEqualTo(element);
  }

  @ParameterizedTest
  @CsvSource({
    "Fe1, ?, Fe", "FeT, ?, Fe", "O2A, ?, O", "O, ?, O", "Si, ?, Si", "CA1, Ca O, Ca",
    "CA1, C8 H8 O, C", "Cd1, C8 H8 O, Cd", "OB, ?, O", "Ow1, H2 O, O", "Wat, ?, O", "OH, ?, O",
    "D1, ?, D", "fe1, ?, Fe", "H11, ?, H"
  })
  void readsElementFromLabelWhereThereIsNoTypeSymbol(
      String label, String formula, Element element) {
    assertThat(elementOf(label, "?", formula)).isEqualTo(element);
  }

  @ParameterizedTest
  @CsvSource({
    "T1, ?",
    "M2, .",
    "CA1, ?",
    "Xq, ?",
    "Water1, ?",
    "1, ?",
    "Fe, Zz",
    "Fe, M",
    "C, Cval"
  })
  void refusesNameThatTellsNoElement(String label, String type) {
    assertThatThrownBy(() -> elementOf(label, type, "?"))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("element");
  }

  @Test
  void saysThatHydrogenOfWaterIsLeftOut() {
    assertThat(CifFixtures.readText(CUBIC + IDENTITY + sites("Wat1 ? 0 0 0 1")).warnings())
        .anyMatch(warning -> warning.contains("Wat1") && warning.contains("hydrogen"));
  }

  @Test
  void addsUpOneElementInTwoStatesAtOnePosition() {
    CifDocument document =
        CifFixtures.readText(CUBIC + IDENTITY + sites("Fe1 Fe2+ 0 0 0 0.4", "Fe2 Fe3+ 0 0 0 0.6"));
    assertThat(document.crystal().sites()).hasSize(1);
    assertThat(document.crystal().sites().get(0).occupants())
        .containsExactly(Occupant.full(Element.Fe));
  }

  @Test
  void countsAtomOnceThatIsListedTwice() {
    CifDocument document =
        CifFixtures.readText(CUBIC + IDENTITY + sites("Fe1 Fe 0 0 0 1", "Fe2 Fe 0 0 1 1"));
    assertThat(document.crystal().atomCount()).isEqualTo(1);
    assertThat(document.warnings()).anyMatch(warning -> warning.contains("counted once: Fe2"));
  }

  @Test
  void mergesImagesAcrossSitesWhereWholeCellIsListedBesideOperations() {
    CifDocument document =
        CifFixtures.readText(
            CUBIC
                + operations("x,y,z", "-x,-y,-z")
                + sites("O1 O 0.2 0.3 0.1 0.5", "O2 O 0.8 0.7 0.9 0.5"));
    assertThat(document.crystal().atomCount()).isEqualTo(1);
    assertThat(document.listedSites()).extracting("images").containsExactly(2, 2);
  }

  @Test
  void keepsSplitSitesApart() {
    CifDocument document =
        CifFixtures.readText(CUBIC + IDENTITY + sites("O1 O 0 0 0 0.5", "O2 O 0.05 0 0 0.5"));
    assertThat(document.crystal().sites()).hasSize(2);
    assertThat(document.warnings()).anyMatch(warning -> warning.contains("O1 and O2"));
  }

  @Test
  void refusesFullSitesThatAreTooClose() {
    assertThatThrownBy(
            () -> CifFixtures.readText(CUBIC + IDENTITY + sites("O1 O 0 0 0 1", "O2 O 0.05 0 0 1")))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("0.200 angstrom");
  }

  @Test
  void takesSitesAsWholeCellWhereNoSymmetryIsStated() {
    CifDocument document = CifFixtures.readText(CUBIC + sites("Po Po 0 0 0 1"));
    assertThat(document.crystal().sites()).hasSize(1);
    assertThat(document.operationCount()).isZero();
    assertThat(document.warnings()).anyMatch(warning -> warning.contains("states no symmetry"));
  }

  @Test
  void readsNewerTagsWithDots() {
    String text =
        (CUBIC + IDENTITY + sites("Po Po 0 0 0 1"))
            .replace("_cell_", "_cell.")
            .replace("_atom_site_", "_atom_site.");
    assertThat(CifFixtures.readText(text).crystal().formula()).hasToString("Po");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void readsAnyLineEnds(String end) {
    String text = (CUBIC + IDENTITY + sites("Po Po 0 0 0 1")).replace("\n", end);
    assertThat(CifFixtures.readText(text).crystal().formula()).hasToString("Po");
  }

  @Test
  void readsUtf8WithByteOrderMark() {
    String text = "\uFEFF" + CUBIC + IDENTITY + sites("Po Po 0 0 0 1");
    assertThat(CifFixtures.readText(text).crystal().formula()).hasToString("Po");
  }

  @Test
  void takesLoopOfSerialNumbersAndOperations() {
    String text =
        CUBIC
            + "loop_\n_space_group_symop_id\n_space_group_symop_operation_xyz\n1 x,y,z\n"
            + "2 '1 -X, -Y, -Z'\n"
            + sites("O1 O 0.2 0.3 0.1 1");
    assertThat(CifFixtures.readText(text).crystal().sites()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"4.001, false", "4.03, true", "3.96, true"})
  void saysWhereTheCellDepartsFromItsSymmetry(String length, boolean said) {
    String cell = CUBIC.replace("_cell_length_c 4", "_cell_length_c " + length);
    assertThat(
            CifFixtures.readText(
                    cell + operations("x,y,z", "z,x,y", "y,z,x") + sites("O O 0 0 0 1"))
                .warnings()
                .stream()
                .anyMatch(warning -> warning.startsWith("The cell departs from the shape")))
        .isEqualTo(said);
  }

  @Test
  void refusesOperationsThatDoNotFitTheCell() {
    String tetragonal = CUBIC.replace("_cell_length_c 4", "_cell_length_c 5");
    assertThatThrownBy(
            () ->
                CifFixtures.readText(
                    tetragonal + operations("x,y,z", "z,x,y", "y,z,x") + sites("O O 0 0 0 1")))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("cell of other shape");
  }

  @Test
  void refusesOperationsThatAreNoGroup() {
    assertThatThrownBy(
            () ->
                CifFixtures.readText(CUBIC + operations("x,y,z", "-y,x,z") + sites("O O 0 0 0 1")))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("no group");
  }

  @Test
  void readsIsotropicDisplacementsOfBothKinds() {
    String text =
        CUBIC
            + IDENTITY
            + "loop_\n_atom_site_label\n_atom_site_fract_x\n_atom_site_fract_y\n"
            + "_atom_site_fract_z\n_atom_site_U_iso_or_equiv\n_atom_site_B_iso_or_equiv\n"
            + "Na1 0 0 0 0.012(3) ?\nCl1 .5 .5 .5 . 0.78956835208715\nAr 0.5 0 0 0.0 ?\n";
    List<Site> sites = CifFixtures.readText(text).crystal().sites();
    assertThat(sites.get(0).occupants().get(0).displacement()).hasValue(0.012);
    assertThat(sites.get(1).occupants().get(0).displacement().orElseThrow())
        .isCloseTo(0.01, within(1e-12));
    assertThat(sites.get(2).occupants().get(0).displacement()).isEmpty();
  }

  @Test
  void takesEquivalentOfAnisotropicDisplacementInObliqueCell() {
    // Isotropic U in a hexagonal cell has U12 = U11/2 (a*.b* = cos 60 degrees).
    String text =
        CUBIC.replace("gamma 90", "gamma 120")
            + IDENTITY
            + sites("Na1 Na 0 0 0 1")
            + "loop_\n_atom_site_aniso_label\n_atom_site_aniso_U_11\n_atom_site_aniso_U_22\n"
            + "_atom_site_aniso_U_33\n_atom_site_aniso_U_12\n_atom_site_aniso_U_13\n"
            + "_atom_site_aniso_U_23\nNa1 0.02 0.02 0.02 0.01 0 0\n";
    assertThat(
            CifFixtures.readText(text)
                .crystal()
                .sites()
                .get(0)
                .occupants()
                .get(0)
                .displacement()
                .orElseThrow())
        .isCloseTo(0.02, within(1e-15));
  }

  @Test
  void warnsWhereContentDiffersFromStatedFormula() {
    String text = CUBIC + "_chemical_formula_sum 'Na Cl'\n" + IDENTITY + sites("Na Na 0 0 0 1");
    assertThat(CifFixtures.readText(text).warnings())
        .anyMatch(warning -> warning.contains("come to Na, but the file states Na Cl"));
  }

  @Test
  void warnsWhereVolumeDiffersFromCell() {
    String text = CUBIC + "_cell_volume 65.9\n" + IDENTITY + sites("Na Na 0 0 0 1");
    assertThat(CifFixtures.readText(text).warnings())
        .anyMatch(warning -> warning.contains("volume of 64.00"));
  }

  @Test
  void writesAccentsOut() {
    String text =
        CUBIC
            + "_publ_author_name 'M\\\"uller, J\\/org'\n_chemical_name_systematic 'Al~2~ O~3~'\n"
            + IDENTITY
            + sites("Na Na 0 0 0 1");
    CifDocument document = CifFixtures.readText(text);
    assertThat(document.citation()).contains("Müller, Jørg");
    assertThat(document.names().all()).containsExactly("Al2 O3");
  }

  @Test
  void givesSameRevisionWhateverTheOrderOfSites() {
    String one = CUBIC + IDENTITY + sites("Na Na 0 0 0 1", "Cl Cl .5 .5 .5 1");
    String other = CUBIC + IDENTITY + sites("Cl Cl .5 -.5 1.5 1", "Na Na 0 0 0 1");
    assertThat(Revision.of(CifFixtures.readText(one).crystal()))
        .isEqualTo(Revision.of(CifFixtures.readText(other).crystal()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data_x\nloop_\n_atom_site\n_b\n",
        "data_x\nloop_\n",
        "data_x\nsave_y\n_a 1\nsave_\n",
        "data_x\n_a",
        "data_",
        "data_x\n;",
        "data_x\n_a '''",
        "data_x\n_a ''",
        "data_x\n_a 'b'c\n",
        "data_x\n_\n",
        "data_x\n_a\n;\nb\n;c\n",
        "#only a comment",
        "   \n\t",
        "\u0000",
        "global_ data_x",
        "data_x _atom_site_fract_x 1e400 _cell_length_a 1e400",
        "data_x _atom_site_fract_x ٣"
      })
  void refusesFragments(String text) {
    assertThatThrownBy(() -> CifFixtures.readText(text)).isInstanceOf(CrystalException.class);
  }

  @Test
  void refusesMoreSitesThanTheLimitBeforeExpandingThem() {
    String[] rows =
        IntStream.range(0, 2001).mapToObj(i -> "O O 0." + i + " 0 0 0.001").toArray(String[]::new);
    assertThatThrownBy(() -> CifFixtures.readText(CUBIC + IDENTITY + sites(rows)))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("2001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"_publ_author_name", "_atom_site_U_iso_or_equiv", "_cell_volume"})
  void refusesColumnsWithoutEnd(String tag) {
    String text =
        CUBIC + IDENTITY + sites("O O 0 0 0 1") + "loop_\n" + tag + "\n" + "1 ".repeat(10_001);
    assertThatThrownBy(() -> CifFixtures.readText(text))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("10001 values");
  }

  @Test
  void warnsOfVolumeThatIsNoNumber() {
    String text = CUBIC + "_cell_volume '64 A3'\n" + IDENTITY + sites("Na Na 0 0 0 1");
    assertThat(CifFixtures.readText(text).warnings()).anyMatch(w -> w.contains("states 64 A3"));
  }

  @Test
  void refusesMoreAtomsAtOnePositionThanTheLimit() {
    String[] rows = IntStream.range(0, 51).mapToObj(i -> "O O 0 0 0 0.001").toArray(String[]::new);
    assertThatThrownBy(() -> CifFixtures.readText(CUBIC + IDENTITY + sites(rows)))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("more than 50");
  }

  @Test
  void refusesMoreExpandedSitesThanTheLimit() {
    String big = CUBIC.replace(" 4\n", " 400\n");
    Random random = new Random(1);
    String[] rows =
        IntStream.range(0, 2000)
            .mapToObj(
                i ->
                    "O O "
                        + random.nextDouble()
                        + " "
                        + random.nextDouble()
                        + " "
                        + random.nextDouble()
                        + " 0.1")
            .toArray(String[]::new);
    assertThatThrownBy(
            () ->
                CifFixtures.readText(
                    big + operations("x,y,z", "-x,-y,-z", "x,y,-z", "-x,-y,z") + sites(rows)))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("5000");
  }

  @Property(tries = 300)
  void neverFailsOtherwiseThanWithARefusal(@ForAll byte[] bytes) {
    readOrRefuse(bytes);
  }

  @Property(tries = 300)
  void survivesDamageToARealFile(@ForAll long seed) {
    byte[] file = CifFixtures.bytes("9009083-TiO2-Rutile.cif");
    Random random = new Random(seed);
    for (int n = random.nextInt(20); n >= 0; n--) {
      file[random.nextInt(file.length)] = (byte) " \n_;'\"0x,".charAt(random.nextInt(9));
    }
    readOrRefuse(file);
  }

  @Property(tries = 300)
  void survivesAnyText(@ForAll String text) {
    readOrRefuse(("data_x\n" + text).getBytes(StandardCharsets.UTF_8));
  }

  private static void readOrRefuse(byte[] file) {
    try {
      assertThat(CifReader.read(file).crystal().sites()).isNotEmpty();
    } catch (CrystalException refusal) {
      assertThat(refusal.getMessage()).isNotBlank();
    }
  }
}
