package org.zoneaxis.figure.foil;

import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.diffraction.dynamical.ThicknessSeries;
import org.zoneaxis.figure.caption.IndexLettering;
import org.zoneaxis.figure.choice.LengthUnit;
import org.zoneaxis.figure.lettering.Face;
import org.zoneaxis.figure.lettering.Lettering;
import org.zoneaxis.figure.scene.Line;
import org.zoneaxis.figure.scene.Node;
import org.zoneaxis.figure.sheet.FigureSheet;
import org.zoneaxis.figure.sheet.Looks;

/**
 * The table below curves: which line is which, extinction distances, excitation errors and peaks.
 *
 * @param groups the curves, those together that are one
 * @param series what they are of
 * @param unit the unit of reciprocal lengths
 * @param hexagonal whether indices are four
 */
record ThicknessLegend(
    List<CurveGroup> groups, ThicknessSeries series, LengthUnit unit, boolean hexagonal) {

  private static final double ANGSTROMS = 10;
  private static final double LEFT = FigureSheet.LEFT + 42;
  private static final double SIZE = 10.5;

  /** From one row to the next. */
  static final double ROW = 15;

  /** Writes it from a baseline down; answers its lower edge. */
  double write(double top, List<Node> nodes) {
    double[] columns = {LEFT, LEFT + 30, LEFT + 190, LEFT + 265, LEFT + 340};
    List<Node> marks = new ArrayList<>();
    List<Line> heads =
        List.of(
            new Lettering().italic("\u03BE").lowered("g").text(" (nm)").line(),
            new Lettering().italic("s").text(" (" + unit.symbol() + "\u207B\u00B9)").line(),
            Lettering.of(Face.UPRIGHT, "highest, at"));
    for (int i = 0; i < heads.size(); i++) {
      marks.add(new Node.Text(heads.get(i), columns[i + 2], top, SIZE, Looks.NOTE));
    }
    double y = top;
    for (int i = 0; i < groups.size(); i++) {
      y += ROW;
      CurveGroup group = groups.get(i);
      marks.add(
          new Node.Segment(columns[0], y - 3.5, columns[0] + 20, y - 3.5, PlotLooks.curve(i)));
      marks.add(new Node.Text(members(group), columns[1], y, SIZE, Looks.TEXT));
      List<String> cells =
          List.of(
              group.extinctionDistance().isPresent()
                  ? Decimal.fixed(group.extinctionDistance().getAsDouble() / ANGSTROMS, 1)
                  : "\u2013",
              Decimal.fixed(group.curve().excitationError() * unit.angstroms(), 4)
                  .replace('-', '\u2212'),
              highest(group));
      for (int c = 0; c < cells.size(); c++) {
        marks.add(
            new Node.Text(
                Lettering.of(Face.UPRIGHT, cells.get(c)), columns[c + 2], y, SIZE, Looks.TEXT));
      }
    }
    nodes.add(Node.Group.of("table", marks));
    return y + 6;
  }

  private String highest(CurveGroup group) {
    int peak = group.peak();
    return Decimal.fixed(group.curve().intensities().get(peak), 3)
        + ", "
        + Decimal.of(series.thicknesses().get(peak) / ANGSTROMS, 1)
        + " nm";
  }

  /** As many of the beams as there is room for. */
  private Line members(CurveGroup group) {
    Lettering line = new Lettering();
    for (int i = 0; i < group.curves().size(); i++) {
      if (SIZE * line.line().width() > 110) {
        return line.text(" \u2026").line();
      }
      line.text(i == 0 ? "" : ", ").line(indices(group.reflections().get(i)));
    }
    return line.line();
  }

  private Line indices(MillerIndices hkl) {
    return IndexLettering.of(Face.UPRIGHT, hkl.indices(hexagonal));
  }
}
