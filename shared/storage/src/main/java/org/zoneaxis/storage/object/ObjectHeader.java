package org.zoneaxis.storage.object;

import java.util.Optional;

/**
 * What the store says about an object without its bytes.
 *
 * @param length how many bytes there are
 * @param etag the entity tag, in quotes
 * @param contentType the media type; empty where the store has none
 * @param statedLength how many bytes its writer meant, if that is known
 * @param statedSha256 SHA-256 of the bytes its writer meant, in hexadecimal, if that is known
 * @param otherKey the name under which it was written, where that is another one
 */
public record ObjectHeader(
    long length,
    String etag,
    String contentType,
    Optional<Long> statedLength,
    Optional<String> statedSha256,
    Optional<String> otherKey) {

  /** Why this cannot be an object as it was written; empty where nothing speaks against it. */
  public Optional<String> fault() {
    if (statedSha256.isEmpty() || statedLength.isEmpty()) {
      return Optional.of("its metadata lack length or SHA-256");
    }
    if (otherKey.isPresent()) {
      return Optional.of("it was written as " + otherKey.get());
    }
    return statedLength.get() == length
        ? Optional.empty()
        : Optional.of("it has " + length + " bytes instead of " + statedLength.get());
  }
}
