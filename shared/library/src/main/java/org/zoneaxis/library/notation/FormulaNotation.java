package org.zoneaxis.library.notation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zoneaxis.crystal.Element;

/**
 * Reads formulae as people write them: in any order, with nested brackets, with water after a dot
 * ({@code CuSO4·5H2O}), and without capitals where that leaves something to read.
 */
final class FormulaNotation {

  private static final int MAX_LENGTH = 100;
  private static final int MAX_DEPTH = 6;

  /** More readings of a formula without capitals than this are not tried. */
  private static final int MAX_READINGS = 64;

  private static final Pattern LETTERS = Pattern.compile("[a-z]+");
  private static final Pattern NUMBER =
      Pattern.compile("[0-9]{1,6}(?:\\.[0-9]{1,6})?|\\.[0-9]{1,6}");

  private final String text;
  private int position;

  private FormulaNotation(String text) {
    this.text = text;
  }

  /** Reads a formula with capitals; blanks between its terms are allowed. */
  static Optional<Composition> parse(String text) {
    String dense = text.replaceAll("\\s", "");
    if (dense.isEmpty() || dense.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    FormulaNotation notation = new FormulaNotation(dense);
    Map<Element, BigDecimal> counts = new EnumMap<>(Element.class);
    return notation.parts(counts) ? Composition.of(counts) : Optional.empty();
  }

  /**
   * All compositions that a formula may mean: as its capitals say where that can be read, and
   * otherwise with every choice of capitals. {@code nacl} is one, {@code coo} is two; {@code TIO2}
   * in capitals throughout is titanium dioxide before it is an oxide of tritium.
   */
  static List<Composition> readings(String text) {
    Optional<Composition> strict = parse(text);
    boolean shouted = text.indexOf('T') >= 0 && text.equals(text.toUpperCase(Locale.ROOT));
    if (strict.isPresent() && !shouted) {
      return List.of(strict.get());
    }
    String dense = text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    if (dense.isEmpty() || dense.length() > MAX_LENGTH) {
      return List.of();
    }
    Set<Composition> readings = new LinkedHashSet<>();
    casings(dense).forEach(casing -> parse(casing).ifPresent(readings::add));
    if (readings.isEmpty()) {
      strict.ifPresent(readings::add);
    }
    return List.copyOf(readings);
  }

  private static List<String> casings(String lowerCase) {
    List<String> heads = List.of("");
    Matcher run = LETTERS.matcher(lowerCase);
    int end = 0;
    while (run.find()) {
      String between = lowerCase.substring(end, run.start());
      List<String> extended = new ArrayList<>();
      List<String> symbols = symbolRuns(run.group());
      for (String head : heads) {
        for (String symbol : symbols) {
          if (extended.size() < MAX_READINGS) {
            extended.add(head + between + symbol);
          }
        }
      }
      heads = extended;
      end = run.end();
    }
    String tail = lowerCase.substring(end);
    return heads.stream().map(head -> head + tail).toList();
  }

  /**
   * The ways to read letters as symbols. Ends that lead nowhere are marked first: no backtracking.
   */
  private static List<String> symbolRuns(String letters) {
    int length = letters.length();
    boolean[] readable = new boolean[length + 1];
    readable[length] = true;
    for (int start = length - 1; start >= 0; start--) {
      readable[start] =
          (readable[start + 1] && symbol(letters, start, 1).isPresent())
              || (start + 2 <= length
                  && readable[start + 2]
                  && symbol(letters, start, 2).isPresent());
    }
    List<String> runs = new ArrayList<>();
    if (readable[0]) {
      collect(letters, 0, "", readable, runs);
    }
    return runs;
  }

  private static void collect(
      String letters, int start, String head, boolean[] readable, List<String> runs) {
    if (start == letters.length()) {
      runs.add(head);
      return;
    }
    for (int length = 2; length >= 1; length--) {
      int end = start + length;
      if (end <= letters.length() && readable[end] && runs.size() < MAX_READINGS) {
        Optional<Element> element = symbol(letters, start, length);
        if (element.isPresent()) {
          collect(letters, end, head + element.get().symbol(), readable, runs);
        }
      }
    }
  }

  /** Tritium is not looked for where capitals do not say so: {@code tio2} is no compound of it. */
  private static Optional<Element> symbol(String letters, int start, int length) {
    return Element.ofSymbol(
            letters.substring(start, start + 1).toUpperCase(Locale.ROOT)
                + letters.substring(start + 1, start + length))
        .filter(element -> element != Element.T);
  }

  private boolean parts(Map<Element, BigDecimal> counts) {
    do {
      BigDecimal times = number().orElse(BigDecimal.ONE);
      Map<Element, BigDecimal> part = new EnumMap<>(Element.class);
      if (!groups(part, 0)) {
        return false;
      }
      add(counts, part, times);
    } while (take('\u00B7') || take('\u2022') || take('*'));
    return position == text.length();
  }

  private boolean groups(Map<Element, BigDecimal> counts, int depth) {
    int start = position;
    while (position < text.length()) {
      Map<Element, BigDecimal> group = new EnumMap<>(Element.class);
      Optional<Element> element = element();
      if (element.isPresent()) {
        group.put(element.get(), BigDecimal.ONE);
      } else if (depth >= MAX_DEPTH || !bracketed(group, depth)) {
        break;
      }
      add(counts, group, number().orElse(BigDecimal.ONE));
    }
    return position > start;
  }

  private boolean bracketed(Map<Element, BigDecimal> group, int depth) {
    int start = position;
    if ((take('(') && groups(group, depth + 1) && take(')'))
        || (take('[') && groups(group, depth + 1) && take(']'))) {
      return true;
    }
    position = start;
    return false;
  }

  private static void add(
      Map<Element, BigDecimal> counts, Map<Element, BigDecimal> group, BigDecimal times) {
    group.forEach(
        (element, count) -> counts.merge(element, count.multiply(times), BigDecimal::add));
  }

  private Optional<Element> element() {
    for (int length = Math.min(2, text.length() - position); length >= 1; length--) {
      Optional<Element> element = Element.ofSymbol(text.substring(position, position + length));
      if (element.isPresent()) {
        position += length;
        return element;
      }
    }
    return Optional.empty();
  }

  private Optional<BigDecimal> number() {
    Matcher matcher = NUMBER.matcher(text).region(position, text.length());
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    position = matcher.end();
    return Optional.of(new BigDecimal(matcher.group()));
  }

  private boolean take(char expected) {
    if (position < text.length() && text.charAt(position) == expected) {
      position++;
      return true;
    }
    return false;
  }
}
