package org.zoneaxis.http.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.figure.choice.DiffractionModel;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.http.markup.Typeset;

/**
 * A pattern under conditions that have a name: behind a foil, with two beams, with a weak beam.
 *
 * @param label the name, as HTML
 * @param href where it is
 */
record FoilPresets(String label, String href) {

  /**
   * Those that a pattern is not under: of the reflection to its right, which is g1 unless stated.
   */
  static List<FoilPresets> of(PatternResult.Shown shown) {
    // What a pattern does not depend on now, it does under another preset.
    OptionValues options = shown.request().options().only(FigureOptions.ALL);
    OptionValues kinematic =
        options
            .with(FigureOptions.MODEL, DiffractionModel.KINEMATIC)
            .with(FigureOptions.LAUE, FigureOptions.LAUE.standard())
            .with(FigureOptions.BEAMS, FigureOptions.BEAMS.standard());
    OptionValues foil = kinematic.with(FigureOptions.MODEL, DiffractionModel.BLOCH);
    List<FoilPresets> presets = new ArrayList<>();
    presets.add(new FoilPresets("kinematic, on the axis", shown.address(kinematic)));
    presets.add(new FoilPresets("behind a foil", shown.address(foil)));
    shown
        .pattern()
        .right()
        .ifPresent(
            g -> {
              String hkl = Typeset.indices(g.indices(shown.hexagonal()));
              presets.add(
                  new FoilPresets(
                      "two beams, 0 and " + hkl, shown.address(tilted(foil, g, "0.5"))));
              if (shown.pattern().reflections().stream().anyMatch(row -> row.hkl().equals(g))) {
                presets.add(
                    new FoilPresets("these two and no other", shown.address(alone(foil, g))));
              }
              presets.add(
                  new FoilPresets(
                      "weak beam <var>g</var>(3<var>g</var>) of " + hkl,
                      shown.address(tilted(foil, g, "1.5"))));
            });
    return presets.stream().filter(preset -> !preset.href().equals(shown.address())).toList();
  }

  private static OptionValues alone(OptionValues options, MillerIndices g) {
    return tilted(options, g, "0.5")
        .with(FigureOptions.BEAMS, List.of(new Indices(g.indices(false))));
  }

  private static OptionValues tilted(OptionValues options, MillerIndices g, String times) {
    BigDecimal factor = new BigDecimal(times);
    return options.with(
        FigureOptions.LAUE,
        List.of(index(g.h(), factor), index(g.k(), factor), index(g.l(), factor)));
  }

  private static BigDecimal index(int index, BigDecimal factor) {
    return factor.multiply(BigDecimal.valueOf(index)).setScale(2, RoundingMode.HALF_UP);
  }
}
