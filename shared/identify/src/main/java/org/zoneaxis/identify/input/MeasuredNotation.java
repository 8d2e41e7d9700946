package org.zoneaxis.identify.input;

import java.math.BigDecimal;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.figure.option.Domain;
import org.zoneaxis.figure.option.Notation;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.RequestException;

/** A measured number of a range, as people write it. */
record MeasuredNotation(Domain.Numbers domain) implements Notation<BigDecimal> {

  @Override
  public BigDecimal read(Option<?> option, String text) {
    return NumberText.parse(text)
        .filter(value -> value.compareTo(domain.least()) >= 0)
        .filter(value -> value.compareTo(domain.largest()) <= 0)
        .orElseThrow(
            () ->
                new RequestException(
                    option.name(),
                    text,
                    "write a number "
                        + (domain.unit().isEmpty() ? "" : "of " + domain.unit() + " ")
                        + "from "
                        + domain.words()
                        + ": "
                        + option.help().meaning()));
  }

  @Override
  public String write(BigDecimal value) {
    return Decimal.plain(value);
  }
}
