package org.zoneaxis.local.server;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * How long is waited for clients.
 *
 * @param silence after so long without a byte a client is slow, and cut off
 */
record ClientPatience(Duration silence) {

  private static final Duration USUAL = Duration.ofSeconds(20);

  /** The default of the service. */
  @Factory
  static final class Standard {

    @Singleton
    @Secondary
    @Bean
    ClientPatience patience() {
      return new ClientPatience(USUAL);
    }
  }
}
