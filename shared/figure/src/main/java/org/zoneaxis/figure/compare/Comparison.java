package org.zoneaxis.figure.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.HexagonalAxes;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.diffraction.PatternParameters;
import org.zoneaxis.diffraction.PatternSimulator;
import org.zoneaxis.diffraction.ewald.LaueCentre;
import org.zoneaxis.figure.Marks;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.option.RequestException;
import org.zoneaxis.figure.pattern.PatternFigure;
import org.zoneaxis.figure.scene.Scene;
import org.zoneaxis.figure.sheet.Drawing;
import org.zoneaxis.figure.svg.SvgWriter;
import org.zoneaxis.figure.validation.SvgValidator;

/**
 * Several patterns as one picture.
 *
 * @param parts the patterns in the order of their letters, at least one
 * @param options how they are computed and drawn
 */
public record Comparison(List<Part> parts, OptionValues options) {

  private static final Marks MARKS = Marks.numbered("panel");

  /** Copies the list. */
  public Comparison {
    parts = List.copyOf(parts);
  }

  /** A pattern: its letter, its crystal and the zone axis. */
  public record Part(char letter, Material material, Indices zone) {}

  /**
   * Those that a request names, with their crystals; four indices turn a rhombohedral cell into
   * hexagonal axes.
   *
   * @param crystals where crystals are, by their ids
   * @throws RequestException where there is no pattern
   */
  public static Comparison of(OptionValues options, Function<MaterialId, Material> crystals) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < CompareOptions.PANELS.size(); i++) {
      char letter = (char) ('a' + i);
      Optional<CompareOptions.Pattern> pattern = options.get(CompareOptions.PANELS.get(i));
      pattern.ifPresent(one -> parts.add(part(letter, one, crystals)));
    }
    if (parts.isEmpty()) {
      throw new RequestException("a", "", "write a pattern, such as a=cod-9008566/110");
    }
    return new Comparison(parts, options);
  }

  private static Part part(
      char letter, CompareOptions.Pattern pattern, Function<MaterialId, Material> crystals) {
    Material stored = crystals.apply(pattern.material());
    boolean hexagonal =
        pattern.zone().isFourIndex() && HexagonalAxes.fit(stored.crystal().lattice());
    return new Part(letter, hexagonal ? stored.onHexagonalAxes() : stored, pattern.zone());
  }

  /** The picture as SVG, checked as every drawing is before it is sent. */
  public byte[] svg() {
    byte[] svg =
        SvgWriter.write(
            scene(), options.get(FigureOptions.THEME), SvgWriter.prefix("compare " + options));
    new SvgValidator(List.of(MARKS)).validate(svg, MARKS);
    return svg;
  }

  /** The picture as PNG. */
  public byte[] png() {
    Map<String, String> credits = new LinkedHashMap<>();
    for (Part part : parts) {
      credits.put(
          "Source " + part.letter(),
          part.material().source().provider() + " " + part.material().id().text());
    }
    return Drawing.png(
        scene(),
        options.get(FigureOptions.THEME),
        options.get(FigureOptions.WIDTH).intValueExact(),
        credits);
  }

  private Scene scene() {
    PatternParameters parameters =
        new PatternParameters(
            FigureOptions.electrons(options),
            options.get(FigureOptions.GMAX).doubleValue(),
            options.get(FigureOptions.SIGMA).doubleValue(),
            options.get(FigureOptions.PRECESSION).doubleValue(),
            LaueCentre.ON_AXIS);
    PatternSimulator simulator = new PatternSimulator();
    List<Panel> panels = new ArrayList<>();
    for (Part part : parts) {
      Crystal crystal = part.material().crystal();
      Panel panel =
          new Panel(
              part.letter(),
              part.material(),
              simulator.simulate(
                  crystal, part.zone().zoneAxis(crystal.lattice()), parameters, Optional.empty()));
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
