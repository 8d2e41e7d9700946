package org.zoneaxis.identify.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.CellSetting;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.library.Library;
import org.zoneaxis.library.LibraryEntry;

class AtlasTest {

  private static final Library LIBRARY = new Library();
  private static final List<LibraryEntry> ENTRIES = LIBRARY.entries().toList();
  private static final StructureClassifier CLASSIFIER =
      new StructureClassifier(StructureTypes.standard(), LIBRARY::find);

  static Stream<LibraryEntry> everyEighth() {
    return IntStream.iterate(3, i -> i < ENTRIES.size(), i -> i + 8).mapToObj(ENTRIES::get);
  }

  private static String type(String id) {
    return Atlas.typeOf(MaterialId.parse(id)).orElseThrow().id();
  }

  /** What textbooks say: C. Kittel; W. B. Pearson; Strunz's tables of minerals. */
  @ParameterizedTest
  @CsvSource({
    "fcc, Cu Ag Au Al Ni Pt Pd Pb Ir Rh Ca Ne Ar Kr Xe, "
        + "mp-30 mp-124 mp-81 mp-134 mp-23 mp-126 cod-9008478 cod-9008477 cod-9008470 cod-9008482",
    "bcc, Fe Na W Cr V Mo, mp-13 mp-127 mp-91 cod-9008531 cod-9008557 cod-9008543",
    "hcp, Mg Zn Ti Co Cd Be, mp-153 mp-79 cod-9008517 cod-9008492 cod-9008490 cod-9008488",
    "dhcp, La Nd Pr Am, cod-9008525 cod-9008526 cod-9008527 cod-9008524",
    "diamond, C Si Ge Sn, mp-66 mp-149 mp-32 cod-9008568 cod-9008564",
    "graphite, C, cod-9008569 mp-48",
    "white-tin, Sn, cod-9008570",
    "arsenic, As Sb Bi, cod-9008574 cod-9008575 cod-9008576",
    "selenium, Te, cod-9008580",
    "rock-salt, NaCl MgO PbS NiO KCl LiH high CsCl, "
        + "mp-22862 mp-1265 cod-9008694 cod-9008693 cod-9008651 cod-9008668 cod-9008620",
    "caesium-chloride, FeAl FeCo, mp-2658 cod-9004229",
    "zincblende, GaAs InP ZnS SiC HgS CdTe, "
        + "mp-2534 mp-20351 mp-10695 cod-9008856 cod-9008848 cod-9008840",
    "wurtzite, ZnO GaN CdSe ZnS SiC-2H, mp-2133 mp-804 mp-1070 cod-9008878 cod-9008875",
    "nickel-arsenide, NiAs FeS, cod-9008902 cod-9008893",
    "fluorite, CaF2 CeO2 UO2 ZrO2, cod-9009005 cod-9009008 cod-9009049 cod-9009051",
    "antifluorite, Li2O Na2O K2O Rb2O, cod-9009059 cod-9009063 cod-9009055 cod-9009067",
    "rutile, TiO2 SnO2 MnO2 GeO2 stishovite, "
        + "mp-2657 cod-9009082 cod-9009081 cod-9009080 cod-9012691",
    "anatase, TiO2, mp-390 cod-9009086",
    "brookite, TiO2, cod-9009087",
    "perovskite, SrTiO3 BaTiO3, mp-5229 cod-5910149",
    "gdfeo3, CaTiO3, cod-9006172",
    "spinel, MgAl2O4 magnetite qandilite, cod-9002044 cod-9007644 cod-9001690",
    "corundum, Al2O3 Cr2O3 V2O3 on both kinds of axes, "
        + "cod-1010914 mp-1143 cod-9008084 cod-9008083",
    "ilmenite, MgTiO3, cod-5910000",
    "calcite, CaCO3, cod-9009668",
    "dolomite, CaMg(CO3)2, cod-9001004",
    "pyrite, FeS2, cod-5000115",
    "alpha-quartz, SiO2 GeO2, cod-5000035 mp-6930 cod-9007477",
    "beta-quartz, SiO2, cod-9005025",
    "alpha-cristobalite, SiO2, cod-9001578",
    "cuprite, Cu2O Ag2O, cod-1010941 cod-1010604",
    "bixbyite, Mn2O3 Y2O3 Sc2O3 In2O3, cod-1011266 cod-1009014 cod-1008928 mp-22598",
    "molybdenite, MoS2, mp-2815",
    "heusler, Cu2MnAl, cod-5910083",
    "cu3au, CuAu3, cod-9004228",
    "cu-au, CuAu FePt, cod-9004223 cod-9004222",
    "barite, BaSO4 SrSO4 PbSO4, cod-9004485 cod-9004483 cod-9004484",
    "iodine, I Br Cl, cod-9008595 cod-9008594 cod-9008593",
    "black-phosphorus, P, cod-9008572",
    "tetradymite, Bi2Te3 Bi2Se3, cod-9011962 cod-9011965",
    "alpha-manganese, Mn, cod-9008589",
    "zeolite, FAU, cif-18a149380854c4e1",
    "other-monoclinic, VO2 gypsum, cod-9009089 cod-2300259",
    "other-orthorhombic, YBa2Cu3O7 MoO3, cod-1000030 cod-9009670",
    "other-hexagonal, SiC-6H, cod-1011053"
  })
  void everyKnownMaterialHasItsType(String type, String what, String ids) {
    assertThat(Stream.of(ids.split(" ")).map(AtlasTest::type)).as(what).containsOnly(type);
  }

