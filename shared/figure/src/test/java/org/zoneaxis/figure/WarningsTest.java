package org.zoneaxis.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.figure.request.FigureMaker;
import org.zoneaxis.figure.request.FigureRequest;
import org.zoneaxis.figure.request.Figures;

/** What is doubtful about a structure is seen in its pictures. */
class WarningsTest {

  private static final Lattice CUBE = Lattice.ofParameters(4, 4, 4, 90, 90, 90);

  private static String drawn(String figure, Lattice cell, String... warnings) {
    Crystal crystal =
        new Crystal(cell, List.of(new Site(0, 0, 0, List.of(Occupant.full(Element.Po)))));
    Material material =
        new Material(
            MaterialId.parse("cod-1234567"),
            crystal,
            new Source("Example", "", "", ""),
            List.of(),
            List.of(warnings));
    FigureMaker maker = new FigureMaker();
    FigureRequest request =
        FigureRequest.parse(
                Figures.ALL, List.of(figure, "cod-1234567", "001.svg"), java.util.Map.of())
            .orElseThrow();
    List<Material> materials = List.of(material);
    return new String(
        maker.make(maker.resolve(request, materials), materials), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"diffraction", "structure"})
  void standInThePictureWithAMark(String figure) {
    assertThat(drawn(figure, CUBE, "The formula differs."))
        .contains("<g class=\"caution\"")
        .contains("Warning: The formula differs.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"diffraction", "structure"})
  void soundStructuresHaveNoMark(String figure) {
    assertThat(drawn(figure, CUBE)).doesNotContain("class=\"caution\"").doesNotContain("Warning:");
  }

  @Test
  void areCountedWhereThereIsNoRoom() {
    String[] many = IntStream.range(0, 9).mapToObj(i -> "Fault " + i + ".").toArray(String[]::new);
    assertThat(drawn("diffraction", CUBE, many))
        .contains("Warning: Fault 2.")
        .contains("Warning: and 6 more, in the JSON.");
  }

  @Test
  void longWordsStayOnThePaper() {
    String svg = drawn("diffraction", CUBE, "M".repeat(200));
    String caption = svg.substring(svg.indexOf("</desc>"));
    assertThat(caption).contains("M".repeat(40)).doesNotContain("M".repeat(70));
  }

  @Test
  void aNearlyHexagonalCellIsSaidToBeOne() {
    assertThat(drawn("diffraction", Lattice.ofParameters(3.19, 3.193, 5, 90, 90, 119.99)))
        .contains("hexagonal within its precision only");
  }
}
