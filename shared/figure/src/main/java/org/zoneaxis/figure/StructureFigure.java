package org.zoneaxis.figure;

import java.nio.charset.StandardCharsets;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.figure.structure.StructureView;

/**
 * Pictures of a structure seen along a zone axis, in the orientation of the diffraction pattern:
 * the same bytes for the same view on every JVM.
 *
 * <p>An SVG is fit for {@link SvgValidator}, which is to be asked before it is stored or sent.
 */
public final class StructureFigure {

  /**
   * Draws a structure.
   *
   * @param material the crystal and where it comes from
   * @param view its cell as it is seen
   * @param unit the unit of scale bar and caption
   * @return the figure, SVG in UTF-8
   */
  public byte[] render(Material material, StructureView view, LengthUnit unit) {
    return new StructureSvg(material, view, unit).draw().getBytes(StandardCharsets.UTF_8);
  }
}
