package org.zoneaxis.figure.pattern;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.diffraction.DiffractionPattern;
import org.zoneaxis.diffraction.PatternSimulator;
import org.zoneaxis.diffraction.dynamical.FoilPatterns;
import org.zoneaxis.diffraction.dynamical.limit.MissingBeamException;
import org.zoneaxis.figure.Figure;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.Form;
import org.zoneaxis.figure.Marks;
import org.zoneaxis.figure.OrientedCrystal;
import org.zoneaxis.figure.Subjects;
import org.zoneaxis.figure.Words;
import org.zoneaxis.figure.choice.DiffractionModel;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.choice.WaveChecks;
import org.zoneaxis.figure.choice.ZoneLaw;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.scene.Scene;
import org.zoneaxis.figure.sheet.Drawing;
import org.zoneaxis.figure.svg.SvgWriter;

/** The diffraction pattern of a zone: picture and tables. */
public final class PatternFigure implements Figure<DiffractionPattern> {

  private static final double ANGSTROMS = 10;

  /** Options of other figures. */
  private static final List<Option<?>> OF_OTHERS =
      List.of(
          FigureOptions.CONVERGENCE, FigureOptions.CURVES, FigureOptions.TO, FigureOptions.STEP);

  /** Options on which what is behind a foil does not depend. */
  private static final List<Option<?>> OF_KINEMATICS =
      List.of(FigureOptions.SIGMA, FigureOptions.PRECESSION);

  /** Options on which kinematic patterns do not depend. */
  private static final List<Option<?>> OF_FOILS =
      List.of(
          FigureOptions.THICKNESS,
          FigureOptions.FOIL,
          FigureOptions.SMAX,
          FigureOptions.BEAMS,
          FigureOptions.ABSORPTION,
          FigureOptions.DEBYE_WALLER);

  private final FoilPatterns foils = new FoilPatterns();
  private final PatternSimulator simulator = new PatternSimulator();
  private final PatternJson json = new PatternJson();

  @Override
  public String name() {
    return "diffraction";
  }

  @Override
  public int render() {
    return 5;
  }

  @Override
  public Subjects subjects() {
    return Subjects.ONE_ZONE;
  }

  @Override
  public List<Option<?>> options() {
    return FigureOptions.ALL.stream().filter(option -> !OF_OTHERS.contains(option)).toList();
  }

  @Override
  public List<Option<?>> applicable(OptionValues asked) {
    List<Option<?>> others =
        asked.get(FigureOptions.MODEL) == DiffractionModel.BLOCH ? OF_KINEMATICS : OF_FOILS;
    return options().stream().filter(option -> !others.contains(option)).toList();
  }

  @Override
  public List<Form<DiffractionPattern>> forms() {
    return Drawing.forms(
        this,
        (pattern, crystals, options) ->
            scene(crystals.get(0).material(), pattern, FigureStyle.of(options)),
        Form.table(FigureFormat.JSON, json::write),
        Form.table(FigureFormat.CSV, PatternCsv::write));
  }

  /**
   * Draws or writes a pattern: the same bytes for the same pattern on every JVM.
   *
   * @param material the crystal and where it comes from
   * @param pattern its pattern; positions are taken as they are
   * @param style how a drawing looks; without effect on JSON and CSV
   * @param format SVG, for light and dark surroundings, or a table
   * @return the figure in UTF-8
   * @throws IllegalArgumentException where a number of the pattern is not finite
   */
  public byte[] render(
      Material material, DiffractionPattern pattern, FigureStyle style, FigureFormat format) {
    return switch (format.extension()) {
      case "svg" ->
          Drawing.svg(scene(material, pattern, style), SvgWriter.prefix(material.id().text()));
      case "json" -> json.write(material, pattern).getBytes(StandardCharsets.UTF_8);
      default -> PatternCsv.write(material, pattern).getBytes(StandardCharsets.UTF_8);
    };
  }

  /** The drawing of a pattern that can be drawn, as above. */
  public static Scene scene(Material material, DiffractionPattern pattern, FigureStyle style) {
    requireDrawable(pattern);
    return PatternDrawing.of(material, pattern, style);
  }

  /**
   * Lets a pattern pass that can be drawn.
   *
   * @throws org.zoneaxis.diffraction.WorkTooLargeException where it has more reflections than a
   *     picture holds; tables may have more
   */
  public static void requireDrawable(DiffractionPattern pattern) {
    FigureSize.requireDrawable(pattern);
  }

  @Override
  public DiffractionPattern compute(List<OrientedCrystal> crystals, OptionValues options) {
    OrientedCrystal only = crystals.get(0);
    Optional<MillerIndices> right = options.get(FigureOptions.RIGHT).map(ZoneLaw::reflection);
    WaveChecks.require(only, options);
    double turn = options.get(FigureOptions.ROTATE).doubleValue();
    if (options.get(FigureOptions.MODEL) == DiffractionModel.KINEMATIC) {
      return simulator
          .simulate(only.crystal(), only.zoneAxis(), FigureOptions.parameters(options), right)
          .turned(turn);
    }
    try {
      return foils
          .pattern(
              only.crystal(),
              only.zoneAxis(),
              FigureOptions.dynamical(options, options.get(FigureOptions.GMAX).doubleValue()),
              ANGSTROMS * options.get(FigureOptions.THICKNESS).doubleValue(),
              right)
          .turned(turn);
    } catch (MissingBeamException e) {
      throw WaveChecks.refusal(e, options, FigureOptions.BEAMS);
    }
  }

  @Override
  public Marks marks() {
    return Marks.REFLECTIONS;
  }

  @Override
  public Words words() {
    return new Words(
        "diffraction pattern",
        "Every reflection near the Ewald sphere, with kinematic intensities or those behind a foil.",
        "cod-9008566/110");
  }

  @Override
  public String smaller(DiffractionPattern pattern, FigureFormat format, int bytes) {
    return FigureSize.smaller(
        format.isPicture() ? pattern.drawn() : pattern.reflections(),
        (double) format.mostBytes() / bytes);
  }
}
