package org.zoneaxis.identify.input;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.figure.option.RequestException;

/**
 * A table of spots as programs write it: a spot a line, with semicolons, tabs, commas or blanks
 * between the columns. A first line of words names them, and {@code x} and {@code y}, in any case,
 * are taken wherever they stand, with the unit in brackets behind them where it is there: {@code X
 * (1/nm)}. Without such a line the first two columns are taken. Lines that begin with # are not
 * read.
 */
public final class SpotTable {

  private final char separator;
  private int columnX;
  private int columnY = 1;
  private Optional<String> unit = Optional.empty();

  private SpotTable(char separator) {
    this.separator = separator;
  }

  /**
   * The query that a table means.
   *
   * @throws RequestException where a line has no two numbers
   */
  public static Map<String, List<String>> query(String text) {
    List<String> lines =
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
            .toList();
    SpotTable table = new SpotTable(separator(lines));
    List<String> spots = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      List<String> cells = table.cells(lines.get(i));
      if (i > 0 || !table.isHead(cells)) {
        spots.add(table.spot(cells, lines.get(i)));
      }
    }
    Map<String, List<String>> query = new LinkedHashMap<>();
    query.put("spots", List.of(String.join(";", spots)));
    table.unit.ifPresent(named -> query.put("unit", List.of(named)));
    return query;
  }

  private static char separator(List<String> lines) {
    for (char candidate : new char[] {';', '\t', ','}) {
      if (!lines.isEmpty() && lines.get(lines.size() - 1).indexOf(candidate) >= 0) {
        return candidate;
      }
    }
    return ' ';
  }

  private List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || line.charAt(i) == separator) {
        if (separator != ' ' || cell.length() > 0) {
          cells.add(cell.toString().replace("\"", "").strip());
        }
        cell.setLength(0);
      } else {
        cell.append(line.charAt(i));
      }
    }
    return cells;
  }

  /** Whether a line names the columns; then it says which are taken. */
  private boolean isHead(List<String> cells) {
    if (cells.stream().anyMatch(cell -> NumberText.parse(cell).isPresent())) {
      return false;
    }
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      int bracket = cell.indexOf('(');
      String name =
          (bracket < 0 ? cell : cell.substring(0, bracket)).strip().toLowerCase(Locale.ROOT);
      if (name.equals("x")) {
        columnX = i;
        if (bracket >= 0 && cell.endsWith(")")) {
          unit = Optional.of(cell.substring(bracket + 1, cell.length() - 1));
        }
      } else if (name.equals("y")) {
        columnY = i;
      }
    }
    return true;
  }

  private String spot(List<String> cells, String line) {
    return number(cells, columnX, line) + " " + number(cells, columnY, line);
  }

  private static String number(List<String> cells, int column, String line) {
    return Optional.of(column)
        .filter(place -> place < cells.size())
        .flatMap(place -> NumberText.parse(cells.get(place)))
        .map(BigDecimal::toPlainString)
        .orElseThrow(
            () ->
                new RequestException(
                    "spots", line, "a spot a line, x and y as numbers, for example 51.2;3.1"));
  }
}
