package org.zoneaxis.figure;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.diffraction.PatternSimulator;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.scene.Scene;
import org.zoneaxis.figure.structure.StructureProjector;
import org.zoneaxis.figure.structure.StructureView;
import org.zoneaxis.figure.svg.SvgWriter;

/** The structure seen along a zone axis, in the orientation of the diffraction pattern. */
public final class StructureFigure implements Figure<StructureView> {

  /** A share of a site is written in more bytes than this. */
  private static final long LEAST_OF_SHARE = 50;

  private final PatternSimulator simulator = new PatternSimulator();

  @Override
  public String name() {
    return "structure";
  }

  @Override
  public int render() {
    return 3;
  }

  @Override
  public Subjects subjects() {
    return Subjects.ONE_ZONE;
  }

  @Override
  public List<Option<?>> options() {
    return List.of(FigureOptions.AXES, FigureOptions.RIGHT, FigureOptions.UNIT);
  }

  @Override
  public List<Form<StructureView>> forms() {
    return List.of(
        new Form<>(
            FigureFormat.SVG,
            (view, crystals, options) ->
                render(
                    crystals.get(0).material(),
                    view,
                    options.get(FigureOptions.UNIT),
                    Drawing.prefix(name(), crystals, options))));
  }

  @Override
  public StructureView compute(List<OrientedCrystal> crystals, OptionValues options) {
    OrientedCrystal only = crystals.get(0);
    Optional<MillerIndices> right = options.get(FigureOptions.RIGHT).map(ZoneLaw::reflection);
    return StructureProjector.project(
        only.crystal(),
        only.zoneAxis(),
        simulator.orientation(only.crystal(), only.zoneAxis(), right));
  }

  @Override
  public Marks marks() {
    return Marks.ATOMS;
  }

  @Override
  public Words words() {
    return new Words(
        "crystal structure",
        "The structure along the same axis, turned as the pattern is.",
        "cod-9008566/110");
  }

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
    return render(material, view, unit, SvgWriter.prefix("structure " + material.id().text()));
  }

  private static byte[] render(
      Material material, StructureView view, LengthUnit unit, String prefix) {
    if (!view.atomsOnly() && mayFit(view)) {
      byte[] whole = draw(material, view, unit, prefix);
      if (whole.length <= AnswerSize.MAX_BYTES) {
        return whole;
      }
    }
    return draw(material, view.simplified(), unit, prefix);
  }

  /** Counted before drawing: sites of fifty elements would take hundreds of megabytes. */
  private static boolean mayFit(StructureView view) {
    long shares = view.atoms().stream().mapToLong(atom -> atom.site().occupants().size()).sum();
    return shares * LEAST_OF_SHARE <= AnswerSize.MAX_BYTES;
  }

  private static byte[] draw(
      Material material, StructureView view, LengthUnit unit, String prefix) {
    return Drawing.svg(scene(material, view, unit), prefix).getBytes(StandardCharsets.UTF_8);
  }

  /** The drawing of a structure, however large. */
  public static Scene scene(Material material, StructureView view, LengthUnit unit) {
    return StructureDrawing.of(material, view, unit);
  }
}
