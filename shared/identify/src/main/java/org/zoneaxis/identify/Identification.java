package org.zoneaxis.identify;

import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.identify.net.NetFit;
import org.zoneaxis.identify.query.IdentifyQuery;

/**
 * What spots may be.
 *
 * @param query what was asked for
 * @param net the likeliest net of the spots
 * @param calibration what the lengths say about the calibration, where they say something
 * @param notes what the measurement cannot tell, in sentences
 * @param searched how many materials were looked at
 * @param total how many candidates there are
 * @param candidates the best of them, at most as many as were asked for
 * @param nets how many rows there are: candidates that no more exact reading of the same spots
 *     tells apart are one
 * @param rows the best of the rows, at most as many as were asked for
 */
public record Identification(
    IdentifyQuery query,
    NetFit net,
    Optional<Calibration> calibration,
    List<String> notes,
    int searched,
    int total,
    List<Candidate> candidates,
    int nets,
    List<Row> rows) {

  /** Copies the lists. */
  public Identification {
    notes = List.copyOf(notes);
    candidates = List.copyOf(candidates);
    rows = List.copyOf(rows);
  }

  /** The answer where no material shows such a net. */
  static Identification ofNothing(
      IdentifyQuery query, NetFit net, List<String> notes, int searched) {
    return new Identification(
        query, net, Optional.empty(), notes, searched, 0, List.of(), 0, List.of());
  }

  /**
   * Candidates whose nets are the same.
   *
   * @param number from 1
   * @param probability of all of them together
   * @param first the likeliest of them
   * @param alike the likeliest of them, the first included; {@code total} may be more
   * @param total how many candidates there are in the row
   * @param materials how many materials they have together, each counted along each axis
   */
  public record Row(
      int number,
      double probability,
      Candidate first,
      List<Alike> alike,
      int total,
      int materials) {

    /** Copies the list. */
    public Row {
      alike = List.copyOf(alike);
    }
  }

  /**
   * A candidate of a row, in short.
   *
   * @param rank its number among all candidates
   * @param family what its materials have in common; empty where it is one material
   * @param material the likeliest of them
   * @param axis the zone axis in that one's cell, on hexagonal axes where that is rhombohedral
   * @param probability of the candidate
   * @param materials how many materials it has
   */
  public record Alike(
      int rank,
      Optional<String> family,
      MaterialFacts material,
      ZoneAxis axis,
      double probability,
      int materials) {}

  /**
   * A calibration that is off.
   *
   * @param candidate what it is then
   * @param scale measured lengths |g| over calculated ones
   * @param text a sentence
   */
  public record Calibration(Candidate candidate, double scale, String text) {}
}
