package org.zoneaxis.source.upstream;

import java.net.URI;
import java.util.Optional;

/**
 * What to fetch.
 *
 * @param provider the name of the database, for messages
 * @param uri where; http or https, without secrets
 * @param accept the media type wanted
 * @param key sent in a header where there is one
 * @param maxBytes the largest answer accepted, as sent and after decompression
 */
public record HttpQuery(
    String provider, URI uri, String accept, Optional<ApiKey> key, int maxBytes) {

  HttpQuery at(URI other) {
    return new HttpQuery(provider, other, accept, key, maxBytes);
  }
}
