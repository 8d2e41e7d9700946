package org.zoneaxis.source.upstream;

import java.util.Optional;
import java.util.regex.Pattern;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.figure.json.JsonField;

/** The space group that a document states, which is shown but not computed with. */
public final class StatedSpaceGroup {

  private static final int LAST = 230;
  private static final Pattern SYMBOL = Pattern.compile("[A-Z][-0-9a-zA-Z_/:]{1,23}");

  private StatedSpaceGroup() {}

  /**
   * Reads a statement.
   *
   * @param number the place of the number; anything but 1 to 230 counts as not stated
   * @param symbol the place of the Hermann-Mauguin symbol, blanks allowed
   * @return the group; nothing where there is no symbol that looks like one
   */
  public static Optional<SpaceGroup> read(JsonField number, JsonField symbol) {
    int known = number.integer().filter(n -> n >= 1 && n <= LAST).orElse(0);
    return symbol
        .text()
        .map(text -> text.replace(" ", ""))
        .filter(text -> SYMBOL.matcher(text).matches())
        .map(text -> new SpaceGroup(known, text));
  }
}
