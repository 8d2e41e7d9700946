package org.zoneaxis.library.notation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.refusal.NotationException;

/** Ids as people type them: {@code MP-149}, {@code mp 149}, {@code mp-ft}, {@code 9008566}. */
final class IdNotation {

  private static final Pattern NAMED = Pattern.compile("(mp|cod|cif)[\\s_:#-]*([a-z0-9]{1,16})");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");

  /** With fewer digits too many ids begin so. */
  private static final int MIN_DIGITS = 4;

  private IdNotation() {}

  private static final Pattern ENTRY = Pattern.compile("(?i:opt)-([a-z0-9]+-[!-~]+)");
  private static final Pattern OF_LIBRARY = Pattern.compile("lib-[a-z0-9-]{1,28}");

  private static List<String> candidates(String query) {
    Matcher entry = ENTRY.matcher(query);
    if (entry.matches()) {
      // Databases tell capitals from small letters.
      return List.of("opt-" + entry.group(1));
    }
    String text = query.toLowerCase(Locale.ROOT);
    if (OF_LIBRARY.matcher(text).matches()) {
      return List.of(text);
    }
    Matcher named = NAMED.matcher(text);
    if (named.matches()) {
      return List.of(named.group(1) + "-" + named.group(2));
    }
    return NUMBER.matcher(text).matches() ? List.of("cod-" + text, "mp-" + text) : List.of();
  }

  /** The ids that a query may be, in their canonical spelling. */
  static List<String> ids(String query) {
    return candidates(query).stream().map(IdNotation::canonical).flatMap(Optional::stream).toList();
  }

  private static Optional<String> canonical(String candidate) {
    try {
      return Optional.of(MaterialId.parse(candidate).text());
    } catch (NotationException e) {
      return Optional.empty();
    }
  }

  /** The texts with which the ids begin that a query may be the beginning of. */
  static List<String> beginnings(String query) {
    boolean bare = NUMBER.matcher(query).matches();
    return bare && query.length() < MIN_DIGITS ? List.of() : candidates(query);
  }
}
