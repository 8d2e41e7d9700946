package org.zoneaxis.identify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.identify.atlas.StructureType;

/** What two spots cannot tell, in sentences for those who measured them. */
final class Ambiguities {

  private static final int NAMED = 4;
  private static final int ALIKE = 3;
  private static final double EXACT = 1e-6;

  private Ambiguities() {}

  static List<String> notes(IdentifyQuery query, List<Candidate> ranked, List<Candidate> shown) {
    List<String> notes = new ArrayList<>();
    if (query.exchanged()) {
      notes.add("d1 is smaller than d2: the spots were exchanged, so that g1 is the nearer one.");
    }
    if (ranked.isEmpty()) {
      notes.add(nothing(query));
      return notes;
    }
    notes.add(sameNet(query));
    addEquals(query, ranked, shown, notes);
    addTurned(shown, notes);
    if (shown.stream().anyMatch(c -> !c.net().allowed1() || !c.net().allowed2())) {
      notes.add(
          "Some candidates have a spot without a structure factor (\"allowed\": false): it can be"
              + " seen by double diffraction only.");
    }
    if (shown.size() < ranked.size()) {
      notes.add(
          "These are the first "
              + shown.size()
              + " of "
              + ranked.size()
              + "; lengths, elements or a smaller tolerance leave fewer.");
    }
    return notes;
  }

  private static String nothing(IdentifyQuery query) {
    return "No zone axis with indices up to "
        + ZoneFinder.LARGEST_INDEX
        + " ("
        + ZoneFinder.LARGEST_CUBIC_INDEX
        + " in a cube)"
        + (query.elements().isEmpty() && query.materials().isEmpty()
            ? " of any material of the library"
            : " of the materials asked for")
        + " has two short reflections like these within "
        + plain(query.tolerance())
        + " per cent and "
        + plain(query.angleTolerance())
        + " degrees. Check that the spots are the shortest of the pattern and not on one line with"
        + " 000, or raise the tolerance.";
  }

  private static String sameNet(IdentifyQuery query) {
    String angle = plain(query.angle());
    String other = plain(180 - query.angle());
    return "A net of spots is the same after a turn by 180 degrees"
        + (angle.equals(other)
            ? "."
            : ", so an angle of "
                + angle
                + " degrees and one of "
                + other
                + " are the same net with one spot replaced by its opposite; both are searched.");
  }

  private static void addEquals(
      IdentifyQuery query, List<Candidate> ranked, List<Candidate> shown, List<String> notes) {
    List<Candidate> first = ranked.stream().filter(candidate -> candidate.rank() == 1).toList();
    Candidate best = first.get(0);
    if (!query.isCalibrated()) {
      shown.stream()
          .filter(candidate -> candidate.rank() == 1 && !candidate.equals().isEmpty())
          .limit(ALIKE)
          .forEach(candidate -> notes.add(alike(candidate)));
      notes.add(
          "Ratio and angle do not tell the size of a cell; give d1 and d2 in \u00c5 to tell crystals"
              + " of one structure type apart.");
    } else if (!best.equals().isEmpty()) {
      notes.add(
          best.material().formula()
              + " and "
              + best.equals().size()
              + " more of the same structure type have this net within the tolerance; chemistry"
              + " (elements=) or more exact lengths tell them apart.");
    }
    if (first.size() > 1) {
      notes.add(
          first.size()
              + " candidates share rank 1, since their nets differ by less than the tolerance: "
              + first.stream()
                  .limit(NAMED)
                  .map(Ambiguities::named)
                  .collect(Collectors.joining(", "))
              + (first.size() > NAMED ? " and others." : "."));
    }
  }

  private static String alike(Candidate best) {
    String title =
        best.material().type().map(StructureType::title).orElse(best.material().id().text());
    return (best.equals().size() + 1)
        + " materials of the structure type "
        + title
        + " along "
        + bracketed(best.axis())
        + (isExact(best)
            ? " have exactly ratio "
                + plain(best.net().ratio())
                + " and angle "
                + plain(best.net().angle())
                + " degrees"
            : " have the same ratio and angle within the tolerance")
        + ", whatever their cell: without lengths they cannot be told apart, and stand in one row with"
        + " the others under \"equals\".";
  }

  /** Whether symmetry fixes ratio and angle, as it does in a cube. */
  private static boolean isExact(Candidate best) {
    var lattice = best.material().lattice();
    return Math.abs(lattice.lengthA() - lattice.lengthC()) < EXACT && lattice.alpha() == 90;
  }

  private static void addTurned(List<Candidate> shown, List<String> notes) {
    notes.add(
        "Every indexing has a second one with all signs changed, the same crystal turned by 180"
            + " degrees about the beam. Where a twofold axis lies along the zone axis the two are"
            + " the same orientation.");
    Set<String> turned = new LinkedHashSet<>();
    for (Candidate candidate : shown) {
      if (!candidate.twofold()) {
        turned.add(named(candidate));
      }
    }
    if (!turned.isEmpty()) {
      notes.add(
          "There is no twofold axis along "
              + turned.stream().limit(NAMED).collect(Collectors.joining(", "))
              + (turned.size() > NAMED ? " and others" : "")
              + ": there the two are different orientations (\"turned\" has the other one), which"
              + " only spots of higher Laue zones, Kikuchi lines or a tilt to another zone tell"
              + " apart.");
    }
  }

  private static String named(Candidate candidate) {
    return candidate.material().formula()
        + " ("
        + candidate.material().id()
        + ") "
        + bracketed(candidate.axis());
  }

  static String bracketed(ZoneAxis axis) {
    return String.format(Locale.ROOT, "[%d %d %d]", axis.u(), axis.v(), axis.w());
  }

  private static String plain(double value) {
    return Decimals.text(value, 3);
  }
}
