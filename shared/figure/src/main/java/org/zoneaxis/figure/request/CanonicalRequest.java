package org.zoneaxis.figure.request;

import static org.zoneaxis.figure.FigureOptions.AXES;
import static org.zoneaxis.figure.FigureOptions.RIGHT;

import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.HexagonalAxes;
import org.zoneaxis.crystal.Indices;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.figure.CellAxes;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.FigureKind;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.option.RequestException;

/**
 * A request resolved in a crystal: requests for the same bytes are equal.
 *
 * <p>Four indices have become three, the options that the figure does not depend on are left out,
 * and the reflection to the right is stated only where it is not the one that stands there anyway.
 * The latter holds for what {@link #resolve} makes; a request read back from a path may state it
 * needlessly, see {@link #rightIsNeedless}.
 *
 * @param figure what is to be seen
 * @param material the material
 * @param zoneAxis the zone axis, one that can be asked for: indices of at most 20, three or four
 * @param format the form of the answer
 * @param options the options; the reflection to the right in three indices
 */
public record CanonicalRequest(
    FigureKind figure,
    MaterialId material,
    ZoneAxis zoneAxis,
    FigureFormat format,
    OptionValues options) {

  /**
   * Checks that the request can be asked for.
   *
   * @throws RequestException where the zone axis has larger indices than can be written, the
   *     reflection to the right is not in the zone, or the figure does not have this form
   */
  public CanonicalRequest {
    PatternRequest.requireFormat(figure, format);
    if (!writable(zoneAxis.indices(false)) && !writable(zoneAxis.indices(true))) {
      throw new RequestException(
          "zone axis",
          zoneAxis.toString(),
          "indices are -20 to 20, or four of -20 to 20 in a hexagonal cell");
    }
    options = options.only(used(figure, format));
    options = options.with(RIGHT, options.get(RIGHT).map(CanonicalRequest::threeIndices));
    options.get(RIGHT).ifPresent(right -> ZoneLaw.requireInZone(right, zoneAxis));
  }

  /** A diffraction pattern, resolved. */
  public CanonicalRequest(
      MaterialId material, ZoneAxis zoneAxis, FigureFormat format, OptionValues options) {
    this(FigureKind.DIFFRACTION, material, zoneAxis, format, options);
  }

  /**
   * Resolves a request.
   *
   * @param request the request as asked for
   * @param crystal the crystal of its material
   * @param shortest finds the reflection that is drawn to the right where a request names none
   * @throws org.zoneaxis.crystal.NotationException where there are four indices and the cell is
   *     neither hexagonal nor rhombohedral
   * @throws RequestException where hexagonal axes are asked for and it is neither
   */
  public static CanonicalRequest resolve(
      PatternRequest request, Crystal crystal, ShortestReflection shortest) {
    boolean hexagonal = HexagonalRequest.isOne(request, crystal.lattice());
    Lattice lattice = hexagonal ? HexagonalAxes.lattice(crystal.lattice()) : crystal.lattice();
    ZoneAxis axis = request.zone().zoneAxis(lattice);
    Optional<MillerIndices> right =
        request.options().get(RIGHT).map(indices -> indices.reflection(lattice));
    CanonicalRequest resolved =
        new CanonicalRequest(
            request.figure(),
            request.material(),
            axis,
            request.format(),
            request
                .options()
                .with(AXES, hexagonal ? CellAxes.HEXAGONAL : CellAxes.GIVEN)
                .with(RIGHT, right.map(CanonicalRequest::indices)));
    return resolved.rightIsNeedless(crystal, shortest) ? resolved.withoutRight() : resolved;
  }

  /** Whether the request states the reflection that would stand to the right anyway. */
  public boolean rightIsNeedless(Crystal crystal, ShortestReflection shortest) {
    return right().isPresent() && right().equals(shortest.in(shown(crystal), zoneAxis));
  }

  /** Whether the figure shows a rhombohedral crystal on hexagonal axes. */
  public boolean isOnHexagonalAxes() {
    return options.get(AXES) == CellAxes.HEXAGONAL;
  }

  /** Whether a crystal has the axes that the request names, and those that its indices need. */
  public boolean fits(Crystal crystal) {
    Lattice cell = crystal.lattice();
    return isOnHexagonalAxes()
        ? HexagonalAxes.fit(cell)
        : !needsFourIndices() || cell.isHexagonal();
  }

  /** The crystal on the axes of this request, which it {@link #fits}. */
  public Crystal shown(Crystal crystal) {
    return isOnHexagonalAxes() ? HexagonalAxes.of(crystal) : crystal;
  }

  /** The material on the axes of this request, which its crystal {@link #fits}. */
  public Material shown(Material material) {
    return isOnHexagonalAxes() ? material.onHexagonalAxes() : material;
  }

  private CanonicalRequest withoutRight() {
    return new CanonicalRequest(
        figure, material, zoneAxis, format, options.with(RIGHT, Optional.empty()));
  }

  /** Whether the zone axis needs four indices, and so a hexagonal cell, to be asked for. */
  public boolean needsFourIndices() {
    return !writable(zoneAxis.indices(false));
  }

  /** The reflection to the right, where it is not the shortest of the zone. */
  public Optional<MillerIndices> right() {
    return options.get(RIGHT).map(ZoneLaw::reflection);
  }

  /** A request that leads here: in three indices, or in four where three cannot be written. */
  public PatternRequest asAskedFor() {
    return new PatternRequest(
        figure, material, new Indices(zoneAxis.indices(needsFourIndices())), format, options);
  }

  /** What the bytes depend on: tables drop what is only drawn. */
  private static List<Option<?>> used(FigureKind figure, FigureFormat format) {
    return figure.options().stream()
        .filter(option -> format == FigureFormat.SVG || option.part() == Option.Part.COMPUTED)
        .toList();
  }

  private static boolean writable(List<Integer> indices) {
    return indices.stream().allMatch(index -> Math.abs(index) <= Indices.LIMIT);
  }

  private static Indices threeIndices(Indices right) {
    return indices(ZoneLaw.reflection(right));
  }

  private static Indices indices(MillerIndices hkl) {
    return new Indices(hkl.indices(false));
  }
}
