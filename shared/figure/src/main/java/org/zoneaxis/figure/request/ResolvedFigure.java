package org.zoneaxis.figure.request;

import static org.zoneaxis.figure.choice.FigureOptions.AXES;
import static org.zoneaxis.figure.choice.FigureOptions.RIGHT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.HexagonalAxes;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.figure.Figure;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.choice.CellAxes;
import org.zoneaxis.figure.choice.ZoneLaw;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.option.RequestException;

/**
 * A figure resolved in its crystals: requests for the same bytes are equal.
 *
 * <p>Four indices have become three, the options that the figure does not depend on are left out,
 * and the reflection to the right is stated only where it is not the one that stands there anyway.
 * The latter holds for what {@link #resolve} makes; a request read back from a path may state it
 * needlessly, see {@link #rightIsNeedless}.
 *
 * @param figure what is to be seen
 * @param phases of what, as many as the figure has
 * @param format the form of the answer
 * @param options the options that it depends on; the reflection to the right in three indices
 */
public record ResolvedFigure(
    Figure<?> figure, List<Phase> phases, FigureFormat format, OptionValues options) {

  /**
   * Checks that it can be asked for.
   *
   * @throws RequestException where the reflection to the right is not in the first zone, or the
   *     figure does not have this form
   */
  public ResolvedFigure {
    phases = List.copyOf(phases);
    FigureRequest.requireFormat(figure, format);
    if (phases.size() != figure.subjects().crystals()) {
      throw new IllegalArgumentException(
          phases.size() + " crystals in a figure of " + figure.subjects().crystals());
    }
    options =
        WaveOptions.resolved(options.only(figure.used(format, options)), phases.get(0).axis());
    if (options.has(RIGHT) && phases.get(0).axis().isPresent()) {
      options = options.with(RIGHT, options.get(RIGHT).map(ResolvedFigure::threeIndices));
      Phase first = phases.get(0);
      options
          .get(RIGHT)
          .ifPresent(right -> ZoneLaw.requireInZone(right, first.axis().orElseThrow()));
    }
  }

  /**
   * A crystal to resolve a request in.
   *
   * @param crystal the crystal
   * @param revision the first eight hexadecimal digits of its revision
   */
  public record Known(Crystal crystal, String revision) {}

  /**
   * Resolves a request.
   *
   * @param request the request as asked for
   * @param known the crystals of its materials
   * @param shortest finds the reflection that is drawn to the right where a request names none
   * @throws org.zoneaxis.crystal.refusal.NotationException where there are four indices and the
   *     cell is neither hexagonal nor rhombohedral
   * @throws RequestException where hexagonal axes are asked for and it is neither
   */
  public static ResolvedFigure resolve(
      FigureRequest request, List<Known> known, ShortestReflection shortest) {
    boolean hexagonal =
        request.figure().options().contains(AXES)
            && HexagonalRequest.isOne(
                request, known.stream().map(each -> each.crystal().lattice()).toList());
    List<Phase> phases = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      Subject subject = request.subjects().get(i);
      Lattice cell = shown(known.get(i).crystal().lattice(), hexagonal);
      phases.add(
          new Phase(
              subject.material(),
              known.get(i).revision(),
              subject.zone().map(zone -> zone.zoneAxis(cell))));
    }
    Crystal first = known.get(0).crystal();
    Lattice firstCell = shown(first.lattice(), hexagonal);
    OptionValues options =
        request.options().only(request.figure().used(request.format(), request.options()));
    if (options.has(AXES)) {
      options = options.with(AXES, hexagonal ? CellAxes.HEXAGONAL : CellAxes.GIVEN);
    }
    WaveOptions.requireIn(options, firstCell);
    if (options.has(RIGHT)) {
      options =
          options.with(
              RIGHT,
              options
                  .get(RIGHT)
                  .map(indices -> indices.reflection(firstCell))
                  .map(hkl -> new Indices(hkl.indices(false))));
    }
    ResolvedFigure resolved =
        new ResolvedFigure(request.figure(), phases, request.format(), options);
    return resolved.rightIsNeedless(first, shortest) ? resolved.withoutRight() : resolved;
  }

  /**
   * Whether the request states the reflection that would stand to the right anyway.
   *
   * @param first the crystal of the first phase
   */
  public boolean rightIsNeedless(Crystal first, ShortestReflection shortest) {
    return right().isPresent()
        && phases.get(0).axis().isPresent()
        && right().equals(shortest.in(shown(first), phases.get(0).axis().get()));
  }

  private static Lattice shown(Lattice cell, boolean hexagonal) {
    return hexagonal && HexagonalAxes.fit(cell) ? HexagonalAxes.lattice(cell) : cell;
  }

  /** Whether the figure shows rhombohedral crystals on hexagonal axes. */
  public boolean isOnHexagonalAxes() {
    return HexagonalRequest.isSaid(options);
  }

  /** Whether crystals have the axes that this names, and those that its indices need. */
  public boolean fits(List<Crystal> crystals) {
    for (int i = 0; i < crystals.size(); i++) {
      Lattice cell = shown(crystals.get(i).lattice(), isOnHexagonalAxes());
      if (phases.get(i).needsFourIndices() && !cell.isHexagonal()) {
        return false;
      }
    }
    return !isOnHexagonalAxes()
        || crystals.stream().anyMatch(crystal -> HexagonalAxes.fit(crystal.lattice()));
  }

  /** A crystal of this figure on the axes that it is shown on. */
  public Crystal shown(Crystal crystal) {
    return isOnHexagonalAxes() && HexagonalAxes.fit(crystal.lattice())
        ? HexagonalAxes.of(crystal)
        : crystal;
  }

  /** A material of this figure on the axes that it is shown on. */
  public Material shown(Material material) {
    return isOnHexagonalAxes() && HexagonalAxes.fit(material.crystal().lattice())
        ? material.onHexagonalAxes()
        : material;
  }

  private ResolvedFigure withoutRight() {
    return new ResolvedFigure(figure, phases, format, options.with(RIGHT, Optional.empty()));
  }

  /** The reflection to the right, where it is stated. */
  public Optional<MillerIndices> right() {
    return options.has(RIGHT)
        ? options.get(RIGHT).map(ZoneLaw::reflection)
        : Optional.<MillerIndices>empty();
  }

  /** A request that leads here. */
  public FigureRequest asAskedFor() {
    return new FigureRequest(
        figure, phases.stream().map(Phase::asAskedFor).toList(), format, options);
  }

  private static Indices threeIndices(Indices right) {
    return new Indices(ZoneLaw.reflection(right).indices(false));
  }
}
