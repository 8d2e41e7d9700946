package org.zoneaxis.figure.option;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.zoneaxis.crystal.decimal.Decimal;

/**
 * Plain decimal numbers. They are checked against the range as given, then rounded half up to the
 * step, so that equal values are equal objects.
 */
record DecimalNotation(Domain.Numbers domain) implements Notation<BigDecimal> {

  @Override
  public BigDecimal read(Option<?> option, String text) {
    return PlainDecimal.parse(text, domain.least().signum() < 0)
        .filter(this::isInRange)
        .map(this::stepped)
        .orElseThrow(() -> refusal(option, text));
  }

  private boolean isInRange(BigDecimal value) {
    if (domain.orZero() && value.signum() == 0) {
      return true;
    }
    return value.compareTo(domain.least()) >= 0 && value.compareTo(domain.largest()) <= 0;
  }

  private BigDecimal stepped(BigDecimal value) {
    return domain
        .step()
        .map(step -> value.setScale(step.scale(), RoundingMode.HALF_UP))
        .orElse(value);
  }

  private RequestException refusal(Option<?> option, String text) {
    return new RequestException(
        option.name(),
        text,
        "write a plain decimal number "
            + (domain.unit().isEmpty() ? "" : "of " + domain.unit() + " ")
            + "from "
            + domain.words()
            + domain
                .step()
                .map(step -> "; it is rounded to a step of " + Decimal.plain(step))
                .orElseGet(() -> ": " + option.help().meaning()));
  }

  @Override
  public String write(BigDecimal value) {
    return Decimal.plain(value);
  }
}
