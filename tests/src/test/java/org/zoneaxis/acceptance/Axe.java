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
      axe.run(document, {resultTypes: ['violations']}).then((r) => r.violations
        .filter((v) => ['serious', 'critical'].includes(v.impact))
        .map((v) => v.id + ': ' + v.nodes.map((n) => n.target + ' ' + n.failureSummary).join('; ')))
      """;

  private Axe() {}

  @SuppressWarnings("unchecked")
  static List<Object> serious(Page page) {
    try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
      page.evaluate(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return (List<Object>) page.evaluate(RUN);
  }
}
