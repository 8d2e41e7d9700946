package org.zoneaxis.figure.request;

import org.zoneaxis.crystal.HexagonalAxes;
import org.zoneaxis.crystal.Indices;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.figure.CellAxes;
import org.zoneaxis.figure.FigureOptions;
import org.zoneaxis.figure.option.RequestException;

/** Whether a request refers to hexagonal axes of a rhombohedral cell. */
final class HexagonalRequest {

  private HexagonalRequest() {}

  /**
   * Whether it does: it says so, or has four indices, which mean nothing else there.
   *
   * @param cell the cell in which the structure is kept; a hexagonal one has such axes already
   * @throws RequestException where it says so and there are no such axes
   */
  static boolean isOne(PatternRequest request, Lattice cell) {
    boolean said = request.options().get(FigureOptions.AXES) == CellAxes.HEXAGONAL;
    if (cell.isHexagonal()) {
      return false;
    }
    if (HexagonalAxes.fit(cell)) {
      return said
          || request.zone().isFourIndex()
          || request.options().get(FigureOptions.RIGHT).filter(Indices::isFourIndex).isPresent();
    }
    if (said) {
      throw new RequestException(
          FigureOptions.AXES.name(),
          CellAxes.HEXAGONAL.text(),
          "the cell has none, being neither rhombohedral nor hexagonal; leave the option out");
    }
    return false;
  }
}
