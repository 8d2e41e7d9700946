package org.zoneaxis.figure.request;

import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.diffraction.DiffractionPattern;
import org.zoneaxis.diffraction.PatternSimulator;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.FigureOptions;
import org.zoneaxis.figure.FigureStyle;
import org.zoneaxis.figure.PatternFigure;
import org.zoneaxis.figure.StructureFigure;
import org.zoneaxis.figure.SvgValidator;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.request.MakingSteps.Step;
import org.zoneaxis.figure.structure.StructureProjector;
import org.zoneaxis.figure.structure.StructureView;

/**
 * Makes the figure of a request: computes, draws or writes, and lets nothing pass that the
 * validator refuses. Pure and thread-safe.
 */
public final class FigureMaker {

  private final PatternSimulator simulator;
  private final PatternFigure patterns = new PatternFigure();
  private final StructureFigure structures = new StructureFigure();
  private final SvgValidator validator = new SvgValidator();

  /** A maker with the scattering factors of Lobato and Van Dyck. */
  public FigureMaker() {
    this.simulator = new PatternSimulator();
  }

  /** Finds the reflection that is drawn to the right where a request names none. */
  public ShortestReflection shortest() {
    return (crystal, axis) -> simulator.basis(crystal, axis).map(basis -> basis.g1().hkl());
  }

  /**
   * Resolves a request in a crystal.
   *
   * @throws org.zoneaxis.crystal.NotationException where there are four indices and the cell is not
   *     hexagonal
   */
  public CanonicalRequest resolve(PatternRequest request, Crystal crystal) {
    return CanonicalRequest.resolve(request, crystal, shortest());
  }

  /**
   * Makes a figure.
   *
   * @param request what it shows, resolved in the crystal of the material
   * @param material the crystal and where it comes from
   * @return the figure in UTF-8, fit to be stored and sent
   * @throws org.zoneaxis.diffraction.WorkTooLargeException where there are too many reflections
   * @throws org.zoneaxis.figure.structure.StructureTooLargeException where there are too many atoms
   * @throws org.zoneaxis.figure.FigureTooLargeException where it would be larger than what is
   *     stored
   * @throws org.zoneaxis.figure.InvalidSvgException where the drawing is not fit to be stored
   */
  public byte[] make(CanonicalRequest request, Material material) {
    return make(request, material, MakingSteps.UNSEEN);
  }

  /**
   * As above.
   *
   * @param steps does each step
   */
  public byte[] make(CanonicalRequest request, Material kept, MakingSteps steps) {
    Material material = request.shown(kept);
    byte[] bytes =
        switch (request.figure()) {
          case DIFFRACTION -> pattern(request, material, steps);
          case STRUCTURE -> structure(request, material, steps);
        };
    return steps.take(
        Step.VALIDATION,
        () -> {
          requireValid(request, bytes);
          return bytes;
        });
  }

  /**
   * Checks a figure that has come from elsewhere.
   *
   * @throws org.zoneaxis.figure.InvalidSvgException where it is a drawing and not a valid one of
   *     the kind that was asked for
   */
  public void requireValid(CanonicalRequest request, byte[] bytes) {
    if (request.format() == FigureFormat.SVG) {
      validator.validate(bytes, request.figure());
    }
  }

  private byte[] pattern(CanonicalRequest request, Material material, MakingSteps steps) {
    DiffractionPattern pattern =
        steps.take(
            Step.PATTERN,
            () ->
                simulator.simulate(
                    material.crystal(),
                    request.zoneAxis(),
                    FigureOptions.parameters(request.options()),
                    request.right()));
    byte[] figure =
        steps.take(
            Step.DRAWING,
            () -> patterns.render(material, pattern, style(request.options()), request.format()));
    FigureSize.require(figure, pattern, request.format());
    return figure;
  }

  /** A table has no style. */
  private static FigureStyle style(OptionValues options) {
    return options.has(FigureOptions.LABELS)
        ? new FigureStyle(options.get(FigureOptions.LABELS), options.get(FigureOptions.UNIT))
        : FigureStyle.DEFAULT;
  }

  private byte[] structure(CanonicalRequest request, Material material, MakingSteps steps) {
    Crystal crystal = material.crystal();
    StructureView view =
        steps.take(
            Step.PATTERN,
            () ->
                StructureProjector.project(
                    crystal,
                    request.zoneAxis(),
                    simulator.orientation(crystal, request.zoneAxis(), request.right())));
    return steps.take(
        Step.DRAWING,
        () -> structures.render(material, view, request.options().get(FigureOptions.UNIT)));
  }
}
