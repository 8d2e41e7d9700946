package org.zoneaxis.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Options as the query of an address would hold them, so that the command line refuses what the
 * service refuses, in the same words.
 */
final class GivenOptions {

  private final Map<String, List<String>> query = new LinkedHashMap<>();

  /** Takes an option, if it was given, under the name that it has in addresses. */
  GivenOptions with(String parameter, Optional<String> value) {
    value.ifPresent(given -> query.put(parameter, List.of(given)));
    return this;
  }

  Map<String, List<String>> query() {
    return query;
  }
}
