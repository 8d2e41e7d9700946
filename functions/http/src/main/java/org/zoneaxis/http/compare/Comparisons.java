package org.zoneaxis.http.compare;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.HexagonalAxes;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.diffraction.PatternParameters;
import org.zoneaxis.diffraction.PatternSimulator;
import org.zoneaxis.diffraction.ewald.LaueCentre;
import org.zoneaxis.figure.Marks;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.compare.Overlaid;
import org.zoneaxis.figure.compare.Panel;
import org.zoneaxis.figure.compare.SideBySide;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.option.RequestException;
import org.zoneaxis.figure.pattern.PatternFigure;
import org.zoneaxis.figure.scene.Scene;
import org.zoneaxis.figure.sheet.Drawing;
import org.zoneaxis.figure.svg.SvgWriter;
import org.zoneaxis.figure.validation.SvgValidator;
import org.zoneaxis.storage.structure.StructureCache;
import org.zoneaxis.storage.work.WorkPlaces;

/** Draws several patterns as one picture. */
@Singleton
public final class Comparisons {

  private static final Marks PANELS = Marks.numbered("panel");

  private final StructureCache structures;
  private final WorkPlaces places;
  private final PatternSimulator simulator = new PatternSimulator();

  Comparisons(StructureCache structures, WorkPlaces places) {
    this.structures = structures;
    this.places = places;
  }

  /** The letters that have a pattern, and its crystal. */
  private record Wanted(char letter, Material material, CompareOptions.Pattern pattern) {}

  /**
   * The picture as SVG.
   *
   * @throws RequestException where a parameter is not what it may be, or there is no pattern
   */
  byte[] svg(Map<String, List<String>> query) {
    OptionValues options = OptionValues.parse(CompareOptions.ALL, query);
    List<Wanted> wanted = wanted(options);
    return places.in(
        () -> {
          byte[] svg =
              SvgWriter.write(
                  scene(wanted, options),
                  options.get(FigureOptions.THEME),
                  SvgWriter.prefix("compare " + options));
          new SvgValidator(List.of(PANELS)).validate(svg, PANELS);
          return svg;
        });
  }

  /** The picture as PNG. */
  byte[] png(Map<String, List<String>> query) {
    OptionValues options = OptionValues.parse(CompareOptions.ALL, query);
    List<Wanted> wanted = wanted(options);
    return places.in(
        () ->
            Drawing.png(
                scene(wanted, options),
                options.get(FigureOptions.THEME),
                options.get(FigureOptions.WIDTH).intValueExact(),
                credits(wanted)));
  }

  private static Map<String, String> credits(List<Wanted> wanted) {
    Map<String, String> credits = new LinkedHashMap<>();
    for (Wanted one : wanted) {
      credits.put(
          "Source " + one.letter(),
          one.material().source().provider() + " " + one.material().id().text());
    }
    return credits;
  }

  private List<Wanted> wanted(OptionValues options) {
    List<Wanted> wanted = new ArrayList<>();
    for (int i = 0; i < CompareOptions.PANELS.size(); i++) {
      char letter = (char) ('a' + i);
      Optional<CompareOptions.Pattern> pattern = options.get(CompareOptions.PANELS.get(i));
      pattern.ifPresent(one -> wanted.add(wanted(letter, one)));
    }
    if (wanted.isEmpty()) {
      throw new RequestException("a", "", "write a pattern, such as a=cod-9008566/110");
    }
    return wanted;
  }

  private Wanted wanted(char letter, CompareOptions.Pattern pattern) {
    Material stored = structures.document(pattern.material()).document().material();
    boolean hexagonal =
        pattern.zone().isFourIndex() && HexagonalAxes.fit(stored.crystal().lattice());
    return new Wanted(letter, hexagonal ? stored.onHexagonalAxes() : stored, pattern);
  }

  private Scene scene(List<Wanted> wanted, OptionValues options) {
    PatternParameters parameters =
        new PatternParameters(
            FigureOptions.electrons(options),
            options.get(FigureOptions.GMAX).doubleValue(),
            options.get(FigureOptions.SIGMA).doubleValue(),
            options.get(FigureOptions.PRECESSION).doubleValue(),
            LaueCentre.ON_AXIS);
    List<Panel> panels = new ArrayList<>();
    for (Wanted one : wanted) {
      Crystal crystal = one.material().crystal();
      Panel panel =
          new Panel(
              one.letter(),
              one.material(),
              simulator.simulate(
                  crystal,
                  one.pattern().zone().zoneAxis(crystal.lattice()),
                  parameters,
                  Optional.empty()));
      PatternFigure.requireDrawable(panel.pattern());
      panels.add(panel);
    }
    double spots = options.get(FigureOptions.SPOTS).doubleValue();
    return switch (options.get(CompareOptions.LAYOUT)) {
      case SIDE ->
          new SideBySide(
                  panels, options.get(FigureOptions.LABELS), options.get(FigureOptions.UNIT), spots)
              .scene();
      case OVERLAY ->
          new Overlaid(
                  panels, options.get(FigureOptions.LABELS), options.get(FigureOptions.UNIT), spots)
              .scene();
    };
  }
}
