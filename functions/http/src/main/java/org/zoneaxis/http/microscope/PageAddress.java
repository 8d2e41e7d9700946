package org.zoneaxis.http.microscope;

import java.util.Map;
import java.util.stream.Collectors;
import org.zoneaxis.http.form.PageQuery;

/** The address of a page with the state of its form. */
final class PageAddress {

  private PageAddress() {}

  static String of(String route, Map<String, String> fields) {
    return fields.isEmpty()
        ? route
        : fields.entrySet().stream()
            .map(
                field ->
                    field.getKey() + "=" + PageQuery.encoded(field.getValue()).replace("%2F", "/"))
            .collect(Collectors.joining("&", route + "?", ""));
  }
}
