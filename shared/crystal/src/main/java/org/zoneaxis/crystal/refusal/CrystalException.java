package org.zoneaxis.crystal.refusal;

/**
 * Says that something cannot be a crystal, or cannot be computed with: which field, which value,
 * and what would be right. The message is meant for the owner of the data.
 */
public final class CrystalException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final String value;
  private final String limit;

  /**
   * A refusal.
   *
   * @param field what is wrong, named as in the source of the data, such as {@code _cell_length_a}
   * @param value the value found; shortened where it is long
   * @param limit what would be right
   */
  public CrystalException(String field, String value, String limit) {
    super(field + " is " + Excerpt.of(value) + "; " + limit);
    this.field = field;
    this.value = Excerpt.of(value);
    this.limit = limit;
  }

  /** What is wrong. */
  public String field() {
    return field;
  }

  /** The value found, at most some 80 characters of it, control characters replaced. */
  public String value() {
    return value;
  }

  /** What would be right. */
  public String limit() {
    return limit;
  }
}
