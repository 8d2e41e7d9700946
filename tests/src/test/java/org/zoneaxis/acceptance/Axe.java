package org.zoneaxis.acceptance;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe-core says of a page as it is now: names, roles, contrast. */
final class Axe {

  private static final String RUN =
      """
      (rules) => axe.run(document, {resultTypes: ['violations'], ...(rules.length && {runOnly: rules})})
        .then((r) => r.violations
          .filter((v) => ['serious', 'critical'].includes(v.impact))
          .map((v) => v.id + ': ' + v.nodes.map((n) => n.target + ' ' + n.failureSummary).join('; ')))
      """;

  /** The rules that look at colours. */
  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

  private Axe() {}

  static List<Object> serious(Page page) {
    return serious(page, List.of());
  }

  /** Where only the colours are others than those of a page that was looked at. */
  static List<Object> seriousOfColours(Page page) {
    return serious(page, COLOURS);
  }

  @SuppressWarnings("unchecked")
  private static List<Object> serious(Page page, List<String> rules) {
    try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
      page.evaluate(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return (List<Object>) page.evaluate(RUN, rules);
  }
}
