package org.zoneaxis.crystal;

/**
 * The part of a stranger's text that a message repeats: short, on one line, without control
 * characters.
 */
final class Excerpt {

  private static final int LIMIT = 80;

  private Excerpt() {}

  static String of(String text) {
    String head = text.length() <= LIMIT ? text : text.substring(0, LIMIT) + "...";
    return head.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "\uFFFD");
  }
}
