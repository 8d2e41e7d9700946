package org.zoneaxis.figure.option;

import java.math.BigDecimal;
import java.util.Optional;

/** Integers, which are not rounded to: a fraction is refused. */
record WholeNotation(int least, int largest) implements Notation<Integer> {

  private static final int MAX_DIGITS = 9;

  @Override
  public Integer read(Option<?> option, String text) {
    boolean digits =
        !text.isEmpty()
            && text.length() <= MAX_DIGITS
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (digits) {
      int value = Integer.parseInt(text);
      if (value >= least && value <= largest) {
        return value;
      }
    }
    throw new RequestException(
        option.name(), text, "it must be an integer, " + least + " to " + largest);
  }

  @Override
  public String write(Integer value) {
    return value.toString();
  }

  @Override
  public Domain domain() {
    return new Domain.Numbers(
        "", BigDecimal.valueOf(least), BigDecimal.valueOf(largest), Optional.of(BigDecimal.ONE));
  }
}
