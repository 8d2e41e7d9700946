package org.zoneaxis.figure.option;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Three plain decimal numbers between commas, each of a range and rounded to its step. */
record VectorNotation(String form, DecimalNotation each) implements Notation<List<BigDecimal>> {

  private static final int NUMBERS = 3;

  @Override
  public List<BigDecimal> read(Option<?> option, String text) {
    String[] parts = text.split(",", NUMBERS + 1);
    if (parts.length != NUMBERS) {
      throw new RequestException(
          option.name(), text, "write three numbers " + form + ": " + option.help().meaning());
    }
    List<BigDecimal> numbers = new ArrayList<>();
    for (String part : parts) {
      numbers.add(each.read(option, part.strip()));
    }
    return List.copyOf(numbers);
  }

  @Override
  public String write(List<BigDecimal> value) {
    return String.join(",", value.stream().map(each::write).toList());
  }

  @Override
  public Domain domain() {
    return new Domain.Text(form + ", each " + each.domain().words());
  }
}
