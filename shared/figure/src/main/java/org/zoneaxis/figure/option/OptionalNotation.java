package org.zoneaxis.figure.option;

import java.util.Optional;

/** What may be left out: the values of another notation, or nothing, which has no text. */
record OptionalNotation<T>(Notation<T> stated) implements Notation<Optional<T>> {

  @Override
  public Optional<T> read(Option<?> option, String text) {
    return Optional.of(stated.read(option, text));
  }

  @Override
  public String write(Optional<T> value) {
    return value.map(stated::write).orElse("");
  }

  @Override
  public Domain domain() {
    return stated.domain();
  }
}
