package org.zoneaxis.identify.input;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.figure.option.Domain;
import org.zoneaxis.figure.option.Notation;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.RequestException;

/**
 * Elements by symbol or English name in any case, with commas, semicolons, hyphens, pluses, slashes
 * or blanks between them, or as a formula: {@code Fe Cr Ni}, {@code fe,cr,ni}, {@code FeCrNi},
 * {@code iron, chromium}.
 */
record ElementsNotation() implements Notation<List<Element>> {

  private static final int MOST = 50;

  @Override
  public List<Element> read(Option<?> option, String text) {
    Set<Element> elements = new TreeSet<>();
    String[] parts = text.split("[,;/+&|\\s-]+");
    if (parts.length > MOST) {
      throw new RequestException(option.name(), text, "at most " + MOST + " elements");
    }
    for (String part : parts) {
      if (!part.isEmpty()) {
        List<Element> read = part(part);
        if (read.isEmpty()) {
          throw refusal(option, part);
        }
        elements.addAll(read);
      }
    }
    if (elements.isEmpty()) {
      throw refusal(option, text);
    }
    return List.copyOf(elements);
  }

  private static RequestException refusal(Option<?> option, String text) {
    return new RequestException(
        option.name(),
        text,
        "no element; write symbols, for example Fe,C or Fe Cr Ni: materials made of these and no"
            + " others");
  }

  private static List<Element> part(String part) {
    Optional<Element> one = symbol(part).or(() -> name(part));
    return one.map(List::of).orElseGet(() -> formula(part));
  }

  private static Optional<Element> symbol(String part) {
    return part.length() > 2
        ? Optional.empty()
        : Element.ofSymbol(
            part.substring(0, 1).toUpperCase(Locale.ROOT)
                + part.substring(1).toLowerCase(Locale.ROOT));
  }

  private static Optional<Element> name(String part) {
    String lower = part.toLowerCase(Locale.ROOT);
    return Stream.of(Element.values())
        .filter(element -> element.englishName().equals(lower))
        .findFirst();
  }

  /** Symbols one after the other, each with its capital; numbers are passed over. */
  private static List<Element> formula(String part) {
    Set<Element> elements = new TreeSet<>();
    int i = 0;
    while (i < part.length()) {
      char c = part.charAt(i);
      if ((c >= '0' && c <= '9') || c == '.' || c == '(' || c == ')') {
        i++;
        continue;
      }
      int end = i + 1;
      if (end < part.length() && part.charAt(end) >= 'a' && part.charAt(end) <= 'z') {
        end++;
      }
      Optional<Element> element = Element.ofSymbol(part.substring(i, end));
      if (element.isEmpty()) {
        return List.of();
      }
      elements.add(element.get());
      i = end;
    }
    return List.copyOf(elements);
  }

  @Override
  public String write(List<Element> value) {
    return value.stream().map(Element::symbol).collect(Collectors.joining(","));
  }

  @Override
  public Domain domain() {
    return new Domain.Text("Fe,C");
  }
}
