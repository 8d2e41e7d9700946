package org.zoneaxis.crystal.cif.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zoneaxis.crystal.Element;

/** Collects what a user of a structure should know, one sentence a matter however many sites. */
public final class Warnings {

  private static final int NAMED = 5;

  private final List<String> sentences = new ArrayList<>();
  private final Map<String, Set<String>> leftOut = new LinkedHashMap<>();
  private final Map<String, Set<String>> notes = new LinkedHashMap<>();
  private final Set<String> listedTwice = new LinkedHashSet<>();
  private final Set<String> split = new LinkedHashSet<>();

  /** A copy that further warnings can be added to, for one of several attempts. */
  public Warnings copy() {
    Warnings copy = new Warnings();
    copy.sentences.addAll(sentences);
    leftOut.forEach((reason, labels) -> copy.leftOut.put(reason, new LinkedHashSet<>(labels)));
    notes.forEach((note, labels) -> copy.notes.put(note, new LinkedHashSet<>(labels)));
    copy.listedTwice.addAll(listedTwice);
    copy.split.addAll(split);
    return copy;
  }

  public void add(String sentence) {
    sentences.add(sentence);
  }

  public void leftOut(String label, String reason) {
    leftOut.computeIfAbsent(reason, unused -> new LinkedHashSet<>()).add(label);
  }

  public void hydrogenLeftOut(String label, Element element) {
    note("Taken as " + element.englishName() + " without its hydrogen", label);
  }

  /** Says the same of several sites in one sentence: the note, a colon and their labels. */
  public void note(String note, String label) {
    notes.computeIfAbsent(note, unused -> new LinkedHashSet<>()).add(label);
  }

  /** Takes over all that another collection has. */
  public void addAll(Warnings more) {
    sentences.addAll(more.sentences);
    more.leftOut.forEach((reason, labels) -> labels.forEach(label -> leftOut(label, reason)));
    more.notes.forEach((note, labels) -> labels.forEach(label -> note(note, label)));
    listedTwice.addAll(more.listedTwice);
    split.addAll(more.split);
  }

  public void listedTwice(String label) {
    listedTwice.add(label);
  }

  public void split(String label, String other) {
    split.add(label.equals(other) ? label : other + " and " + label);
  }

  /** All sentences. */
  public List<String> sentences() {
    List<String> all = new ArrayList<>(sentences);
    leftOut.forEach(
        (reason, labels) -> all.add("Left out: site " + named(labels) + ", as " + reason + "."));
    notes.forEach((note, labels) -> all.add(note + ": " + named(labels) + "."));
    if (!listedTwice.isEmpty()) {
      all.add(
          "Listed more than once, directly or as an image of another site, and counted once: "
              + named(listedTwice)
              + ".");
    }
    if (!split.isEmpty()) {
      all.add("Split positions, of which only one is filled at a time: " + named(split) + ".");
    }
    return List.copyOf(all);
  }

  private static String named(Set<String> labels) {
    String first = String.join(", ", labels.stream().limit(NAMED).map(CifProse::plain).toList());
    return labels.size() <= NAMED ? first : first + " and " + (labels.size() - NAMED) + " more";
  }
}
