package org.zoneaxis.crystal.refusal;

/**
 * The part of a stranger's text that a message repeats: short, on one line, without control
 * characters.
 */
public final class Excerpt {

  private static final int LIMIT = 80;

  private static final int REPLACEMENT = 0xFFFD;

  /**
   * First and last of what is control, formatting, separation of lines or half of a character, of
   * the first plane; tags of the last one are beside it.
   */
  private static final String INVISIBLE =
      "\0\u001F\u007F\u009F\u00AD\u00AD\u0600\u0605\u061C\u061C\u06DD\u06DD\u070F\u070F"
          + "\u0890\u0891\u08E2\u08E2\u180E\u180E\u200B\u200F\u2028\u202E\u2060\u206F"
          + "\uD800\uDFFF\uFEFF\uFEFF\uFFF9\uFFFB";

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

  /**
   * No regular expression and no table of all characters, which would be a third of the script that
   * browsers load.
   */
  private static boolean isInvisible(int point) {
    for (int i = 0; i < INVISIBLE.length(); i += 2) {
      if (point >= INVISIBLE.charAt(i) && point <= INVISIBLE.charAt(i + 1)) {
        return true;
      }
    }
    return point >= 0xE0000 && point <= 0xE007F;
  }
}
