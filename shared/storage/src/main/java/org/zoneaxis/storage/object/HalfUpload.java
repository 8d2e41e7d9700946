package org.zoneaxis.storage.object;

import java.time.Instant;

/**
 * An upload in parts that was begun and not ended.
 *
 * @param key the name that the object would have had
 * @param uploadId the name of the upload
 * @param begun when it was begun, by the clock of the store
 */
public record HalfUpload(String key, String uploadId, Instant begun) {}