  @ParameterizedTest
  @MethodSource("everyEighth")
  void assignmentsAreWhatIsFoundToday(LibraryEntry entry) {
    MaterialId id = entry.listed().id();

    assertThat(Atlas.typeOf(id))
        .contains(CLASSIFIER.classify(LIBRARY.find(id).orElseThrow(), entry.category()));
  }

  @Test
  void everyMaterialStandsUnderExactlyOneType() {
    List<String> listed =
        Atlas.ofLibrary().pages().stream()
            .flatMap(page -> page.materials().stream())
            .map(entry -> entry.id().text())
            .sorted()
            .toList();

    assertThat(listed)
        .isEqualTo(ENTRIES.stream().map(entry -> entry.listed().id().text()).sorted().toList());
  }

  @Test
  void everyTypeShowsItselfAndZonesThatMakePatterns() {
    for (Atlas.Page page : Atlas.ofLibrary().pages()) {
      assertThat(page.materials())
          .as(page.type().id())
          .anyMatch(entry -> entry.id().equals(page.representative()));
      assertThat(page.zones()).as(page.type().id()).hasSameSizeAs(page.type().zones());
      assertThat(page.zones().stream().map(Atlas.ShownZone::axis)).doesNotHaveDuplicates();
      assertThat(page.type().about()).endsWith(".");
    }
    assertThat(Atlas.ofLibrary().pages()).hasSizeGreaterThan(50);
  }

  /** Williams and Carter, Transmission Electron Microscopy (2009), figures 18.17 to 18.19. */
  @ParameterizedTest
  @CsvSource({
    "fcc, 1, 1, 0, 1, 70.53",
    "fcc, 0, 0, 1, 1, 90",
    "fcc, 1, 1, 2, 1.633, 90",
    "bcc, 1, 1, 1, 1, 60",
    "bcc, 1, 1, 0, 1.414, 90",
    "diamond, 1, 1, 0, 1, 70.53",
    "caesium-chloride, 1, 1, 0, 1.414, 90",
    "hcp, 0, 0, 1, 1, 60"
  })
  void zonesHaveTheRatiosAndAnglesOfTextbooks(
      String type, int u, int v, int w, double ratio, double angle) {
    Atlas.ShownZone zone =
        Atlas.ofLibrary().pages().stream()
            .filter(page -> page.type().id().equals(type))
            .flatMap(page -> page.zones().stream())
            .filter(shown -> shown.axis().equals(new ZoneAxis(u, v, w)))
            .findFirst()
            .orElseThrow();

    assertThat(zone.basis().ratio()).isCloseTo(ratio, within(5e-4));
    assertThat(zone.basis().angle()).isCloseTo(angle, within(5e-3));
  }

  /** Another origin, other axes' lengths by a few parts in a thousand, atoms off by 0.02 A. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "cod-9008468", "cod-9008506", "cod-9008566", "cod-9008878", "cod-9009005", "cod-9009059",
        "cod-9009083", "cod-9009086", "mp-5229", "cod-9002044", "mp-1143", "cod-9009668",
        "cod-5000035", "cod-9005025", "cod-1010941", "cod-9008902", "cod-9004228"
      })
  void noiseAndAnotherOriginChangeNoType(String id) {
    Material material = LIBRARY.find(MaterialId.parse(id)).orElseThrow();
    for (int seed = 0; seed < 3; seed++) {
      Crystal noisy = noisy(material.crystal(), new Random(seed));

      assertThat(
              CLASSIFIER
                  .classify(
                      new Material(material.id(), noisy, material.source(), List.of(), List.of()),
                      "unknown")
                  .id())
          .isEqualTo(type(id));
    }
  }

  private static Crystal noisy(Crystal crystal, Random random) {
    Lattice lattice = crystal.lattice();
    double scale = 0.9 + 0.2 * random.nextDouble();
    double[] shift = {random.nextDouble(), random.nextDouble(), random.nextDouble()};
    List<Site> sites = new ArrayList<>();
    for (Site site : crystal.sites()) {
      sites.add(
          new Site(
              site.x() + shift[0] + noise(random) / lattice.lengthA(),
              site.y() + shift[1] + noise(random) / lattice.lengthB(),
              site.z() + shift[2] + noise(random) / lattice.lengthC(),
              site.occupants()));
    }
    return new Crystal(
        Lattice.ofParameters(
            lattice.lengthA() * scale,
            lattice.lengthB() * scale,
            lattice.lengthC() * scale,
            lattice.alpha(),
            lattice.beta(),
            lattice.gamma()),
        sites,
        CellSetting.AS_PUBLISHED,
        crystal.spaceGroup());
  }

  private static double noise(Random random) {
    return 0.02 * (2 * random.nextDouble() - 1);
  }
}
