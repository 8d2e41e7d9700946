package org.zoneaxis.identify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Formula;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.identify.atlas.StructureType;
import org.zoneaxis.identify.zone.ZoneSpots;

/** How common a material is, and what it shares a row with. */
class MaterialFactsTest {

  private static final Lattice CUBE = Lattice.ofParameters(4, 4, 4, 90, 90, 90);
  private static final Lattice HEXAGONAL = Lattice.ofParameters(4, 4, 6, 90, 90, 120);
  private static final Lattice RHOMBOHEDRAL = Lattice.ofParameters(4, 4, 4, 80, 80, 80);

  private static StructureType type(String id, Optional<String> pearson) {
    return new StructureType(
        id,
        "Rock salt",
        Optional.empty(),
        pearson,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        "");
  }

  private static final Optional<StructureType> ROCK_SALT =
      Optional.of(type("rock-salt", Optional.of("cF8")));
  private static final Optional<StructureType> REST = Optional.of(type("rest", Optional.empty()));

  private static Formula formula(Element... elements) {
    return new Formula(
        Stream.of(elements).map(element -> new Formula.Term(element, BigDecimal.ONE)).toList());
  }

  private static MaterialFacts facts(
      Formula formula,
      Optional<StructureType> type,
      int sites,
      CellOrigin origin,
      boolean framework) {
    return new MaterialFacts(
        MaterialId.parse("mp-149"),
        formula,
        Optional.empty(),
        Optional.empty(),
        type,
        CUBE,
        sites,
        origin,
        framework,
        false);
  }

  private static double weight(MaterialFacts facts) {
    return Math.exp(Commonness.log(facts));
  }

  private static final Formula COMPOUND = formula(Element.Na, Element.Cl);

  @Test
  void textbooksAndElementsComeFirstCalculatedCellsAndFrameworksLast() {
    double plain = weight(facts(COMPOUND, Optional.empty(), 8, CellOrigin.MEASURED, false));
    assertThat(weight(facts(COMPOUND, REST, 8, CellOrigin.MEASURED, false))).isEqualTo(plain);
    assertThat(weight(facts(COMPOUND, ROCK_SALT, 8, CellOrigin.MEASURED, false)))
        .isCloseTo(2 * plain, within(1e-12));
    assertThat(weight(facts(formula(Element.Cu), Optional.empty(), 8, CellOrigin.MEASURED, false)))
        .isCloseTo(2 * plain, within(1e-12));
    double calculated = weight(facts(COMPOUND, Optional.empty(), 8, CellOrigin.CALCULATED, false));
    assertThat(calculated).isBetween(0.2 * plain, 0.6 * plain);
    double framework = weight(facts(COMPOUND, Optional.empty(), 8, CellOrigin.MEASURED, true));
    assertThat(framework).isLessThan(0.1 * plain);
  }

  /** Thirty sites halve it, and ninety more of them again. */
  @Test
  void largeCellsComeLater() {
    double[] weights =
        Stream.of(0, 30, 90)
            .mapToDouble(
                n -> weight(facts(COMPOUND, Optional.empty(), n, CellOrigin.MEASURED, false)))
            .toArray();
    assertThat(weights[0]).isCloseTo(1, within(1e-12));
    assertThat(weights[1]).isCloseTo(0.5, within(1e-12));
    assertThat(weights[2]).isCloseTo(0.25, within(1e-12));
  }

  /** Of one found element none is lacking; each doubling of what lacks and one counts again. */
  @ParameterizedTest
  @CsvSource({"1, 0", "2, 0", "3, 1", "5, 2", "9, 3"})
  void elementsThatWereFoundAndAreNotThereCountLessThanOneEach(int found, double times) {
    MaterialFacts material = facts(COMPOUND, Optional.empty(), 8, CellOrigin.MEASURED, false);
    List<Integer> elements = Stream.iterate(11, z -> z + 1).limit(found).toList();
    assertThat(Commonness.ofElements(material, elements))
        .isCloseTo(-times * Math.log(5), within(1e-12));
  }

