package org.zoneaxis.crystal.refusal;

/**
 * The part of a stranger's text that a message repeats: short, on one line, without control
 * characters.
 */
public final class Excerpt {

  private static final int LIMIT = 80;

  private Excerpt() {}

  /**
   * The first 80 characters of a text, control and formatting characters replaced.
   *
   * @param text a stranger's text
   */
  public static String of(String text) {
    String head = text.length() <= LIMIT ? text : text.substring(0, LIMIT) + "...";
    return head.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "\uFFFD");
  }
}
