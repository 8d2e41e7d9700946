package org.zoneaxis.storage.structure;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.storage.document.StructureDocument;

/** What a look-up of a material came to, and how long that is taken for true. */
sealed interface LookupResult {

  /** How long nobody is asked again. */
  Duration goodFor();

  /**
   * There is a structure.
   *
   * @param served what is handed out
   * @param etag tag of the current document in the bucket; empty where there is none
   * @param askAfter not before then is the source asked again, however old the document
   * @param goodFor how long nobody is asked again
   */
  record Known(ServedDocument served, Optional<String> etag, Instant askAfter, Duration goodFor)
      implements LookupResult {

    Known goodFor(Duration duration) {
      return new Known(served, etag, askAfter, duration);
    }

    StructureDocument document() {
      return served.document();
    }
  }

  /**
   * Nobody has it.
   *
   * @param reason what is known of it nevertheless, in one sentence
   * @param goodFor how long nobody is asked again
   */
  record Unknown(Optional<String> reason, Duration goodFor) implements LookupResult {

    Unknown() {
      this(Optional.empty(), StructureCache.UNKNOWN_FOR);
    }
  }

  /**
   * A source has it, but it cannot be used.
   *
   * @param reason what is wrong with it
   * @param goodFor how long nobody is asked again
   */
  record Unusable(CrystalException reason, Duration goodFor) implements LookupResult {}
}
