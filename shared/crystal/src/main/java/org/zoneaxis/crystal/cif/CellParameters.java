package org.zoneaxis.crystal.cif;

import java.util.List;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.cif.syntax.CifBlock;
import org.zoneaxis.crystal.refusal.CrystalException;

/** Reads the cell of a data block. */
final class CellParameters {

  private CellParameters() {}

  /**
   * The lattice of a block.
   *
   * @throws CrystalException where a parameter is missing, unknown, or out of range
   */
  static Lattice read(CifBlock block) {
    double a = length(block, "cell_length_a");
    double b = length(block, "cell_length_b");
    double c = length(block, "cell_length_c");
    double alpha = angle(block, "cell_angle_alpha");
    double beta = angle(block, "cell_angle_beta");
    double gamma = angle(block, "cell_angle_gamma");
    refuseExchanged(List.of(a, b, c), List.of(alpha, beta, gamma));
    return Lattice.ofParameters(a, b, c, alpha, beta, gamma);
  }

  private static double length(CifBlock block, String tag) {
    double value = block.number(tag);
    if (value < Lattice.MIN_LENGTH || value > Lattice.MAX_LENGTH) {
      throw new CrystalException(
          "_" + tag, block.text(tag).orElse(""), "it must be 1 to 500 angstrom");
    }
    return value;
  }

  private static double angle(CifBlock block, String tag) {
    double value = block.number(tag);
    if (value <= 0 || value >= 180) {
      throw new CrystalException(
          "_" + tag, block.text(tag).orElse(""), "it must be between 0 and 180 degrees");
    }
    return value;
  }

  /** Edges of exactly 90 or 120 angstrom and angles like edges: somebody exchanged the columns. */
  private static void refuseExchanged(List<Double> lengths, List<Double> angles) {
    boolean lengthsAreAngles =
        lengths.stream().allMatch(length -> length == 90 || length == 120 || length == 60);
    boolean anglesAreLengths = angles.stream().allMatch(angle -> angle < 60);
    if (lengthsAreAngles && anglesAreLengths) {
      throw new CrystalException(
          "cell",
          lengths + " angstrom and " + angles + " degrees",
          "lengths and angles seem to be exchanged");
    }
  }
}
