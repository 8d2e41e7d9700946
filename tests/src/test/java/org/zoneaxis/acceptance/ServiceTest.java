package org.zoneaxis.acceptance;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Requests to one service, which keeps what it makes for as long as the tests of a class run. */
abstract class ServiceTest {

  static Service service;

  @BeforeAll
  static void startService(@TempDir Path data) {
    service = Service.on(data);
  }

  @AfterAll
  static void stopService() {
    service.close();
  }
}
