package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** Visits to one service in one real browser, which must have nothing to complain about. */
@Tag("long")
abstract class BrowserTest {

  static Service service;
  static Chromium chromium;

  @BeforeAll
  static void start(@TempDir Path data) {
    service = Service.on(data);
    chromium = Chromium.start(service.url());
  }

  @AfterAll
  static void stop() {
    chromium.close();
    service.close();
  }

  @AfterEach
  final void leave() {
    chromium.leave();
    assertThat(chromium.complaints()).as("complaints of the browser").isEmpty();
    assertThat(chromium.strangers()).as("requests to other hosts").isEmpty();
  }
}
