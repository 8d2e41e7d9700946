package org.zoneaxis.figure.request;

import java.util.List;
import org.zoneaxis.crystal.HexagonalAxes;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.figure.choice.CellAxes;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.option.RequestException;

/** Whether a request refers to hexagonal axes of its rhombohedral crystals. */
final class HexagonalRequest {

  private HexagonalRequest() {}

  /**
   * Whether it does: it says so, or has four indices in a rhombohedral cell, which mean nothing
   * else there. Of several crystals those that are rhombohedral are shown so.
   *
   * @param cells the cells in which the structures are kept; a hexagonal one has such axes already
   * @throws RequestException where it says so and no crystal has such axes
   */
  static boolean isOne(FigureRequest request, List<Lattice> cells) {
    boolean said = isSaid(request.options());
    if (said && cells.stream().noneMatch(cell -> cell.isHexagonal() || HexagonalAxes.fit(cell))) {
      throw new RequestException(
          FigureOptions.AXES.name(),
          CellAxes.HEXAGONAL.text(),
          "the cell has none, being neither rhombohedral nor hexagonal; leave the option out");
    }
    for (int i = 0; i < cells.size(); i++) {
      boolean four =
          request.subjects().get(i).zone().filter(Indices::isFourIndex).isPresent()
              || (i == 0 && isFourToTheRight(request.options()));
      if (HexagonalAxes.fit(cells.get(i)) && (said || four)) {
        return true;
      }
    }
    return false;
  }

  /** Whether options ask for hexagonal axes. */
  static boolean isSaid(OptionValues options) {
    return options.has(FigureOptions.AXES) && options.get(FigureOptions.AXES) == CellAxes.HEXAGONAL;
  }

  private static boolean isFourToTheRight(OptionValues options) {
    return options.has(FigureOptions.RIGHT)
        && options.get(FigureOptions.RIGHT).filter(Indices::isFourIndex).isPresent();
  }
}
