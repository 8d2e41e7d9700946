package org.zoneaxis.http.form;

import io.micronaut.http.HttpRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zoneaxis.figure.option.OptionValues;

/**
 * The state of a page as its address holds it: fields of a form, as somebody filled them in. A
 * field that is empty is one that is not there, because browsers send all of them.
 *
 * @param fields names and values of those that are filled in, in the order of the form
 */
public record PageQuery(Map<String, String> fields) {

  public static final String MATERIAL = "material";
  public static final String ZONE = "zone";
  public static final String ALL_ROWS = "rows";

  /** A structure type or material that the form of a crystal without a file begins with. */
  public static final String DRAFT = "draft";

  private static final Set<String> NO_OPTIONS = Set.of(MATERIAL, ZONE, ALL_ROWS, DRAFT);

  public PageQuery {
    fields = new LinkedHashMap<>(fields);
  }

  /** The fields of a request that the page knows; others are for somebody else to refuse. */
  public static PageQuery of(HttpRequest<?> request, List<String> known) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String name : known) {
      request
          .getParameters()
          .getFirst(name)
          .map(String::strip)
          .filter(value -> !value.isEmpty())
          .ifPresent(value -> fields.put(name, value));
    }
    return new PageQuery(fields);
  }

  public Optional<String> get(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** What is in a field of the form. */
  public String value(String name) {
    return fields.getOrDefault(name, "");
  }

  /** The options of figures among the fields, in the order of the fields. */
  public Map<String, List<String>> options() {
    Map<String, List<String>> options = new LinkedHashMap<>();
    fields.forEach(
        (name, value) -> {
          if (!NO_OPTIONS.contains(name)) {
            options.put(name, List.of(value));
          }
        });
    return options;
  }

  /** The address of the page with the state of a pattern. */
  public static String address(String material, String zone, List<OptionValues.Stated> options) {
    Stream<String> fields =
        Stream.concat(
            Stream.of(MATERIAL + "=" + encoded(material), ZONE + "=" + encoded(zone)),
            options.stream().map(option -> option.name() + "=" + encoded(option.value())));
    return fields.collect(Collectors.joining("&", "/?", ""));
  }

  /** Text in a query; commas and brackets need no escape there and are better to read. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("%2C", ",")
        .replace("%5B", "[")
        .replace("%5D", "]");
  }
}
