package org.zoneaxis.micrograph.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.micrograph.net.NetFit;
import org.zoneaxis.micrograph.ring.RingFit;
import org.zoneaxis.micrograph.spot.Spot;

/**
 * What was found on an image.
 *
 * @param kind what it shows
 * @param centre the transmitted beam
 * @param net the net of most spots, counted from the transmitted beam
 * @param otherNets nets of the spots that are not of the first, such as those of other grains
 * @param spots the spots, the most significant first
 * @param rings the rings
 * @param notes what a user should know, in sentences
 */
public record ImageFeatures(
    PatternKind kind,
    Optional<Centre> centre,
    Optional<NetFit> net,
    List<NetFit> otherNets,
    List<Spot> spots,
    Optional<RingFit> rings,
    List<String> notes) {

  /** The same with one more thing that a user should know. */
  ImageFeatures noting(String note) {
    List<String> all = new ArrayList<>(List.of(note));
    all.addAll(notes);
    return new ImageFeatures(kind, centre, net, otherNets, spots, rings, all);
  }

  /** Copies the lists. */
  public ImageFeatures {
    otherNets = List.copyOf(otherNets);
    spots = List.copyOf(spots);
    notes = List.copyOf(notes);
  }
}
