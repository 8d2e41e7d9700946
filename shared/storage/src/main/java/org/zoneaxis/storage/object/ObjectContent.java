package org.zoneaxis.storage.object;

/**
 * What is to be stored.
 *
 * @param bytes the bytes, not to be changed afterwards
 * @param contentType the media type
 * @param cacheControl how long others may keep it
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record ObjectContent(byte[] bytes, String contentType, String cacheControl) {

  /** For objects that are written once and never changed. */
  public static final String IMMUTABLE = "public, max-age=31536000, immutable";

  /** An object that is written once and never changed. */
  public static ObjectContent immutable(byte[] bytes, String contentType) {
    return new ObjectContent(bytes, contentType, IMMUTABLE);
  }
}
