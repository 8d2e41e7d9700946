package org.zoneaxis.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.figure.pattern.FigureStyle;
import org.zoneaxis.figure.pattern.PatternFigure;

/** A cell that was calculated says so wherever it is shown, and a measured one does not. */
class CalculatedCellTest {

  private static final ReferencePatterns.Example SILICON =
      ReferencePatterns.named("Si_1_1_0_200kV");

  private static String drawn(CellOrigin origin, FigureFormat format) {
    Material material = SILICON.material();
    Source source = material.source();
    Material of =
        new Material(
            material.id(),
            material.crystal(),
            new Source(
                source.provider(), source.url(), source.licence(), source.attribution(), origin),
            material.names(),
            material.warnings());
    byte[] figure = new PatternFigure().render(of, SILICON.pattern(), FigureStyle.DEFAULT, format);
    return new String(figure, StandardCharsets.UTF_8);
  }

  @Test
  void captionAndTablesSayThatACellWasCalculated() {
    assertThat(drawn(CellOrigin.CALCULATED, FigureFormat.SVG)).contains("calculated cell (DFT)");
    assertThat(drawn(CellOrigin.CALCULATED, FigureFormat.JSON))
        .contains("\"origin\":\"calculated\"");
    assertThat(drawn(CellOrigin.CALCULATED, FigureFormat.CSV).lines())
        .first()
        .asString()
        .endsWith(",cell origin");
    assertThat(drawn(CellOrigin.CALCULATED, FigureFormat.CSV).lines().skip(1))
        .isNotEmpty()
        .allMatch(row -> row.endsWith(",calculated cell (DFT)"));
  }

  @Test
  void measuredCellIsNotCalledCalculated() {
    assertThat(drawn(CellOrigin.MEASURED, FigureFormat.SVG)).doesNotContain("calculated");
    assertThat(drawn(CellOrigin.MEASURED, FigureFormat.JSON)).contains("\"origin\":\"measured\"");
    assertThat(drawn(CellOrigin.MEASURED, FigureFormat.CSV)).doesNotContain("calculated");
  }

  @Test
  void cellsOfTheMaterialsProjectAreCalculatedUnlessSaidOtherwise() {
    assertThat(new Source("Materials Project", "", "", "").isCalculated()).isTrue();
    assertThat(new Source("Crystallography Open Database", "", "", "").isCalculated()).isFalse();
    assertThat(new Source("uploaded structure", "", "", "").isCalculated()).isFalse();
  }
}
