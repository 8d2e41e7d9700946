package org.zoneaxis.figure.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import org.junit.jupiter.params.provider.CsvSource;
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
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.diffraction.DiffractionPattern;
import org.zoneaxis.diffraction.ElectronBeam;
import org.zoneaxis.diffraction.PatternParameters;
import org.zoneaxis.diffraction.PatternSimulator;
import org.zoneaxis.figure.AnswerSize;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.FigureKind;
import org.zoneaxis.figure.FigureOptions;
import org.zoneaxis.figure.FigureTooLargeException;
import org.zoneaxis.figure.option.OptionValues;

class FigureSizeTest {

  private static final int MEGABYTE = 1_000_000;

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
    OptionValues options =
        OptionValues.parse(
            FigureOptions.ALL,
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

  private static DiffractionPattern pattern(double gmax) {
    Material cell = material(10, 2, List.of(new Site(0, 0, 0, List.of(Occupant.full(Element.U)))));
    return new PatternSimulator()
        .simulate(
            cell.crystal(),
            new ZoneAxis(0, 0, 1),
            new PatternParameters(new ElectronBeam(200), gmax, 0.05, 0),
            Optional.empty());
  }

  /** At the limit everything passes; at twice the limit three eighths of the reflections would. */
  @ParameterizedTest
  @CsvSource({"SVG, 5, 10", "JSON, 12, 24", "CSV, 12, 24"})
  void refusesAFigureThatIsTooLargeAndSaysWhatFits(FigureFormat format, int most, int size) {
    DiffractionPattern pattern = pattern(1.5);
    FigureSize.require(new byte[most * MEGABYTE], pattern, format);
    FigureTooLargeException refusal =
        catchThrowableOfType(
            FigureTooLargeException.class,
            () -> FigureSize.require(new byte[size * MEGABYTE], pattern, format));
    assertThat(refusal.value()).isEqualTo(size + " MB");
    assertThat(refusal.limit())
        .startsWith("at most " + most + " MB; with gmax=")
        .endsWith(" it would fit");
    String gmax = refusal.limit().replaceFirst(".*gmax=([0-9.]+) .*", "$1");
    double share =
        (double) pattern(Double.parseDouble(gmax)).reflections().size()
            / pattern.reflections().size();
    assertThat(share).isBetween(0.3, 0.375);
  }

  @Test
  void namesTheOptionsWhereNoGmaxIsKnownToFit() {
    assertThatThrownBy(
            () -> FigureSize.require(new byte[50 * MEGABYTE], pattern(0.2), FigureFormat.CSV))
        .isInstanceOf(FigureTooLargeException.class)
        .hasMessageEndingWith("; lower gmax, sigma or precession");
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
