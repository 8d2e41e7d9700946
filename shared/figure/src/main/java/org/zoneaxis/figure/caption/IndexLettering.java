package org.zoneaxis.figure.caption;

import java.util.List;
import org.zoneaxis.figure.lettering.Face;
import org.zoneaxis.figure.lettering.Lettering;
import org.zoneaxis.figure.scene.Line;

/**
 * Indices as crystallographers print them: digits side by side, a bar above those of a negative
 * index, a gap between indices where one has two digits.
 */
public final class IndexLettering {

  /** Between bars side by side. */
  private static final double APART = 0.05;

  private static final double GAP = 0.26;

  private IndexLettering() {}

  /** Three or four indices. */
  public static Line of(Face face, List<Integer> indices) {
    Lettering lettering = new Lettering(face);
    append(lettering, indices);
    return lettering.line();
  }

  /** Three or four indices in square brackets: a zone axis. */
  public static Line bracketed(Face face, List<Integer> indices) {
    Lettering lettering = new Lettering(face).text("[");
    append(lettering, indices);
    return lettering.text("]").line();
  }

  private static void append(Lettering lettering, List<Integer> indices) {
    boolean spaced = indices.stream().anyMatch(index -> Math.abs(index) > 9);
    for (int i = 0; i < indices.size(); i++) {
      if (i > 0) {
        lettering.gap(spaced ? GAP : APART, " ");
      }
      String digits = Integer.toString(Math.abs(indices.get(i)));
      if (indices.get(i) < 0) {
        lettering.barred(digits, "\u2212" + digits);
      } else {
        lettering.text(digits);
      }
    }
  }

  /** The indices in a line of text without typesetting: {@code 1 -1 0} with true minus signs. */
  public static String inLine(List<Integer> indices) {
    StringBuilder out = new StringBuilder(16);
    for (int i = 0; i < indices.size(); i++) {
      int index = indices.get(i);
      out.append(i > 0 ? " " : "").append(index < 0 ? "\u2212" : "").append(Math.abs(index));
    }
    return out.toString();
  }
}
