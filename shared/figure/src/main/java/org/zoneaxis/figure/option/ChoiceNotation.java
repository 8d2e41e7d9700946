package org.zoneaxis.figure.option;

import java.util.List;

/** One of a few words. */
record ChoiceNotation<E extends Spelled>(List<E> values) implements Notation<E> {

  @Override
  public E read(Option<?> option, String text) {
    for (E value : values) {
      if (value.text().equals(text)) {
        return value;
      }
    }
    throw new RequestException(option.name(), text, "write one of " + domain().words());
  }

  @Override
  public String write(E value) {
    return value.text();
  }

  @Override
  public Domain domain() {
    return new Domain.Choices(values);
  }
}
