package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** Visits to one service in one real browser, which must have nothing to complain about. */
@Tag("long")
abstract class BrowserTest extends ServiceTest {

  static Chromium chromium;

  @BeforeAll
  static void startBrowser() {
    chromium = Chromium.start(service.url());
  }

  @AfterAll
  static void stopBrowser() {
    chromium.close();
  }

  @AfterEach
  final void leave() {
    chromium.leave();
    assertThat(chromium.complaints()).as("complaints of the browser").isEmpty();
    assertThat(chromium.strangers()).as("requests to other hosts").isEmpty();
  }
}
