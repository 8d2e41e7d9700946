package org.zoneaxis.figure.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.diffraction.DiffractionPattern;
import org.zoneaxis.diffraction.PatternParameters;
import org.zoneaxis.diffraction.PatternSimulator;
import org.zoneaxis.diffraction.Reflection;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.figure.DrawnPattern;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.Marks;
import org.zoneaxis.figure.choice.LengthUnit;
import org.zoneaxis.figure.pattern.FigureStyle;
import org.zoneaxis.figure.pattern.PatternFigure;
import org.zoneaxis.figure.sheet.FigureSheet;
import org.zoneaxis.figure.validation.SvgValidator;

class StructureSvgTest {

  private static final PatternSimulator SIMULATOR = new PatternSimulator();
  private static final PatternParameters PARAMETERS =
      new PatternParameters(new ElectronBeam(200), 1.5, 0.01, 0);
  private static final SvgValidator VALIDATOR = new SvgValidator();

  /** Positions are written to a tenth of a drawing unit. */
  private static final double ROUNDING = 0.11;

  private static StructureView view(Crystal crystal, ZoneAxis axis) {
    return StructureProjector.project(
        crystal, axis, SIMULATOR.orientation(crystal, axis, Optional.empty()));
  }

  private static byte[] svg(Material material, ZoneAxis axis, LengthUnit unit) {
    return new StructureFigure().render(material, view(material.crystal(), axis), unit);
  }

  private static byte[] svg(Crystal crystal, ZoneAxis axis) {
    return svg(KnownCells.material(crystal), axis, LengthUnit.ANGSTROM);
  }

  private static DrawnPattern drawn(Crystal crystal, ZoneAxis axis) throws Exception {
    return new DrawnPattern(svg(crystal, axis));
  }

  /** The circle of each atom by its number: x, y, r. */
  private static Map<Integer, double[]> atoms(DrawnPattern drawing) {
    Map<Integer, double[]> atoms = new TreeMap<>();
    for (Element element : drawing.elements("*")) {
      if (element.hasAttribute("data-atom")) {
        Element circle = (Element) element.getElementsByTagName("circle").item(0);
        atoms.put(
            Integer.parseInt(element.getAttribute("data-atom")),
            new double[] {
              Double.parseDouble(circle.getAttribute("cx")),
              Double.parseDouble(circle.getAttribute("cy")),
              Double.parseDouble(circle.getAttribute("r"))
            });
      }
    }
    return atoms;
  }

