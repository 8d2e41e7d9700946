package org.zoneaxis.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.figure.Figure;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.Form;
import org.zoneaxis.figure.Marks;
import org.zoneaxis.figure.OrientedCrystal;
import org.zoneaxis.figure.Subjects;
import org.zoneaxis.figure.Words;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.scene.Colour;
import org.zoneaxis.figure.scene.Look;
import org.zoneaxis.figure.scene.Node;
import org.zoneaxis.figure.scene.Outline;
import org.zoneaxis.figure.scene.Paint;
import org.zoneaxis.figure.scene.Scene;
import org.zoneaxis.figure.sheet.Drawing;

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
        new Form<>(
            FigureFormat.SVG,
            (edges, crystals, options) ->
                Drawing.svg(
                    scene(edges, options.get(HEIGHT)), Drawing.prefix(name, crystals, options))),
        Form.text(FigureFormat.CSV, (edges, crystals, options) -> "edges\n" + edges + "\n"));
  }

  private static Scene scene(List<Double> edges, int height) {
    Look look = Look.filled(new Colour(0x1C2128));
    List<Node> bars = new ArrayList<>();
    for (int i = 1; i <= edges.size(); i++) {
      Outline bar = Outline.rectangle(0, 10 * i, edges.get(i - 1), height, 0);
      Map<String, String> number = Map.of("edge", "" + i);
      bars.add(new Node.Group("", number, "edge " + i, List.of(new Node.Path(bar, look))));
    }
    Scene.Frame frame = new Scene.Frame(0, 0, 50, 40);
    Map<String, String> count = Map.of("edges", "" + edges.size());
    return new Scene(
        "za", frame, "Edges", "Three bars.", count, Paint.of(new Colour(0xFFFFFF)), bars);
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
