package org.zoneaxis.crystal.refusal;

/**
 * The part of a stranger's text that a message repeats: short, on one line, without control
 * characters.
 */
public final class Excerpt {

  private static final int LIMIT = 80;

  private static final int REPLACEMENT = 0xFFFD;

  private Excerpt() {}

  /**
   * The first 80 characters of a text, control and formatting characters replaced.
   *
   * @param text a stranger's text
   */
  public static String of(String text) {
    String head = text.length() <= LIMIT ? text : text.substring(0, LIMIT) + "...";
    StringBuilder excerpt = new StringBuilder();
    int point;
    for (int i = 0; i < head.length(); i += Character.charCount(point)) {
      point = head.codePointAt(i);
      excerpt.appendCodePoint(isInvisible(point) ? REPLACEMENT : point);
    }
    return excerpt.toString();
  }

  /** No regular expression, which would be a third of the script that browsers load. */
  private static boolean isInvisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
