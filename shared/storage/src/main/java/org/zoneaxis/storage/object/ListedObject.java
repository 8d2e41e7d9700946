package org.zoneaxis.storage.object;

import java.time.Instant;

/**
 * An object as a listing of the store has it.
 *
 * @param key its name
 * @param length how many bytes it has
 * @param etag its entity tag, in quotes
 * @param written when it was last written, by the clock of the store
 */
public record ListedObject(String key, long length, String etag, Instant written) {}
