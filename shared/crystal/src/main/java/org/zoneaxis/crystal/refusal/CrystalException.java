package org.zoneaxis.crystal.refusal;

/**
 * Says that something cannot be a crystal, or cannot be computed with. The message is meant for the
 * owner of the data.
 */
public final class CrystalException extends Refusal {

  private static final long serialVersionUID = 1L;

  /**
   * A refusal.
   *
   * @param field what is wrong, named as in the source of the data, such as {@code _cell_length_a}
   * @param value the value found
   * @param expected what would be right
   */
  public CrystalException(String field, String value, String expected) {
    super(field + " is " + Excerpt.of(value) + "; " + expected, field, value, expected);
  }
}
