package org.zoneaxis.figure.request;

import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.diffraction.PatternSimulator;
import org.zoneaxis.figure.Figure;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.FigureTooLargeException;
import org.zoneaxis.figure.Form;
import org.zoneaxis.figure.OrientedCrystal;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.request.MakingSteps.Step;
import org.zoneaxis.figure.validation.PngValidator;
import org.zoneaxis.figure.validation.SvgValidator;

/**
 * Makes the figure of a request: computes, draws or writes, and lets nothing pass that the
 * validator refuses. Pure and thread-safe.
 */
public final class FigureMaker {

  private final FigureCatalogue figures;
  private final SvgValidator validator;
  private final PatternSimulator simulator = new PatternSimulator();

  /** A maker of all figures. */
  public FigureMaker() {
    this(Figures.ALL);
  }

  /** A maker of some figures. */
  public FigureMaker(FigureCatalogue figures) {
    this.figures = figures;
    this.validator = new SvgValidator(figures.marks());
  }

  /** The figures that it makes. */
  public FigureCatalogue figures() {
    return figures;
  }

  /** Finds the reflection that is drawn to the right where a request names none. */
  public ShortestReflection shortest() {
    return (crystal, axis) -> simulator.basis(crystal, axis).map(basis -> basis.g1().hkl());
  }

  /**
   * Resolves a request.
   *
   * @param materials the materials that it names, in its order
   * @throws org.zoneaxis.crystal.refusal.NotationException where there are four indices and the
   *     cell is not hexagonal
   */
  public ResolvedFigure resolve(FigureRequest request, List<Material> materials) {
    return ResolvedFigure.resolve(
        request,
        materials.stream()
            .map(
                material ->
                    new ResolvedFigure.Known(material.crystal(), material.revision().shortForm()))
            .toList(),
        shortest());
  }

  /**
   * Makes a figure.
   *
   * @param request what it shows, resolved in the crystals of the materials
   * @param materials the crystals and where they come from
   * @return the figure, fit to be stored and sent
   * @throws org.zoneaxis.diffraction.WorkTooLargeException where there is too much to compute
   * @throws FigureTooLargeException where it would be larger than what is stored
   * @throws org.zoneaxis.figure.validation.InvalidPictureException where the drawing is not fit to
   *     be stored
   */
  public byte[] make(ResolvedFigure request, List<Material> materials) {
    return make(request, materials, MakingSteps.UNSEEN);
  }

  /**
   * As above.
   *
   * @param steps does each step
   */
  public byte[] make(ResolvedFigure request, List<Material> materials, MakingSteps steps) {
    byte[] bytes = written(request.figure(), request, materials, steps);
    return steps.take(
        Step.VALIDATION,
        () -> {
          requireValid(request, bytes);
          return bytes;
        });
  }

  /**
   * What a figure shows, in numbers.
   *
   * @param figure the figure of the request
   * @param request what it shows
   * @param materials the crystals
   * @throws org.zoneaxis.diffraction.WorkTooLargeException where there is too much to compute
   */
  public <V> V compute(Figure<V> figure, ResolvedFigure request, List<Material> materials) {
    return figure.compute(crystals(request, materials), request.options());
  }

  private static <V> byte[] written(
      Figure<V> figure, ResolvedFigure request, List<Material> materials, MakingSteps steps) {
    FigureFormat format = request.format();
    List<OrientedCrystal> crystals = crystals(request, materials);
    V value = steps.take(Step.PATTERN, () -> figure.compute(crystals, request.options()));
    Form<V> form =
        figure.forms().stream()
            .filter(each -> each.format().equals(format))
            .findFirst()
            .orElseThrow();
    byte[] bytes =
        steps.take(Step.DRAWING, () -> form.writer().write(value, crystals, request.options()));
    if (bytes.length > format.mostBytes()) {
      throw new FigureTooLargeException(
          bytes.length,
          format.mostBytes(),
          format.equals(FigureFormat.PNG)
              ? "ask for a smaller width"
              : figure.smaller(value, format, bytes.length));
    }
    return bytes;
  }

  private static List<OrientedCrystal> crystals(ResolvedFigure request, List<Material> materials) {
    List<OrientedCrystal> crystals = new ArrayList<>();
    for (int i = 0; i < materials.size(); i++) {
      crystals.add(
          new OrientedCrystal(request.shown(materials.get(i)), request.phases().get(i).axis()));
    }
    return crystals;
  }

  /**
   * Checks a figure that has come from elsewhere.
   *
   * @throws org.zoneaxis.figure.validation.InvalidPictureException where it is a drawing and not a
   *     valid one of the figure that was asked for
   */
  public void requireValid(ResolvedFigure request, byte[] bytes) {
    if (request.format().equals(FigureFormat.SVG)) {
      validator.validate(bytes, request.figure().marks());
    } else if (request.format().equals(FigureFormat.PNG)) {
      PngValidator.validate(bytes, request.options().get(FigureOptions.WIDTH).intValueExact());
    }
  }
}
