package org.zoneaxis.figure;

import java.nio.charset.StandardCharsets;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.diffraction.DiffractionPattern;
import org.zoneaxis.diffraction.PatternParameters;
import org.zoneaxis.figure.scene.Scene;
import org.zoneaxis.figure.scene.Theme;
import org.zoneaxis.figure.svg.SvgWriter;

/**
 * Pictures and tables of a diffraction pattern: the same bytes for the same pattern on every JVM.
 *
 * <p>An SVG is fit for {@link SvgValidator}, which is to be asked before it is stored or sent.
 */
public final class PatternFigure {

  private final PatternJson json = new PatternJson();

  /**
   * Draws or writes a pattern.
   *
   * @param material the crystal and where it comes from
   * @param pattern its pattern; positions are taken as they are
   * @param style how a drawing looks; without effect on JSON and CSV
   * @param format which form
   * @return the figure in UTF-8
   * @throws IllegalArgumentException where a number of the pattern is not finite
   */
  public byte[] render(
      Material material, DiffractionPattern pattern, FigureStyle style, FigureFormat format) {
    String text =
        switch (format) {
          case SVG ->
              SvgWriter.write(
                  scene(material, pattern, style), Theme.AUTO, prefix(material, pattern, style));
          case JSON -> json.write(material, pattern);
          case CSV -> PatternCsv.write(material, pattern);
        };
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The drawing of a pattern, as above. */
  public static Scene scene(Material material, DiffractionPattern pattern, FigureStyle style) {
    return PatternDrawing.of(material, pattern, style);
  }

  private static String prefix(Material material, DiffractionPattern pattern, FigureStyle style) {
    PatternParameters parameters = pattern.parameters();
    return SvgWriter.prefix(
        String.join(
            " ",
            material.id().text(),
            material.revision().shortForm(),
            pattern.zoneAxis().toString(),
            Decimal.of(parameters.beam().kilovolts(), PatternNumbers.PARAMETER),
            Decimal.of(parameters.gmax(), PatternNumbers.PARAMETER),
            Decimal.of(parameters.sigma(), PatternNumbers.PARAMETER),
            Decimal.of(parameters.precession(), PatternNumbers.PARAMETER),
            pattern.right().map(Object::toString).orElse(""),
            style.labels().text(),
            style.unit().text()));
  }
}
