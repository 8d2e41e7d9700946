package org.zoneaxis.local.command;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an indexed image is written as. */
enum IndexForm {
  SVG,
  JSON,
  CSV;

  static final String WORDS =
      Stream.of(values()).map(IndexForm::text).collect(Collectors.joining(", "));

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<IndexForm> of(String text) {
    return Stream.of(values()).filter(form -> form.text().equalsIgnoreCase(text)).findFirst();
  }
}
