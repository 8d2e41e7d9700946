package org.zoneaxis.figure.option;

/**
 * How the values of an option are written.
 *
 * @param <T> what the values are; equal exactly where the figure is
 */
public interface Notation<T> {

  /**
   * Reads a value.
   *
   * @param option the option that it is for, which a refusal names
   * @param text the text, already percent-decoded
   * @throws RequestException where the text is no value of the option
   * @throws org.zoneaxis.crystal.refusal.NotationException where it should be indices or an id, and
   *     is none
   */
  T read(Option<?> option, String text);

  /** A value as requests write it; {@link #read} gives it back. */
  String write(T value);

  /** What there may be. */
  Domain domain();
}
