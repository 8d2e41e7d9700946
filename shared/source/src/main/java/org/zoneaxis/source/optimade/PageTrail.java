package org.zoneaxis.source.optimade;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.figure.json.JsonField;
import org.zoneaxis.source.upstream.Origin;
import org.zoneaxis.source.upstream.UpstreamException;

/**
 * The way from page to page by {@code links.next}: a string, an object with href, null or nothing,
 * absolute or relative; never to another server, never twice to a page, never on from a page that
 * brought nothing new.
 */
final class PageTrail {

  private static final double LONGEST_DELAY = 3600;

  private final String provider;
  private final Set<URI> visited = new HashSet<>();
  private Optional<URI> next;

  PageTrail(String provider, URI first) {
    this.provider = provider;
    this.next = Optional.of(first);
  }

  boolean hasNext() {
    return next.isPresent();
  }

  URI next() {
    URI page = next.orElseThrow();
    visited.add(page);
    return page;
  }

  /** Looks where a page leads that brought something new, or did not. */
  void follow(JsonField page, boolean progress) {
    JsonField link = page.get("links").get("next");
    Optional<String> address = link.isObject() ? link.get("href").text() : link.text();
    if (address.isEmpty()) {
      if (page.get("meta").get("more_data_available").isTrue()) {
        throw UpstreamException.badAnswer(provider, "announced a further page without its address");
      }
      next = Optional.empty();
      return;
    }
    URI target = resolved(address.get());
    if (!Origin.of(target).equals(Origin.of(next.orElseThrow()))) {
      throw UpstreamException.badAnswer(provider, "continues on another host");
    }
    if (!progress || visited.contains(target)) {
      throw UpstreamException.badAnswer(provider, "continues without end");
    }
    next = Optional.of(target);
  }

  private URI resolved(String address) {
    try {
      URI target = next.orElseThrow().resolve(new URI(address));
      Origin.of(target);
      return target;
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw UpstreamException.badAnswer(provider, "continues at something that is no address");
    }
  }

  /** The pause that the database asks for before the next request. */
  static Duration delay(JsonField page) {
    JsonField delay = page.get("meta").get("request_delay");
    if (!delay.isPresent()) {
      return Duration.ZERO;
    }
    try {
      double seconds = Math.max(0, Math.min(LONGEST_DELAY, delay.number()));
      return Duration.ofMillis(Math.round(seconds * 1000));
    } catch (CrystalException e) {
      return Duration.ZERO;
    }
  }
}