  /** Deuterium is the hydrogen that a spectrum shows. */
  @Test
  void consistsOfItsAtomicNumbers() {
    MaterialFacts heavyIce =
        facts(
            formula(Element.H, Element.D, Element.O),
            Optional.empty(),
            8,
            CellOrigin.MEASURED,
            false);
    assertThat(heavyIce.consistsOf(List.of(1, 8))).isTrue();
    assertThat(heavyIce.consistsOf(List.of(1, 8, 11))).isTrue();
    assertThat(heavyIce.consistsOf(List.of(1))).isFalse();
    assertThat(Commonness.ofElements(heavyIce, List.of(1, 8, 11)))
        .isCloseTo(-Math.log(5), within(1e-12));
  }

  private static Family family(
      int group, String symbol, Lattice lattice, ZoneAxis axis, Optional<StructureType> type) {
    MaterialFacts material =
        new MaterialFacts(
            MaterialId.parse("mp-149"),
            COMPOUND,
            Optional.empty(),
            Optional.of(new SpaceGroup(group, symbol)),
            type,
            lattice,
            8,
            CellOrigin.MEASURED,
            false,
            false);
    return Family.of(
        material,
        new ZoneSpots(axis, 2, true, new MillerIndices(1, 0, 0), new MillerIndices(0, 1, 0), 0));
  }

  @ParameterizedTest
  @CsvSource({
    "225, Fm-3m, 1 1 0, Face-centred cubic lattice",
    "229, Im-3m, 1 2 3, Body-centred cubic lattice",
    "221, Pm-3m, 0 0 1, Primitive cubic lattice",
    "195, P23, 0 0 1, Primitive cubic lattice",
    "139, I4/mmm, 0 0 1, Body-centred tetragonal lattice",
    "75, P4, 0 0 1, Primitive tetragonal lattice",
    "142, P4/mmm, 0 0 1, Primitive tetragonal lattice",
    "139, I4/mmm, 1 0 0, ",
    "74, Imma, 0 0 1, ",
    "2, P-1, 0 0 1, "
  })
  void symmetryFixesTheNetsOfCubesAndBasalPlanes(
      int group, String symbol, String axis, String title) {
    int[] uvw = Stream.of(axis.split(" ")).mapToInt(Integer::parseInt).toArray();
    Family family =
        family(group, symbol, CUBE, new ZoneAxis(uvw[0], uvw[1], uvw[2]), Optional.empty());
    assertThat(family.title()).isEqualTo(Optional.ofNullable(title));
    assertThat(family.key()).startsWith(title == null ? "mp-149" : title);
  }

  @Test
  void symmetryFixesTheBasalPlaneOfHexagonalAxesAlone() {
    ZoneAxis basal = new ZoneAxis(0, 0, 1);
    assertThat(family(194, "P63/mmc", HEXAGONAL, basal, Optional.empty()).title())
        .contains("Hexagonal lattice");
    assertThat(family(143, "P3", HEXAGONAL, basal, Optional.empty()).title())
        .contains("Hexagonal lattice");
    assertThat(family(166, "R-3m", HEXAGONAL, basal, Optional.empty()).title())
        .contains("Rhombohedral lattice");
    assertThat(family(166, "R-3m", RHOMBOHEDRAL, basal, Optional.empty()).title()).isEmpty();
    assertThat(family(194, "P63/mmc", HEXAGONAL, new ZoneAxis(1, 0, 0), Optional.empty()).title())
        .isEmpty();
  }

  @Test
  void structureTypesShareARowAndRestsOfSystemsDoNot() {
    ZoneAxis axis = new ZoneAxis(1, 0, 0);
    Family salt = family(62, "Pnma", CUBE, axis, ROCK_SALT);
    assertThat(salt.title()).contains("Rock salt");
    assertThat(salt.key()).startsWith("rock-salt").contains(axis.toString());
    assertThat(family(62, "Pnma", CUBE, new ZoneAxis(0, 1, 0), ROCK_SALT).key())
        .isNotEqualTo(salt.key());
    assertThat(family(62, "Pnma", CUBE, axis, REST).title()).isEmpty();
    assertThat(family(62, "Pnma", CUBE, axis, REST).key()).startsWith("mp-149");
    assertThat(family(0, "", CUBE, axis, ROCK_SALT).title()).contains("Rock salt");
  }
}
