package org.zoneaxis.acceptance;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.figure.Figure;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.FigureOptions;
import org.zoneaxis.figure.Form;
import org.zoneaxis.figure.Marks;
import org.zoneaxis.figure.OrientedCrystal;
import org.zoneaxis.figure.Subjects;
import org.zoneaxis.figure.Words;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.OptionValues;

/** A figure of no use: the edges of a cell as bars. It shows what a new figure has to say. */
record EdgesFigure(String name, int render, Subjects subjects) implements Figure<List<Double>> {

  private static final Option<Integer> HEIGHT =
      Option.whole("height", 4, 1, 9).meaning("Height", "height of a bar", "5").inEveryKey();

  @Override
  public List<Option<?>> options() {
    return List.of(HEIGHT, FigureOptions.UNIT);
  }

  @Override
  public List<Form<List<Double>>> forms() {
    return List.of(
        Form.text(FigureFormat.SVG, (edges, crystals, options) -> svg(edges, options)),
        Form.text(FigureFormat.CSV, (edges, crystals, options) -> "edges\n" + edges + "\n"));
  }

  private static String svg(List<Double> edges, OptionValues options) {
    return IntStream.range(0, edges.size())
        .mapToObj(i -> bar(i + 1, edges.get(i), options.get(HEIGHT)))
        .collect(
            Collectors.joining(
                "",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 50 40\" data-edges=\"3\">",
                "</svg>"));
  }

  private static String bar(int number, double length, int height) {
    return String.format(
        Locale.ROOT,
        "<rect x=\"0\" y=\"%d\" width=\"%.3f\" height=\"%d\" data-edge=\"%d\"/>",
        10 * number,
        length,
        height,
        number);
  }

  @Override
  public List<Double> compute(List<OrientedCrystal> crystals, OptionValues options) {
    Lattice cell = crystals.get(0).crystal().lattice();
    return List.of(cell.lengthA(), cell.lengthB(), cell.lengthC());
  }

  @Override
  public Marks marks() {
    return Marks.numbered("edge");
  }

  @Override
  public Words words() {
    return new Words("cell edges", "Three bars as long as the cell's edges.", "cod-9008566");
  }
}
