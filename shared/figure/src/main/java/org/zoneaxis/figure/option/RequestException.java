package org.zoneaxis.figure.option;

import org.zoneaxis.crystal.refusal.Excerpt;

/** Says that a parameter of a request is not what it may be: which, its value, what is right. */
public final class RequestException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String parameter;
  private final String value;
  private final String expected;

  /**
   * A refusal.
   *
   * @param parameter name of the parameter, shortened where it is long
   * @param value the value as given, shortened where it is long
   * @param expected what would be right, with unit and range
   */
  public RequestException(String parameter, String value, String expected) {
    super(Excerpt.of(parameter) + " '" + Excerpt.of(value) + "': " + expected);
    this.parameter = Excerpt.of(parameter);
    this.value = Excerpt.of(value);
    this.expected = expected;
  }

  /** Name of the parameter, at most some 80 characters of it, control characters replaced. */
  public String parameter() {
    return parameter;
  }

  /** The value as given, at most some 80 characters of it, control characters replaced. */
  public String value() {
    return value;
  }

  /** What would be right. */
  public String expected() {
    return expected;
  }
}
