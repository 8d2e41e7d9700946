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
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.diffraction.DiffractionPattern;
import org.zoneaxis.diffraction.PatternParameters;
import org.zoneaxis.diffraction.PatternSimulator;
import org.zoneaxis.diffraction.WorkTooLargeException;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.figure.AnswerSize;
import org.zoneaxis.figure.Figure;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.FigureTooLargeException;
import org.zoneaxis.figure.Form;
import org.zoneaxis.figure.Marks;
import org.zoneaxis.figure.OrientedCrystal;
import org.zoneaxis.figure.Subjects;
import org.zoneaxis.figure.Words;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.pattern.FigureStyle;

class FigureSizeTest {

  private static final MaterialId ID = MaterialId.parse("cif-0123456789abcdef");

  private final FigureMaker maker = new FigureMaker();

  private static Material material(double edge, double height, List<Site> sites) {
    return new Material(
        ID,
        new Crystal(Lattice.ofParameters(edge, edge, height, 90, 90, 90), sites),
        new Source("made up", "", "", ""),
        List.of(),
        List.of());
  }

  private byte[] make(String name, Material material, FigureFormat format, String gmax) {
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
    FigureRequest request =
        new FigureRequest(
            Figures.ALL.find(name, 1).orElseThrow(),
            new Subject(ID, Indices.parse("zone axis", "001")),
            format,
            options);
    List<Material> materials = List.of(material);
    return maker.make(maker.resolve(request, materials), materials);
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
  @ValueSource(strings = {"svg", "json", "csv"})
  void saysWhatWouldFitInPlaceOfAFigureThatIsTooLarge(String extension) {
    FigureFormat format = Figures.PATTERN.format(extension).orElseThrow();
    DiffractionPattern pattern = pattern(1.5);
    String smaller = Figures.PATTERN.smaller(pattern, format, 2 * format.mostBytes());
    assertThat(smaller).startsWith("with gmax=").endsWith(" it would fit");
    String gmax = smaller.replaceFirst(".*gmax=([0-9.]+) .*", "$1");
    double share =
        (double) pattern(Double.parseDouble(gmax)).reflections().size()
            / pattern.reflections().size();
    assertThat(share).isBetween(0.3, 0.375);
  }

  @Test
  void namesTheOptionsWhereNoGmaxIsKnownToFit() {
    assertThat(Figures.PATTERN.smaller(pattern(0.2), FigureFormat.CSV, 10 * AnswerSize.MAX_BYTES))
        .isEqualTo("lower gmax, sigma or precession");
  }

  @Test
  void refusesAFigureThatIsTooLarge() {
    Figure<Integer> large = new Sized();
    FigureMaker all = new FigureMaker(new FigureCatalogue(List.of(large)));
    FigureRequest request =
        new FigureRequest(
            large,
            new Subject(ID, Optional.empty()),
            FigureFormat.CSV,
            OptionValues.standard(List.of()));
    List<Material> materials =
        List.of(material(4, 4, List.of(new Site(0, 0, 0, List.of(Occupant.full(Element.Po))))));
    ResolvedFigure resolved = all.resolve(request, materials);
    assertThatThrownBy(() -> all.make(resolved, materials))
        .isInstanceOf(FigureTooLargeException.class)
        .hasMessageContainingAll("24 MB", "at most 12 MB; ask for less of it");
  }

  /** A figure of twice the size that there may be. */
  private static final class Sized implements Figure<Integer> {
    @Override
    public String name() {
      return "sized";
    }

    @Override
    public int render() {
      return 1;
    }

    @Override
    public Subjects subjects() {
      return Subjects.ONE_CRYSTAL;
    }

    @Override
    public List<Option<?>> options() {
      return List.of();
    }

    @Override
    public List<Form<Integer>> forms() {
      return List.of(new Form<>(FigureFormat.CSV, (size, crystals, options) -> new byte[size]));
    }

    @Override
    public Integer compute(List<OrientedCrystal> crystals, OptionValues options) {
      return 2 * AnswerSize.MAX_TABLE_BYTES;
    }

    @Override
    public Marks marks() {
      return Marks.ATOMS;
    }

    @Override
    public Words words() {
      return new Words("size", "Nothing but bytes.", ID.text());
    }
  }

  /** A flat spread of reflections: a net of 61 angstrom in which 16,000 are within range. */
  @Test
  void drawsNoMoreReflectionsThanAPictureHoldsAndListsThem() {
    Material cell =
        material(60, 58, List.of(new Site(0, 0, 0, List.of(Occupant.full(Element.Au)))));
    DiffractionPattern pattern =
        new PatternSimulator()
            .simulate(
                cell.crystal(),
                new ZoneAxis(0, 0, 1),
                new PatternParameters(new ElectronBeam(200), 1.5, 0.01, 0),
                Optional.empty());
    WorkTooLargeException refusal =
        catchThrowableOfType(
            WorkTooLargeException.class,
            () -> Figures.PATTERN.render(cell, pattern, FigureStyle.DEFAULT, FigureFormat.SVG));
    assertThat(refusal.value()).contains("1.5 with ", " of which a picture holds 15000");
    double named = Double.parseDouble(refusal.expected().replaceAll("[^0-9.]", ""));
    assertThat(
            new PatternSimulator()
                .simulate(
                    cell.crystal(),
                    new ZoneAxis(0, 0, 1),
                    new PatternParameters(new ElectronBeam(200), named, 0.01, 0),
                    Optional.empty())
                .drawn())
        .hasSizeBetween(10_000, 15_000);
    assertThat(Figures.PATTERN.render(cell, pattern, FigureStyle.DEFAULT, FigureFormat.CSV))
        .isNotEmpty();
  }

  /** The first two are simplified before drawing and after it, the third not at all. */
  @Test
  void drawsAtomsOnlyWhereTheSharesOfSitesAreTooMany() {
    for (int elements : new int[] {50, 30}) {
      String svg = structure(elements, 14);
      assertThat(svg).contains("atoms only: too many to draw bonds and shares");
      assertThat(svg).contains(" and " + (elements - 1) + " others at 0, 0, 0<");
      assertThat(svg)
          .doesNotContain("class=\"edged\" stroke")
          .doesNotContain("aria-label=\"vacant\"");
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
        make("structure", material(2.5 * edge, 2.5 * edge, sites), FigureFormat.SVG, "0.2");
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
