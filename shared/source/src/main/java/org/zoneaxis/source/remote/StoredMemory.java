package org.zoneaxis.source.remote;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zoneaxis.library.notation.MaterialQuery;
import org.zoneaxis.source.question.ChemicalQuestion;
import org.zoneaxis.source.upstream.Timekeeper;
import org.zoneaxis.storage.object.ObjectContent;
import org.zoneaxis.storage.object.ObjectStore;
import org.zoneaxis.storage.object.Sha256;
import org.zoneaxis.storage.object.StorageUnavailableException;

/**
 * Answers kept in the bucket, {@code state/search/{database}/{hash of the query}.json}, for a day.
 * The names tell nobody what was searched for. Where the bucket fails the database is asked.
 */
public final class StoredMemory implements RemoteMemory {

  private static final Logger LOG = LoggerFactory.getLogger(StoredMemory.class);

  /** Where they are; a rule of the bucket deletes what is older than two days. */
  public static final String FOLDER = "state/search/";

  /** For so long an answer is given again. */
  public static final Duration GOOD_FOR = Duration.ofDays(1);

  private static final int HASH_DIGITS = 32;

  private final ObjectStore store;
  private final Timekeeper time;

  /** Answers kept in a bucket. */
  public StoredMemory(ObjectStore store, Timekeeper time) {
    this.store = store;
    this.time = time;
  }

  @Override
  public RemoteFindings get(String key, MaterialQuery query, Supplier<RemoteFindings> ask) {
    String object = FOLDER + key + "/" + hash(query) + ".json";
    Optional<RemoteFindings> kept = kept(object);
    if (kept.isPresent()) {
      return kept.get();
    }
    RemoteFindings fresh = ask.get();
    keep(object, fresh);
    return fresh;
  }

  private static String hash(MaterialQuery query) {
    String text = query.text().strip().replaceAll("\\s+", " ");
    // Capitals say what a formula is; names are the same without them.
    String meant = ChemicalQuestion.of(query).isEmpty() ? text.toLowerCase(Locale.ROOT) : text;
    return Sha256.of(meant.getBytes(StandardCharsets.UTF_8)).hex().substring(0, HASH_DIGITS);
  }

  private Optional<RemoteFindings> kept(String object) {
    try {
      return store
          .get(object)
          .filter(stored -> stored.fault().isEmpty())
          .flatMap(stored -> read(stored.bytes()));
    } catch (StorageUnavailableException e) {
      LOG.warn("searching without earlier answers: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<RemoteFindings> read(byte[] bytes) {
    try {
      KeptAnswer kept = KeptAnswer.read(bytes);
      Instant now = time.now();
      return kept.at().plus(GOOD_FOR).isAfter(now) && !kept.at().isAfter(now)
          ? Optional.of(kept.findings())
          : Optional.empty();
    } catch (IOException e) {
      LOG.warn("an earlier answer cannot be read: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private void keep(String object, RemoteFindings findings) {
    try {
      byte[] bytes = new KeptAnswer(time.now(), findings).write();
      store.replace(object, new ObjectContent(bytes, "application/json", "no-cache"));
    } catch (StorageUnavailableException e) {
      LOG.warn("an answer is not kept: {}", e.getMessage());
    }
  }
}
