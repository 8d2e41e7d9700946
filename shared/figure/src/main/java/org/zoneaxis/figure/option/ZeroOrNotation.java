package org.zoneaxis.figure.option;

import java.math.BigDecimal;
import java.util.Optional;

/** A decimal number of a range, or 0 outside it. */
record ZeroOrNotation(DecimalNotation range) implements Notation<BigDecimal> {

  @Override
  public BigDecimal read(Option<?> option, String text) {
    Optional<BigDecimal> zero =
        PlainDecimal.parse(text, false).filter(value -> value.signum() == 0);
    if (zero.isPresent()) {
      return BigDecimal.ZERO.setScale(range.domain().step().orElse(BigDecimal.ONE).scale());
    }
    return range.read(option, text);
  }

  @Override
  public String write(BigDecimal value) {
    return range.write(value);
  }

  @Override
  public Domain domain() {
    Domain.Numbers numbers = range.domain();
    return new Domain.Numbers(numbers.unit(), BigDecimal.ZERO, numbers.largest(), numbers.step());
  }
}
