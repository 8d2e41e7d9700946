package org.zoneaxis.storage.figure;

import java.util.function.Supplier;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.storage.object.StorageUnavailableException;

/** Says that a structure got another revision between two looks at it. */
final class RevisionChangedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A structure changes once in months; several changes while one request waits are a fault. */
  private static final int ATTEMPTS = 4;

  RevisionChangedException(MaterialId material) {
    super("the structure of " + material + " has just changed");
  }

  /**
   * The result of something that looks at structures twice, begun anew where one changes between
   * the looks.
   *
   * @throws StorageUnavailableException where they change again and again
   */
  static <T> T retried(Supplier<T> attempt) {
    for (int left = ATTEMPTS - 1; ; left--) {
      try {
        return attempt.get();
      } catch (RevisionChangedException e) {
        if (left == 0) {
          throw new StorageUnavailableException(e.getMessage(), e);
        }
      }
    }
  }
}
