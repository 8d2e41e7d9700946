package org.zoneaxis.figure;

import java.nio.charset.StandardCharsets;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.figure.scene.Scene;
import org.zoneaxis.figure.scene.Theme;
import org.zoneaxis.figure.structure.StructureView;
import org.zoneaxis.figure.svg.SvgWriter;

/**
 * Pictures of a structure seen along a zone axis, in the orientation of the diffraction pattern:
 * the same bytes for the same view on every JVM.
 *
 * <p>An SVG is fit for {@link SvgValidator}, which is to be asked before it is stored or sent.
 */
public final class StructureFigure {

  /** A share of a site is written in more bytes than this. */
  private static final long LEAST_OF_SHARE = 50;

  /**
   * Draws a structure; where that would be larger than {@link AnswerSize#MAX_BYTES}, its atoms
   * only.
   *
   * @param material the crystal and where it comes from
   * @param view its cell as it is seen
   * @param unit the unit of scale bar and caption
   * @return the figure, SVG in UTF-8
   */
  public byte[] render(Material material, StructureView view, LengthUnit unit) {
    if (!view.atomsOnly() && mayFit(view)) {
      byte[] whole = draw(material, view, unit);
      if (whole.length <= AnswerSize.MAX_BYTES) {
        return whole;
      }
    }
    return draw(material, view.simplified(), unit);
  }

  /** Counted before drawing: sites of fifty elements would take hundreds of megabytes. */
  private static boolean mayFit(StructureView view) {
    long shares = view.atoms().stream().mapToLong(atom -> atom.site().occupants().size()).sum();
    return shares * LEAST_OF_SHARE <= AnswerSize.MAX_BYTES;
  }

  private static byte[] draw(Material material, StructureView view, LengthUnit unit) {
    return SvgWriter.write(scene(material, view, unit), Theme.AUTO, prefix(material, view, unit))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The drawing of a structure, however large. */
  public static Scene scene(Material material, StructureView view, LengthUnit unit) {
    return StructureDrawing.of(material, view, unit);
  }

  private static String prefix(Material material, StructureView view, LengthUnit unit) {
    return SvgWriter.prefix(
        String.join(
            " ",
            "structure",
            material.id().text(),
            material.revision().shortForm(),
            view.zoneAxis().toString(),
            view.right().map(Object::toString).orElse(""),
            unit.text()));
  }
}
