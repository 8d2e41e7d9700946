package org.zoneaxis.source.conversion;

/**
 * A file that did not become an entry of the library.
 *
 * @param file its path in the collection, with slashes
 * @param reason why, as the end of a sentence
 */
public record RejectedFile(String file, String reason) {}
