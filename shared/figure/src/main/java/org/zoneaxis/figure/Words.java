package org.zoneaxis.figure;

/**
 * What people are told of a figure.
 *
 * @param noun what it is, such as {@code diffraction pattern}
 * @param about what it shows, in one sentence
 * @param example what an example is of, as in an address: {@code cod-9008566/110}
 */
public record Words(String noun, String about, String example) {

  /** The noun with a capital. */
  public String title() {
    return Character.toUpperCase(noun.charAt(0)) + noun.substring(1);
  }
}