  static Stream<Arguments> drawings() {
    return Stream.of(
            KnownCells.copper(),
            KnownCells.silicon(),
            KnownCells.halite(),
            KnownCells.perovskite(),
            KnownCells.magnesium(),
            KnownCells.graphite(),
            KnownCells.tenorite(),
            KnownCells.triclinic(),
            KnownCells.disordered())
        .flatMap(
            crystal ->
                Stream.of(
                        new ZoneAxis(0, 0, 1),
                        new ZoneAxis(-1, 1, 0),
                        new ZoneAxis(1, 1, 1),
                        new ZoneAxis(3, -2, 1))
                    .map(axis -> Arguments.of(crystal.formula().toString(), crystal, axis)));
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("drawings")
  void passesTheValidatorAndFitsItsPanel(String name, Crystal crystal, ZoneAxis axis)
      throws Exception {
    byte[] svg = svg(crystal, axis);
    assertThatCode(() -> VALIDATOR.validate(svg, Marks.ATOMS)).as(name).doesNotThrowAnyException();
    DrawnPattern drawing = new DrawnPattern(svg);
    Map<Integer, double[]> atoms = atoms(drawing);
    assertThat(atoms).hasSize(view(crystal, axis).atoms().size());
    for (double[] atom : atoms.values()) {
      assertThat(Math.abs(atom[0]) + atom[2]).isLessThan(FigureSheet.HALF_WIDTH - 20);
      assertThat(atom[1] - atom[2]).isGreaterThan(-FigureSheet.HALF_WIDTH + 15);
      assertThat(atom[1] + atom[2]).isLessThan(FigureSheet.HALF_WIDTH - 80);
    }
  }

  /** From the bytes of both figures: circles of atoms against circles of spots. */
  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("drawings")
  void standsInTheOrientationOfThePattern(String name, Crystal crystal, ZoneAxis axis)
      throws Exception {
    DiffractionPattern pattern = SIMULATOR.simulate(crystal, axis, PARAMETERS, Optional.empty());
    DrawnPattern spots =
        new DrawnPattern(
            new PatternFigure()
                .render(
                    KnownCells.material(crystal), pattern, FigureStyle.DEFAULT, FigureFormat.SVG));
    DrawnPattern drawing = drawn(crystal, axis);
    Map<Integer, double[]> atoms = atoms(drawing);
    List<SeenAtom> seen = view(crystal, axis).atoms();
    double[] first = atoms.get(1);
    double worst = 0;
    for (DrawnPattern.Marker spot : spots.markers()) {
      Reflection reflection =
          pattern.reflections().stream()
              .filter(r -> r.hkl().equals(spot.hkl()))
              .findAny()
              .orElseThrow();
      if (reflection.laueZone() != 0) {
        continue;
      }
      for (int i = 1; i < seen.size(); i++) {
        double[] atom = atoms.get(i + 1);
        double onPage =
            (spot.x() * (atom[0] - first[0]) + spot.y() * (atom[1] - first[1]))
                / spots.scale()
                / drawing.scale();
        double phase =
            spot.hkl().h() * (seen.get(i).x() - seen.get(0).x())
                + spot.hkl().k() * (seen.get(i).y() - seen.get(0).y())
                + spot.hkl().l() * (seen.get(i).z() - seen.get(0).z());
        double rounding = ROUNDING * 2 * (reflection.g() / drawing.scale() + 12 / spots.scale());
        worst = Math.max(worst, Math.abs(onPage - phase) / rounding);
      }
    }
    assertThat(worst).as(name).isLessThan(1);
  }

  @Test
  void drawsNearerAtomsLargerAndLater() throws Exception {
    Crystal copper = KnownCells.copper();
    ZoneAxis axis = new ZoneAxis(1, 2, 3);
    Map<Integer, double[]> atoms = atoms(drawn(copper, axis));
    List<SeenAtom> seen = view(copper, axis).atoms();
    List<Integer> order = new ArrayList<>();
    for (Element element : drawn(copper, axis).elements("g")) {
      if (element.hasAttribute("data-atom")) {
        order.add(Integer.parseInt(element.getAttribute("data-atom")));
      }
    }
    for (int i = 1; i < order.size(); i++) {
      SeenAtom farther = seen.get(order.get(i - 1) - 1);
      SeenAtom nearer = seen.get(order.get(i) - 1);
      assertThat(nearer.onPage().z()).isGreaterThan(farther.onPage().z() - 1e-4);
      assertThat(atoms.get(order.get(i))[2])
          .isGreaterThanOrEqualTo(atoms.get(order.get(i - 1))[2] - ROUNDING);
    }
    assertThat(atoms.get(order.get(13))[2]).isGreaterThan(1.29 * atoms.get(order.get(0))[2]);
  }

  @Test
  void cutsSharedAndHalfEmptySitesLikeAPie() throws Exception {
    DrawnPattern drawing = drawn(KnownCells.disordered(), new ZoneAxis(0, 0, 1));
    List<String> facts = new ArrayList<>();
    int sectors = 0;
    for (Element element : drawing.elements("g")) {
      if (element.hasAttribute("data-atom")) {
        facts.add(element.getElementsByTagName("title").item(0).getTextContent());
        sectors += element.getElementsByTagName("path").getLength();
      }
    }
    assertThat(facts)
        .containsExactlyInAnyOrder(
            "Sr 0.3, La 0.7 at 0.5, 0.5, 0.5", "O 0.5 at 0.1, 0.2, 0.3", "O 0.5 at 0.2, 0.2, 0.3");
    assertThat(sectors).isEqualTo(8);
    assertThat(drawing.words()).contains("vacant").contains("sectors: elements that share a site");
  }

  @Test
  void saysWhatItShows() throws Exception {
    DrawnPattern drawing = drawn(KnownCells.halite(), new ZoneAxis(0, 0, 1));
    assertThat(drawing.elements("title").get(0).getTextContent())
        .isEqualTo("Structure of NaCl (cod-1234567) along [0 0 1]");
    assertThat(drawing.elements("desc").get(0).getTextContent())
        .contains("27 atoms (14 Na, 13 Cl) and 54 bonds")
        .contains("normal of 2 0 0 to the right");
    assertThat(drawing.words())
        .contains("NaCl [0 0 1]")
        .contains("a = 5.641 \u00C5")
        .contains("g = 2 0 0 to the right")
        .contains("2 \u00C5")
        .contains("cod-1234567");
  }

  @Test
  void measuresInTheUnitAskedFor() throws Exception {
    DrawnPattern drawing =
        new DrawnPattern(
            svg(
                KnownCells.material(KnownCells.halite()),
                new ZoneAxis(0, 0, 1),
                LengthUnit.NANOMETRE));
    assertThat(drawing.words()).contains("0.2 nm").contains("a = 0.5641 nm");
  }

  @Test
  void dashesTheEdgesBehindTheCell() throws Exception {
    // three edges meet in the corner farthest away; along an axis the front hides the others
    assertThat(behind(new ZoneAxis(1, 2, 3))).isEqualTo(3);
    assertThat(behind(new ZoneAxis(-1, 2, -3))).isEqualTo(3);
    assertThat(behind(new ZoneAxis(0, 0, 1))).isZero();
    assertThat(behind(new ZoneAxis(1, 1, 0))).isZero();
  }

  private static int behind(ZoneAxis axis) throws Exception {
    for (Element group : drawn(KnownCells.silicon(), axis).elements("g")) {
      if (group.getAttribute("class").startsWith("behind")) {
        Element path = (Element) group.getElementsByTagName("path").item(0);
        return path.getAttribute("d").split("m").length - 1;
      }
    }
    return 0;
  }

  @Test
  void namesEveryAxisOnce() throws Exception {
    for (ZoneAxis axis :
        List.of(new ZoneAxis(0, 0, 1), new ZoneAxis(1, 1, 1), new ZoneAxis(0, -1, 0))) {
      assertThat(letters(axis)).containsExactly("a", "b", "c");
    }
    assertThat(letters(new ZoneAxis(1, -1, 0))).containsExactly("a, b", "c");
  }

  private static List<String> letters(ZoneAxis axis) throws Exception {
    List<String> letters = new ArrayList<>();
    for (Element text : drawn(KnownCells.copper(), axis).texts()) {
      Element axes = (Element) text.getParentNode().getParentNode();
      if (axes.getAttribute("class").startsWith("axes")) {
        letters.add(text.getAttribute("aria-label"));
      }
    }
    return letters;
  }

  @Test
  void isTheSameWhateverTheOrderOfTheSites() {
    Crystal crystal = KnownCells.tenorite();
    List<Site> sites = new ArrayList<>(crystal.sites());
    Collections.reverse(sites);
    Crystal same = new Crystal(crystal.lattice(), sites, crystal.setting(), crystal.spaceGroup());
    ZoneAxis axis = new ZoneAxis(1, 2, 0);
    assertThat(svg(same, axis)).isEqualTo(svg(crystal, axis));
  }

  @Test
  void printsStrangersTextAsText() {
    Material plain = KnownCells.material(KnownCells.copper());
    Material hostile =
        new Material(
            plain.id(),
            plain.crystal(),
            new Source("<script>x</script>", "javascript:x", "\"'><a>", "]]>&amp;"),
            List.of("<b onload='x'>&#0;\u202E"),
            List.of("<!-- -->"));
    byte[] svg = svg(hostile, new ZoneAxis(0, 0, 1), LengthUnit.ANGSTROM);
    assertThatCode(() -> VALIDATOR.validate(svg, Marks.ATOMS)).doesNotThrowAnyException();
    assertThat(new String(svg, StandardCharsets.UTF_8)).doesNotContain("<script", "<b onload");
  }

  @Test
  void staysSmallForTheLargestCells() {
    byte[] svg =
        svg(KnownCells.grid(org.zoneaxis.crystal.Element.C, 34, 17), new ZoneAxis(1, 2, 3));
    assertThat(svg.length).isLessThan(2_500_000);
    assertThatCode(() -> VALIDATOR.validate(svg, Marks.ATOMS)).doesNotThrowAnyException();
  }
}
