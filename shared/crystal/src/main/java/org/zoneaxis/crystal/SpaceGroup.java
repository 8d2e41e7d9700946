package org.zoneaxis.crystal;

import org.zoneaxis.crystal.refusal.CrystalException;

/**
 * A space group as the source of a structure states it.
 *
 * @param number number in the International Tables, 1 to 230; 0 where the source gives the symbol
 *     only
 * @param symbol Hermann-Mauguin symbol without blanks, such as {@code Fd-3m}
 */
public record SpaceGroup(int number, String symbol) {

  /** Checks the range of the number. */
  public SpaceGroup {
    if (number < 0 || number > 230) {
      throw new CrystalException(
          "space group number", Integer.toString(number), "it must be 1 to 230");
    }
  }
}
