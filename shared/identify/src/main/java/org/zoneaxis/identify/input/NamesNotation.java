package org.zoneaxis.identify.input;

import java.util.List;
import java.util.stream.Stream;
import org.zoneaxis.figure.option.Domain;
import org.zoneaxis.figure.option.Notation;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.RequestException;

/** Materials by id, name or formula, commas or semicolons between them. */
record NamesNotation() implements Notation<List<String>> {

  private static final int MOST = 50;

  @Override
  public List<String> read(Option<?> option, String text) {
    List<String> names =
        Stream.of(text.split("[,;]")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    if (names.isEmpty()) {
      throw new RequestException(
          option.name(), text, "ids or names between commas, for example cod-9000107,austenite");
    }
    if (names.size() > MOST) {
      throw new RequestException(
          option.name(), text, "at most " + MOST + " of them, and there are " + names.size());
    }
    return names.stream().distinct().toList();
  }

  @Override
  public String write(List<String> value) {
    return String.join(",", value);
  }

  @Override
  public Domain domain() {
    return new Domain.Text("ids or names between commas");
  }
}
