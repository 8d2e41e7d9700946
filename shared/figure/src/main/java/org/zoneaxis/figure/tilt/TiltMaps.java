package org.zoneaxis.figure.tilt;

import java.util.List;
import org.zoneaxis.figure.Marks;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.sheet.Drawing;
import org.zoneaxis.figure.svg.SvgWriter;
import org.zoneaxis.figure.validation.SvgValidator;

/** The map of a plan. */
public final class TiltMaps {

  private static final Marks BANDS = Marks.numberedIfAny("band");

  private TiltMaps() {}

  /** The map as SVG, checked as every drawing is before it is sent. */
  public static byte[] svg(TiltPlan plan) {
    TiltMap map =
        TiltMap.of(
            plan.material(),
            plan.options().get(TiltOptions.HOLDER).label(),
            plan.planner(),
            plan.targets(),
            FigureOptions.electrons(plan.options()));
    String key = plan.material().id() + " " + plan.seen().zone() + " " + plan.options();
    byte[] svg = Drawing.svg(TiltMapDrawing.of(map), SvgWriter.prefix("tilt " + key));
    new SvgValidator(List.of(BANDS)).validate(svg, BANDS);
    return svg;
  }
}
