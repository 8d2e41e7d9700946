package org.zoneaxis.identify.input;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.zoneaxis.figure.option.Domain;
import org.zoneaxis.figure.option.Notation;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.RequestException;

/**
 * A list of numbers, as people write it.
 *
 * @param form an example
 * @param most how many there may be
 */
record NumbersNotation(String form, int most) implements Notation<List<Double>> {

  @Override
  public List<Double> read(Option<?> option, String text) {
    List<String> parts = NumberText.parts(text);
    if (parts.isEmpty()) {
      throw new RequestException(option.name(), text, "numbers, for example " + form);
    }
    if (parts.size() > most) {
      throw new RequestException(
          option.name(), text, "at most " + most + " numbers, and there are " + parts.size());
    }
    List<Double> numbers = new ArrayList<>();
    for (String part : parts) {
      numbers.add(
          NumberText.parse(part)
              .orElseThrow(
                  () ->
                      new RequestException(
                          option.name(),
                          part,
                          "it is no number; write them as "
                              + form
                              + ", or with semicolons between them where they have commas"))
              .doubleValue());
    }
    return List.copyOf(numbers);
  }

  @Override
  public String write(List<Double> value) {
    return value.stream().map(String::valueOf).collect(Collectors.joining(";"));
  }

  @Override
  public Domain domain() {
    return new Domain.Text(form);
  }
}
