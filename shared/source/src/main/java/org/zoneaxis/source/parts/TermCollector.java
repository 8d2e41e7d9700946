package org.zoneaxis.source.parts;

import java.util.Map;
import java.util.TreeMap;
import org.zoneaxis.library.search.Postings;

/** Collects the entries of terms, from the smallest number to the largest, and writes them. */
public final class TermCollector {

  private final Map<String, Postings> numbers = new TreeMap<>(TermCollector::inBytes);

  /** The order of terms as their bytes in UTF-8 have it: supplementary characters come last. */
  public static int inBytes(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    for (int i = 0; i < shorter; i++) {
      char c = one.charAt(i);
      char d = other.charAt(i);
      if (c != d) {
        boolean supplementary = Character.isSurrogate(c);
        return supplementary == Character.isSurrogate(d) ? c - d : supplementary ? 1 : -1;
      }
    }
    return one.length() - other.length();
  }

  /** Adds an entry, whose number is not below those that the term has; an empty term is none. */
  public void add(String term, int entry) {
    if (!term.isEmpty()) {
      numbers.computeIfAbsent(term, unused -> new Postings()).add(entry);
    }
  }

  /** Writes a {@link TermTable} of all. */
  public Section write(PartSink sink) {
    TermTableWriter writer = new TermTableWriter(sink);
    numbers.forEach((term, entries) -> writer.add(term, entries.trimmed()));
    return writer.finish();
  }
}
