package org.zoneaxis.micrograph.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.identify.Candidate;
import org.zoneaxis.identify.Identification;
import org.zoneaxis.identify.MaterialFacts;
import org.zoneaxis.identify.RingCandidate;
import org.zoneaxis.identify.RingIdentification;
import org.zoneaxis.micrograph.index.Indexing;
import org.zoneaxis.micrograph.net.NetFit;
import org.zoneaxis.micrograph.ring.RingFit;

/** What is said of an indexed image in words: for its owner, and for a paper. */
public final class Sentences {

  private static final double SURE = 0.995;

  private Sentences() {}

  /** What a user should know. */
  public static List<String> notes(Indexing indexing) {
    List<String> notes = new ArrayList<>(indexing.micrograph().notes());
    notes.addAll(calibrationNotes(indexing));
    notes.addAll(indexing.features().notes());
    indexing.spots().map(Identification::notes).ifPresent(notes::addAll);
    indexing.doubt().ifPresent(notes::add);
    indexing.rings().map(RingIdentification::notes).ifPresent(notes::addAll);
    return notes;
  }

  private static List<String> calibrationNotes(Indexing indexing) {
    if (indexing.micrograph().calibration().pixelSize().isEmpty()) {
      return List.of("The size of a pixel is not known.");
    }
    String unit = indexing.micrograph().calibration().pixelSize().get().unit().symbol();
    return indexing.stated().isPresent()
        ? List.of()
        : List.of(
            "The size of a pixel is stated in "
                + unit
                + ", which says nothing about a diffraction pattern"
                + (unit.endsWith("rad") || unit.equals("deg")
                    ? " without the voltage."
                    : "; it is not used."));
  }

  /** How it was found, for the methods section of a paper. */
  public static String methods(Indexing indexing, Origin origin) {
    StringBuilder words = new StringBuilder();
    Optional<NetFit> net = indexing.features().net();
    Optional<RingFit> rings = indexing.features().rings();
    if (net.isPresent()) {
      words.append("Spots were found as maxima of differences of Gaussians, their centres as");
      words.append(" windowed means, and a net was fitted to ").append(net.get().assigned().size());
      words.append(" of them by robust least squares (weighted root mean square residual ");
      words.append(Decimal.fixed(net.get().residual(), 2)).append(" pixels)");
    } else if (rings.isPresent() && !rings.get().rings().isEmpty()) {
      words.append("Centre, radii and ellipse (ratio of axes ");
      words.append(Decimal.of(rings.get().ellipticity(), 4)).append(") of ");
      words.append(rings.get().rings().size()).append(" rings were fitted to where they are in");
      words.append(" each direction");
    } else {
      words.append("Neither a net of spots nor rings were found");
    }
    words.append(" with zoneaxis ").append(origin.version());
    indexing.best().ifPresent(best -> append(words, best));
    indexing.bestRings().ifPresent(best -> append(words, best));
    words.append(indexing.doubt().isPresent() ? ", which is doubtful" : "");
    words.append('.');
    OptionalDouble pixel = indexing.stated();
    if (pixel.isPresent() && (net.isPresent() || rings.isPresent())) {
      words.append(" A pixel was taken for ");
      words.append(Decimal.of(pixel.getAsDouble(), 6)).append(" 1/nm.");
    }
    return words.toString();
  }

  private static void append(StringBuilder words, Candidate best) {
    words.append("; among all zones of the materials that were looked at, ");
    words.append(name(best.material())).append(' ').append(bracketed(best.axis()));
    words.append(" has a probability of ").append(probability(best.probability()));
  }

  private static void append(StringBuilder words, RingCandidate best) {
    words.append("; among the materials that were looked at, ").append(name(best.material()));
    words.append(" has a probability of ").append(probability(best.probability()));
  }

  /** A probability in words that claim no more than it can tell. */
  static String probability(double probability) {
    return probability > SURE
        ? "more than 99 per cent"
        : Decimal.of(100 * probability, probability < 0.1 ? 1 : 0) + " per cent";
  }

  /** The same for a heading. */
  static String chance(double probability) {
    return "probability " + probability(probability).replace(" per cent", " %");
  }

  static String name(MaterialFacts material) {
    return material.formula() + " (" + material.id() + ")";
  }

  static String bracketed(ZoneAxis axis) {
    return "[" + axis.u() + " " + axis.v() + " " + axis.w() + "]";
  }

  /** What to cite. */
  public static String citation(Origin origin) {
    return "zoneaxis " + origin.version() + ", The zoneaxis authors, Apache-2.0";
  }
}
