package org.zoneaxis.source;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.source.secret.SecretReader;
import org.zoneaxis.source.upstream.ApiKey;
import org.zoneaxis.source.upstream.BulkAnswer;
import org.zoneaxis.source.upstream.Timekeeper;
import org.zoneaxis.source.upstream.UpstreamSource;

/**
 * A database whose key is a secret kept elsewhere: read when it is first needed, and again after an
 * hour, so that a new one is taken up. Without a key, or while it cannot be read, the same
 * materials are asked for where none is needed.
 */
final class SecretKeySource implements UpstreamSource {

  private static final Logger LOG = LoggerFactory.getLogger(SecretKeySource.class);

  private static final Duration GOOD_FOR = Duration.ofHours(1);
  private static final Duration RETRY_AFTER = Duration.ofMinutes(5);

  private final SecretReader secret;
  private final Function<ApiKey, UpstreamSource> withKey;
  private final UpstreamSource without;
  private final Timekeeper time;

  private UpstreamSource current;
  private Instant until = Instant.MIN;

  SecretKeySource(
      SecretReader secret,
      Function<ApiKey, UpstreamSource> withKey,
      UpstreamSource without,
      Timekeeper time) {
    this.secret = secret;
    this.withKey = withKey;
    this.without = without;
    this.time = time;
    this.current = without;
  }

  private synchronized UpstreamSource current() {
    Instant now = time.now();
    if (!now.isBefore(until)) {
      try {
        current = secret.read().flatMap(ApiKey::of).map(withKey).orElse(without);
        until = now.plus(GOOD_FOR);
      } catch (IOException | IllegalArgumentException e) {
        LOG.warn("going on without a new key: {}", e.getMessage());
        until = now.plus(RETRY_AFTER);
      }
    }
    return current;
  }

  @Override
  public String provider() {
    return without.provider();
  }

  @Override
  public boolean answersFor(MaterialId id) {
    return without.answersFor(id);
  }

  @Override
  public Optional<Material> find(MaterialId id) {
    return answersFor(id) ? current().find(id) : Optional.empty();
  }

  @Override
  public Map<MaterialId, BulkAnswer> findAll(Collection<MaterialId> ids) {
    return current().findAll(ids);
  }
}
