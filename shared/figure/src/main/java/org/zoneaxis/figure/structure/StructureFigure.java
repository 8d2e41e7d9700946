package org.zoneaxis.figure.structure;

import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.diffraction.PatternSimulator;
import org.zoneaxis.figure.AnswerSize;
import org.zoneaxis.figure.Figure;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.Form;
import org.zoneaxis.figure.Marks;
import org.zoneaxis.figure.OrientedCrystal;
import org.zoneaxis.figure.Subjects;
import org.zoneaxis.figure.Words;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.choice.LengthUnit;
import org.zoneaxis.figure.choice.ZoneLaw;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.scene.Scene;
import org.zoneaxis.figure.scene.Theme;
import org.zoneaxis.figure.sheet.Drawing;

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
    return 5;
  }

  @Override
  public Subjects subjects() {
    return Subjects.ONE_ZONE;
  }

  @Override
  public List<Option<?>> options() {
    return FigureOptions.ofPicture(FigureOptions.AXES, FigureOptions.RIGHT, FigureOptions.ROTATE);
  }

  @Override
  public List<Form<StructureView>> forms() {
    return Drawing.forms(
        this,
        new Drawer(),
        Form.text(
            FigureFormat.JSON,
            (view, crystals, options) ->
                StructureJson.write(
                    crystals.get(0).material(),
                    view,
                    options.get(FigureOptions.ROTATE).doubleValue())));
  }

  @Override
  public StructureView compute(List<OrientedCrystal> crystals, OptionValues options) {
    OrientedCrystal only = crystals.get(0);
    Optional<MillerIndices> right = options.get(FigureOptions.RIGHT).map(ZoneLaw::reflection);
    return StructureProjector.project(
        only.crystal(),
        only.zoneAxis(),
        simulator
            .orientation(only.crystal(), only.zoneAxis(), right)
            .turned(options.get(FigureOptions.ROTATE).doubleValue()));
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
   * Draws a structure as SVG for light and dark surroundings; where that would be larger than
   * {@link AnswerSize#MAX_BYTES}, its atoms only.
   *
   * @param material the crystal and where it comes from
   * @param view its cell as it is seen
   * @param unit the unit of scale bar and caption
   */
  public byte[] render(Material material, StructureView view, LengthUnit unit) {
    OptionValues options =
        OptionValues.standard(options())
            .with(FigureOptions.UNIT, unit)
            .with(FigureOptions.THEME, Theme.AUTO);
    return forms()
        .get(0)
        .writer()
        .write(view, List.of(new OrientedCrystal(material, Optional.of(view.zoneAxis()))), options);
  }

  /** Where a drawing would be larger than {@link AnswerSize#MAX_BYTES}, it is of atoms only. */
  private static final class Drawer implements Drawing.Drawer<StructureView> {

    @Override
    public Scene draw(StructureView view, List<OrientedCrystal> crystals, OptionValues options) {
      return StructureDrawing.of(
          crystals.get(0).material(),
          view.atomsOnly() || mayFit(view) ? view : view.simplified(),
          options.get(FigureOptions.UNIT),
          options.get(FigureOptions.ROTATE).doubleValue());
    }

    @Override
    public Optional<StructureView> less(StructureView view) {
      return view.atomsOnly() ? Optional.empty() : Optional.of(view.simplified());
    }
  }

  /** Counted before drawing: sites of fifty elements would take hundreds of megabytes. */
  private static boolean mayFit(StructureView view) {
    long shares = view.atoms().stream().mapToLong(atom -> atom.site().occupants().size()).sum();
    return shares * LEAST_OF_SHARE <= AnswerSize.MAX_BYTES;
  }

  /** The drawing of a structure, however large. */
  public static Scene scene(Material material, StructureView view, LengthUnit unit) {
    return StructureDrawing.of(material, view, unit, 0);
  }
}
