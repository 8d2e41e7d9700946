package org.zoneaxis.figure.option;

import org.zoneaxis.crystal.refusal.Excerpt;
import org.zoneaxis.crystal.refusal.Refusal;

/** Says that a parameter of a request is not what it may be. */
public final class RequestException extends Refusal {

  private static final long serialVersionUID = 1L;

  /**
   * A refusal.
   *
   * @param parameter name of the parameter
   * @param value the value as given
   * @param expected what would be right, with unit and range
   */
  public RequestException(String parameter, String value, String expected) {
    super(
        Excerpt.of(parameter) + " '" + Excerpt.of(value) + "': " + expected,
        parameter,
        value,
        expected);
  }
}
