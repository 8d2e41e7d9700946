package org.zoneaxis.refresh.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a run has done so far. Thread-safe. */
public final class Tally {

  /** More say no more than these; all are counted. */
  private static final int MOST_FAILURES = 100;

  private final Map<Count, Long> counts = new EnumMap<>(Count.class);
  private final List<RunReport.Failure> failures = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  public synchronized void add(Count count, long number) {
    counts.merge(count, number, Long::sum);
  }

  public void add(Count count) {
    add(count, 1);
  }

  public synchronized void failed(String subject, String reason) {
    add(Count.FAILED);
    if (failures.size() < MOST_FAILURES) {
      failures.add(new RunReport.Failure(subject, reason));
    }
  }

  public synchronized void note(String sentence) {
    notes.add(sentence);
  }

  public synchronized long of(Count count) {
    return counts.getOrDefault(count, 0L);
  }

  /** All counts by name, in the order of {@link Count}. */
  public synchronized Map<String, Long> counts() {
    Map<String, Long> named = new LinkedHashMap<>();
    for (Count count : Count.values()) {
      named.put(count.text(), of(count));
    }
    return named;
  }

  public synchronized List<RunReport.Failure> failures() {
    return List.copyOf(failures);
  }

  public synchronized List<String> notes() {
    return List.copyOf(notes);
  }
}
