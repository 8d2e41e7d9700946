package org.zoneaxis.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.diffraction.PatternSimulator;
import org.zoneaxis.figure.caption.ErrorFigure;
import org.zoneaxis.figure.choice.LabelMode;
import org.zoneaxis.figure.choice.LengthUnit;
import org.zoneaxis.figure.pattern.FigureStyle;
import org.zoneaxis.figure.pattern.PatternFigure;
import org.zoneaxis.figure.scene.Scene;
import org.zoneaxis.figure.structure.KnownCells;
import org.zoneaxis.figure.structure.StructureFigure;
import org.zoneaxis.figure.structure.StructureProjector;

/** Figures of every kind, with what programs have been seen to draw in ways of their own. */
final class ExampleFigures {

  private static final FigureStyle ALL = new FigureStyle(LabelMode.ALL, LengthUnit.ANGSTROM);

  private ExampleFigures() {}

  /** Twelve figures by their names. */
  static Map<String, Scene> all() {
    Map<String, Scene> all = new LinkedHashMap<>();
    all.put("silicon", pattern("Si_1_1_0_200kV", FigureStyle.DEFAULT));
    all.put("hexagonal-overbars", pattern("Mg_2_-1_-1_0_200kV", ALL));
    all.put("higher-zones", pattern("Bi2Te3_0_0_1_200kV", FigureStyle.DEFAULT));
    all.put("dense-labels", pattern("Au_0_0_1_200kV", ALL));
    Material zeolite = MadeUpPatterns.faujasite();
    all.put("many-spots", PatternFigure.scene(zeolite, MadeUpPatterns.zeolite(), ALL));
    all.put("nothing", PatternFigure.scene(zeolite, MadeUpPatterns.empty(), FigureStyle.DEFAULT));
    Material doubtful =
        new Material(
            zeolite.id(),
            zeolite.crystal(),
            zeolite.source(),
            List.of("F\u00E9 <\u03B2>"),
            List.of("The formula differs from what the sites add up to.", "Second fault."));
    all.put("warnings", PatternFigure.scene(doubtful, MadeUpPatterns.row(), FigureStyle.DEFAULT));
    all.put("structure", structure(KnownCells.halite(), new ZoneAxis(1, 2, 3)));
    all.put("hexagonal-structure", structure(KnownCells.magnesium(), new ZoneAxis(2, 1, 0)));
    all.put("shared-sites", structure(KnownCells.disordered(), new ZoneAxis(3, -2, 1)));
    all.put("monoclinic", structure(KnownCells.tenorite(), new ZoneAxis(0, 1, 0)));
    all.put(
        "error",
        new ErrorFigure()
            .scene(
                404,
                "Unknown material",
                "There is no material mp-99999999 in the Materials Project; write mp-149 for"
                    + " silicon, or the formula of a compound."));
    return all;
  }

  private static Scene pattern(String name, FigureStyle style) {
    ReferencePatterns.Example example = ReferencePatterns.named(name);
    return PatternFigure.scene(example.material(), example.pattern(), style);
  }

  private static Scene structure(Crystal crystal, ZoneAxis axis) {
    return StructureFigure.scene(
        KnownCells.material(crystal),
        StructureProjector.project(
            crystal, axis, new PatternSimulator().orientation(crystal, axis, Optional.empty())),
        LengthUnit.ANGSTROM);
  }
}
