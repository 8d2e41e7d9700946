package org.zoneaxis.figure.couple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.orientation.NamedRelationship;
import org.zoneaxis.figure.Figure;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.Form;
import org.zoneaxis.figure.Marks;
import org.zoneaxis.figure.OrientedCrystal;
import org.zoneaxis.figure.Subjects;
import org.zoneaxis.figure.Words;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.choice.WaveChecks;
import org.zoneaxis.figure.choice.ZoneLaw;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.sheet.Drawing;

/** The diffraction pattern of two crystals that lie in each other: picture and tables. */
public final class PairFigure implements Figure<CrystalPair> {

  private static final Option<Optional<ParallelReflections>> PARALLEL =
      Option.optional("parallel", new ParallelReflections.Writing())
          .meaning(
              "Parallel reflections",
              "a reflection of each of two crystals, drawn in one direction",
              "1,-1,1;0,0,2")
          .hint("two crystals")
          .usually("the shortest of each");

  private static final Option<Optional<NamedRelationship>> RELATION =
      Option.optional("relation", new RelationNotation())
          .meaning(
              "Relationship",
              "orientation relationship of two crystals by name, in place of parallel reflections",
              "kurdjumovsachs")
          .hint("two crystals")
          .usually("parallel reflections");

  private static final Option<Optional<List<BigDecimal>>> MATRIX =
      Option.numbers("matrix", "row by row", 9, "1", "0.00001")
          .meaning(
              "Matrix",
              "rotation from the axes of the second crystal to those of the first",
              "0,-1,0,1,0,0,0,0,1")
          .hint("two crystals")
          .usually("parallel reflections");

  private static final Option<VariantChoice> VARIANT =
      Option.of("variant", new VariantChoice.Writing(), VariantChoice.NEAREST)
          .meaning(
              "Variants", "equivalent orientations of the second crystal that are shown", "all")
          .hint("two crystals");

  private final CrystalPairs pairs = new CrystalPairs();

  @Override
  public String name() {
    return "diffraction";
  }

  @Override
  public int render() {
    return 4;
  }

  @Override
  public Subjects subjects() {
    return new Subjects(2, true);
  }

  @Override
  public List<Option<?>> options() {
    return FigureOptions.ofPicture(
        FigureOptions.KV,
        FigureOptions.GMAX,
        FigureOptions.SIGMA,
        FigureOptions.PRECESSION,
        FigureOptions.LAUE,
        PARALLEL,
        RELATION,
        MATRIX,
        VARIANT,
        FigureOptions.AXES,
        FigureOptions.RIGHT,
        FigureOptions.ROTATE,
        FigureOptions.SCALE,
        FigureOptions.LABELS,
        FigureOptions.DOUBLE);
  }

  @Override
  public List<Form<CrystalPair>> forms() {
    return Drawing.forms(
        this,
        (pair, crystals, options) -> PairDrawing.of(crystals, pair, options),
        Form.text(FigureFormat.JSON, (pair, crystals, options) -> PairTables.json(crystals, pair)),
        Form.text(FigureFormat.CSV, (pair, crystals, options) -> PairTables.csv(crystals, pair)));
  }

  @Override
  public CrystalPair compute(List<OrientedCrystal> crystals, OptionValues options) {
    WaveChecks.require(crystals.get(0), options);
    return pairs.of(
        crystals.get(0),
        crystals.get(1),
        new CrystalPairs.Asked(
            options.get(PARALLEL),
            options.get(RELATION),
            options.get(MATRIX),
            options.get(VARIANT),
            options.get(FigureOptions.RIGHT).map(ZoneLaw::reflection),
            options.get(FigureOptions.ROTATE).doubleValue(),
            FigureOptions.parameters(options)));
  }

  @Override
  public Marks marks() {
    return Marks.REFLECTIONS;
  }

  @Override
  public Words words() {
    return new Words(
        "pattern of two crystals",
        "The spots of two crystals in a given orientation to each other, kinematic intensities.",
        "cod-9008469/111/with/cod-9008536/011");
  }
}
