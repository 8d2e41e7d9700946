package org.zoneaxis.identify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.identify.net.NetFit;
import org.zoneaxis.identify.query.IdentifyQuery;
import org.zoneaxis.identify.query.Measurement;
import org.zoneaxis.identify.zone.CrystalZonesFinder;
import org.zoneaxis.identify.zone.ZoneSpots.Kind;

/** What spots cannot tell, and what is odd about them, in sentences for those who measured them. */
public final class Notes {

  private static final int NAMED = 4;

  /** Offsets of the centre beyond this many standard errors are told. */
  private static final double FAR_OFF = 4;

  private static final double LARGE_DISTORTION = 2.5;

  private final IdentifyQuery query;
  private final List<String> notes = new ArrayList<>();

  private Notes(IdentifyQuery query) {
    this.query = query;
  }

  static List<String> ofNothing(IdentifyQuery query, int searched) {
    return List.of(
        searched == 0
            ? "No material of the library "
                + (query.elements().isEmpty()
                    ? "is left by the filters."
                    : "is made of these elements and no others.")
            : "No zone axis with indices up to "
                + CrystalZonesFinder.LARGEST_INDEX
                + " ("
                + CrystalZonesFinder.LARGEST_CUBIC_INDEX
                + " in a cube) of the "
                + searched
                + " materials looked at has a net like this, even if it were distorted by 15 per"
                + " cent. Check that all spots are of one crystal.");
  }

  static List<String> of(
      IdentifyQuery query, NetFit net, int total, List<Identification.Row> shown) {
    Notes notes = new Notes(query);
    List<Candidate> first = shown.stream().map(Identification.Row::first).toList();
    notes.addMeasurement();
    notes.addNet(net, first.get(0));
    notes.addAlike(shown.get(0));
    notes.addTies(first);
    notes.addTurned(first);
    if (shown.size() < total) {
      notes.notes.add(
          "These are the first "
              + shown.size()
              + " of "
              + total
              + " rows; lengths, elements or more spots leave fewer.");
    }
    return notes.notes;
  }

  private void addMeasurement() {
    if (!(query.measurement() instanceof Measurement.TwoSpots two)) {
      return;
    }
    if (two.exchanged()) {
      notes.add("The spots were exchanged, so that g1 is the nearer one.");
    }
    String angle = plain(two.angle());
    String other = plain(180 - two.angle());
    notes.add(
        "A net of spots is the same after a turn by 180 degrees"
            + (angle.equals(other)
                ? "."
                : ", so an angle of "
                    + angle
                    + " degrees and one of "
                    + other
                    + " are the same net with one spot replaced by its opposite; both are"
                    + " searched."));
  }

  private void addNet(NetFit net, Candidate first) {
    if (net.centre().isShifted()) {
      notes.add(
          "The spots lie in pairs about another point of their net than the centre that was given,"
              + " "
              + net.centre().shiftM()
              + " a and "
              + net.centre().shiftN()
              + " b from it: that is taken for 000.");
    } else if (net.centre().offset() > FAR_OFF * net.error()) {
      notes.add(
          "The centre that was given is "
              + Decimal.of(net.centre().offset(), 3)
              + " units from the nearest point of the net; that is taken for 000.");
    }
    int outside = (int) net.spots().stream().filter(spot -> !spot.explained()).count();
    if (outside > 0) {
      notes.add(
          outside
              + (outside == 1 ? " spot does" : " spots do")
              + " not lie on the net: a second crystal, a higher Laue zone, or no spot at all.");
    }
    if (first.unexplained() > outside) {
      notes.add(
          first.unexplained()
              - outside
              + " spots on the net are not explained by the first row: it has no structure factor"
              + " there, and no two of its reflections lead there.");
    }
    if (first.spots().stream().anyMatch(spot -> spot.kind() == Kind.DOUBLE)) {
      notes.add(
          "The first row has spots without a structure factor (\"kind\":\"double\"): they can be"
              + " seen by double diffraction only.");
    }
    if (first.distortion().orElse(0) > LARGE_DISTORTION) {
      notes.add(
          "For the first row the image must be distorted by "
              + Decimal.of(first.distortion().getAsDouble(), 1)
              + " per cent.");
    }
  }

  private void addAlike(Identification.Row first) {
    if (first.total() > 1) {
      notes.add(
          first.total()
              + " candidates of the first row have the same net within the errors, and these spots"
              + " do not tell them apart: "
              + first.alike().stream()
                  .limit(NAMED)
                  .map(Notes::named)
                  .collect(Collectors.joining(", "))
              + (first.total() > NAMED ? " and others. " : ". ")
              + (query.isCalibrated() ? "Elements" : "Lengths, elements")
              + " or another zone axis does.");
    }
  }

  private void addTies(List<Candidate> shown) {
    List<Candidate> tied = shown.stream().filter(Candidate::tied).toList();
    if (tied.size() > 1) {
      notes.add(
          tied.size()
              + " rows fit the measurement as well as the first and cannot be told apart by it;"
              + " they are in the order of how common such materials and axes are: "
              + tied.stream().limit(NAMED).map(Notes::named).collect(Collectors.joining(", "))
              + (tied.size() > NAMED ? " and others." : "."));
    }
    Candidate first = shown.get(0);
    if (first.members().size() > 1) {
      notes.add(
          first.members().size()
              + " materials share the net of the first row"
              + first.family().map(title -> " (" + title + ")").orElse("")
              + (query.isCalibrated()
                  ? "; only their size tells them apart, and chemistry (elements=)."
                  : ", whatever their cell: without lengths they cannot be told apart. Give lengths"
                      + " or elements."));
    }
  }

  private void addTurned(List<Candidate> shown) {
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
    return named(candidate.material(), candidate.axis());
  }

  private static String named(Identification.Alike alike) {
    return named(alike.material(), alike.axis());
  }

  private static String named(MaterialFacts material, ZoneAxis axis) {
    return material.formula() + " (" + material.id() + ") " + bracketed(axis);
  }

  public static String bracketed(ZoneAxis axis) {
    return "[" + axis.u() + " " + axis.v() + " " + axis.w() + "]";
  }

  private static String plain(double value) {
    return Decimal.of(value, 3);
  }
}
