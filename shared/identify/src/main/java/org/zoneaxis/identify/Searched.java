package org.zoneaxis.identify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.zoneaxis.crystal.MaterialId;

/**
 * What is looked through for one question: the library, whose nets stay in memory, and other
 * materials, of whose nets only those of a few are there at a time.
 *
 * @param library the library
 * @param guests materials whose zones were found for the question
 * @param stored materials whose zones were found beforehand; those of them that are in the library
 *     or among the guests are left out
 * @param notes what is to be said about them
 */
record Searched(
    Crystals library, List<KnownCrystal> guests, List<PackedCrystal> stored, List<String> notes) {

  /** Some 25 MB of nets. */
  private static final int AT_A_TIME = 50;

  Searched {
    guests = List.copyOf(guests);
    Set<MaterialId> known = new HashSet<>(library.ids());
    guests.forEach(guest -> known.add(guest.facts().id()));
    stored = stored.stream().filter(crystal -> !known.contains(crystal.facts().id())).toList();
    notes = List.copyOf(notes);
  }

  /** Shows all, one part after the other; a part is not to be kept. */
  void forEachPart(Consumer<Crystals> look) {
    look.accept(library);
    if (!guests.isEmpty()) {
      look.accept(new Crystals(guests));
    }
    for (int from = 0; from < stored.size(); from += AT_A_TIME) {
      look.accept(
          new Crystals(
              stored.subList(from, Math.min(stored.size(), from + AT_A_TIME)).stream()
                  .map(PackedCrystal::unpacked)
                  .toList()));
    }
  }

  /** What is to be said about an answer, and about what was looked through. */
  List<String> with(List<String> others) {
    List<String> all = new ArrayList<>(others);
    all.addAll(notes);
    return all;
  }
}
