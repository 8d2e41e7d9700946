package org.zoneaxis.source.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.library.catalogue.UnitCell;
import org.zoneaxis.library.notation.FormulaText;
import org.zoneaxis.library.notation.Match;

class SameSubstanceTest {

  private static RemoteHit hit(String id, String formula, int group, double a, double c) {
    return new RemoteHit(
        MaterialId.parse(id),
        FormulaText.parse(formula),
        List.of(),
        group == 0 ? Optional.empty() : Optional.of(new SpaceGroup(group, "P1")),
        new UnitCell(a, a, c, 90, 90, 90),
        OptionalInt.empty(),
        OptionalDouble.empty(),
        id.startsWith("cod-") ? CellOrigin.MEASURED : CellOrigin.CALCULATED,
        Match.FORMULA);
  }

  private static final RemoteHit RUTILE = hit("cod-9009083", "TiO2", 136, 4.594, 2.959);

  @Test
  void keepsTheMeasuredOneOfTwoThatAreTheSame() {
    RemoteHit calculated = hit("opt-oqmd-1", "O2Ti", 136, 4.65, 2.97);
    assertThat(SameSubstance.distinct(List.of(), List.of(calculated, RUTILE)))
        .containsExactly(RUTILE);
    assertThat(SameSubstance.distinct(List.of(RUTILE), List.of(calculated))).isEmpty();
  }

  @Test
  void keepsOtherFormulaeGroupsAndCells() {
    List<RemoteHit> others =
        List.of(
            RUTILE,
            hit("opt-a-1", "Ti2O3", 136, 4.594, 2.959),
            hit("opt-a-2", "TiO2", 141, 4.594, 2.959),
            hit("opt-a-3", "TiO2", 136, 4.594, 3.6));
    assertThat(SameSubstance.distinct(List.of(), others)).containsExactlyElementsOf(others);
  }

  @Test
  void takesAGroupThatIsNotStatedForAnyGroup() {
    assertThat(SameSubstance.areSame(RUTILE, hit("opt-a-1", "TiO2", 0, 4.6, 2.95))).isTrue();
    assertThat(SameSubstance.areSame(RUTILE, hit("opt-a-1", "TiO2", 0, 4.6, 5.9))).isFalse();
  }

  @Test
  void knowsACellOfTwiceTheVolumeByItsSpaceGroup() {
    assertThat(SameSubstance.areSame(RUTILE, hit("opt-a-1", "TiO2", 136, 4.6, 5.95))).isTrue();
  }

  @Test
  void twoCalculatedCellsMayDifferByMoreThanTwoMeasuredOnes() {
    RemoteHit other = hit("cod-1000000", "TiO2", 136, 4.594, 3.1);
    assertThat(SameSubstance.areSame(RUTILE, other)).isFalse();
    assertThat(SameSubstance.areSame(hit("opt-a-1", "TiO2", 136, 4.594, 2.96), other)).isTrue();
  }
}
