package org.zoneaxis.figure.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zoneaxis.crystal.CellSetting;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Indices;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.figure.AnswerSize;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.FigureKind;
import org.zoneaxis.figure.FigureTooLargeException;

class FigureSizeTest {

  private static final MaterialId ID = MaterialId.parse("cif-0123456789abcdef");

  private final FigureMaker maker = new FigureMaker();

  private static Material material(double edge, double height, List<Site> sites) {
    return new Material(
        ID,
        new Crystal(
            Lattice.ofParameters(edge, edge, height, 90, 90, 90),
            sites,
            CellSetting.AS_PUBLISHED,
            Optional.empty()),
        new Source("made up", "", "", ""),
        List.of(),
        List.of());
  }

  private byte[] make(FigureKind kind, Material material, FigureFormat format, String gmax) {
    PatternOptions options =
        PatternOptions.parse(
            Map.of(
                "gmax",
                List.of(gmax),
                "sigma",
                List.of("0.02"),
                "kv",
                List.of("1500"),
                "labels",
                List.of("all")));
    PatternRequest request =
        new PatternRequest(kind, ID, Indices.parse("zone axis", "001"), format, options);
    return maker.make(maker.resolve(request, material.crystal()), material);
  }

  @ParameterizedTest
  @EnumSource(names = {"JSON", "CSV"})
  void refusesAPatternThatIsTooLargeAndSaysWhatFits(FigureFormat format) {
    Material cell = material(44, 2, List.of(new Site(0, 0, 0, List.of(Occupant.full(Element.U)))));
    FigureTooLargeException refusal =
        catchThrowableOfType(
            FigureTooLargeException.class, () -> make(FigureKind.DIFFRACTION, cell, format, "3.9"));
    assertThat(refusal).hasMessageContaining("at most 5 MB");
    String gmax = refusal.limit().replaceFirst(".*gmax=([0-9.]+) .*", "$1");
    byte[] fits = make(FigureKind.DIFFRACTION, cell, format, gmax);
    assertThat(fits.length).isBetween(AnswerSize.MAX_BYTES / 3, AnswerSize.MAX_BYTES);
  }

  /** The first two are simplified before drawing and after it, the third not at all. */
  @Test
  void drawsAtomsOnlyWhereTheSharesOfSitesAreTooMany() {
    for (int elements : new int[] {50, 30}) {
      String svg = structure(elements, 14);
      assertThat(svg).contains("atoms only: too many to draw bonds and shares");
      assertThat(svg).contains(" and " + (elements - 1) + " others at 0, 0, 0<");
      assertThat(svg).doesNotContain("data-atom=\"1\"><title>").doesNotContain(">vacant<");
    }
    assertThat(structure(50, 4)).doesNotContain("atoms only").contains("sectors");
  }

  @Test
  void drawsTheSamePictureEachTime() {
    assertThat(structure(30, 14)).isEqualTo(structure(30, 14));
  }

  private String structure(int elements, int edge) {
    List<Occupant> occupants =
        EnumSet.allOf(Element.class).stream()
            .limit(elements)
            .map(element -> new Occupant(element, 1.0 / elements, OptionalDouble.empty()))
            .toList();
    List<Site> sites = new ArrayList<>();
    double step = 1.0 / edge;
    for (int n = 0; n < edge * edge * edge; n++) {
      int layer = n / (edge * edge);
      sites.add(new Site(n % edge * step, n / edge % edge * step, layer * step, occupants));
    }
    byte[] svg =
        make(
            FigureKind.STRUCTURE, material(2.5 * edge, 2.5 * edge, sites), FigureFormat.SVG, "0.2");
    assertThat(svg.length).isLessThanOrEqualTo(AnswerSize.MAX_BYTES);
    return new String(svg, StandardCharsets.UTF_8);
  }

  @Test
  void saysASizeSoThatWhatIsTooLargeLooksSo() {
    assertThat(AnswerSize.megabytes(AnswerSize.MAX_BYTES)).isEqualTo("5 MB");
    assertThat(AnswerSize.megabytes(AnswerSize.MAX_BYTES + 1)).isEqualTo("5.1 MB");
    assertThat(AnswerSize.megabytes(23_950_000)).isEqualTo("24 MB");
  }
}
