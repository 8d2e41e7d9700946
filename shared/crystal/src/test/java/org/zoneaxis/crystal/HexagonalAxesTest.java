package org.zoneaxis.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zoneaxis.crystal.draft.CrystalDraft;
import org.zoneaxis.crystal.refusal.CrystalException;

/** Rhombohedral cells on hexagonal axes. */
class HexagonalAxesTest {

  private static Lattice rhombohedral(double a, double alpha) {
    return Lattice.ofParameters(a, a, a, alpha, alpha, alpha);
  }

  /** R. W. G. Wyckoff, Crystal Structures, gives both cells of these. */
  @ParameterizedTest
  @CsvSource({
    "bismuth, 4.7459, 57.237, 4.546, 11.860",
    "corundum, 5.128, 55.333, 4.76, 12.99",
    "calcite, 6.361, 46.1, 4.98, 17.02",
    "hematite, 5.427, 55.267, 5.035, 13.75"
  })
  void cellsAreThoseOfTextbooks(String name, double edge, double angle, double a, double c) {
    Lattice cell = HexagonalAxes.lattice(rhombohedral(edge, angle));
    assertThat(cell.lengthA()).isCloseTo(a, within(0.01));
    assertThat(cell.lengthC()).isCloseTo(c, within(0.02));
    assertThat(cell.volume()).isCloseTo(3 * rhombohedral(edge, angle).volume(), within(1e-9));
    assertThat(cell.isHexagonal()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"90", "89.96", "120.5"})
  void otherCellsHaveNone(double angle) {
    if (angle < 120) {
      assertThat(HexagonalAxes.fit(rhombohedral(4, angle))).isFalse();
      assertThatThrownBy(() -> HexagonalAxes.lattice(rhombohedral(4, angle)))
          .isInstanceOf(CrystalException.class);
    }
    assertThat(HexagonalAxes.fit(Lattice.ofParameters(4, 4, 7, 90, 90, 120))).isFalse();
    assertThat(HexagonalAxes.fit(Lattice.ofParameters(4, 4, 4.1, 60, 60, 60))).isFalse();
  }

  @Test
  void theSettingIsObverse() {
    assertThat(HexagonalAxes.direction(new ZoneAxis(1, 1, 1))).isEqualTo(new ZoneAxis(0, 0, 1));
    assertThat(HexagonalAxes.direction(new ZoneAxis(1, 0, -1))).isEqualTo(new ZoneAxis(1, 1, 0));
    assertThat(HexagonalAxes.reflection(new MillerIndices(1, 0, 0)))
        .isEqualTo(new MillerIndices(1, 0, 1));
    for (int h = -3; h <= 3; h++) {
      for (int k = -3; k <= 3; k++) {
        MillerIndices hkl = HexagonalAxes.reflection(new MillerIndices(h, k, 2));
        assertThat(Math.floorMod(-hkl.h() + hkl.k() + hkl.l(), 3)).isZero();
      }
    }
  }

  @Test
  void lengthsAnglesAndTheZoneLawStay() {
    Lattice given = rhombohedral(5.128, 55.333);
    Lattice hexagonal = HexagonalAxes.lattice(given);
    for (int h = -2; h <= 2; h++) {
      for (int k = -2; k <= 2; k++) {
        for (int l = -2; l <= 2; l++) {
          MillerIndices hkl = new MillerIndices(h, k, l);
          assertThat(hexagonal.reciprocal(HexagonalAxes.reflection(hkl)).length())
              .isCloseTo(given.reciprocal(hkl).length(), within(1e-12));
          ZoneAxis axis = new ZoneAxis(h, k, l == 0 && h == 0 && k == 0 ? 1 : l);
          assertThat(HexagonalAxes.reflection(hkl).laueZone(HexagonalAxes.direction(axis)) == 0)
              .isEqualTo(hkl.laueZone(axis) == 0);
        }
      }
    }
  }

  /**
   * The same crystal, written down on both axes: corundum, Wyckoff positions 4c and 6e, 12c, 18e.
   */
  @Test
  void atomsAreWhereTheTablesHaveThem() {
    Crystal given =
        CrystalDraft.parse(
                "a=5.128 alpha=55.333", "R-3c:R", "Al 0.3522 0.3522 0.3522; O 0.5563 0.9437 0.25")
            .crystal();
    Crystal shown = HexagonalAxes.of(given);
    Lattice cell = shown.lattice();
    Crystal tables =
        new CrystalDraft(
                new org.zoneaxis.crystal.draft.GivenCell.Listed(
                    List.of(cell.lengthA(), cell.lengthC())),
                "R-3c:H",
                org.zoneaxis.crystal.draft.SitesText.read("Al 0 0 0.3522; O 0.3063 0 0.25"))
            .crystal();
    assertThat(shown.setting()).isEqualTo(CellSetting.HEXAGONAL_AXES);
    assertThat(shown.sites()).hasSize(30);
    for (Site site : shown.sites()) {
      Optional<Site> same =
          tables.sites().stream()
              .filter(
                  other ->
                      other.occupants().equals(site.occupants())
                          && cell.nearestImage(
                                  site.x() - other.x(),
                                  site.y() - other.y(),
                                  site.z() - other.z(),
                                  1e-6)
                              .isPresent())
              .findFirst();
      assertThat(same).as("%s", site).isPresent();
    }
  }

  @Test
  void theMaterialKeepsItsFingerprint() {
    Crystal bismuth =
        CrystalDraft.parse("a=4.7459 alpha=57.237", "R-3m:R", "Bi 0.2341 0.2341 0.2341").crystal();
    Material material =
        Material.ofUpload(bismuth, new Source("x", "", "", ""), List.of("Bi"), List.of());
    assertThat(material.onHexagonalAxes().revision()).isEqualTo(material.revision());
    assertThat(material.onHexagonalAxes().crystal().sites()).hasSize(6);
  }
}
