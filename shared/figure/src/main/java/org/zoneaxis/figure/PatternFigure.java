package org.zoneaxis.figure;

import java.nio.charset.StandardCharsets;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.diffraction.DiffractionPattern;

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
          case SVG -> new PatternSvg(material, pattern, style).draw();
          case JSON -> json.write(material, pattern);
          case CSV -> PatternCsv.write(material, pattern);
        };
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
