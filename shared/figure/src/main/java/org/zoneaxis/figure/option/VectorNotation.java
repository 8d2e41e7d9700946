package org.zoneaxis.figure.option;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Some plain decimal numbers between commas, each of a range and rounded to its step. */
record VectorNotation(String form, int count, DecimalNotation each)
    implements Notation<List<BigDecimal>> {

  @Override
  public List<BigDecimal> read(Option<?> option, String text) {
    String[] parts = text.split(",", count + 1);
    if (parts.length != count) {
      throw new RequestException(
          option.name(),
          text,
          "write " + words() + " numbers " + form + ": " + option.help().meaning());
    }
    List<BigDecimal> numbers = new ArrayList<>();
    for (String part : parts) {
      numbers.add(each.read(option, part.strip()));
    }
    return List.copyOf(numbers);
  }

  private String words() {
    return count == 3 ? "three" : Integer.toString(count);
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
