package org.zoneaxis.diffraction.kikuchi;

import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.diffraction.PageFrame;

/**
 * The Kikuchi lines on a screen.
 *
 * @param zoneAxis the zone axis that the beam is near
 * @param parameters what they were computed with
 * @param right the reflection that points to the right along the zone axis; empty only where
 *     nothing but the direct beam is allowed in the zone
 * @param frame right, up and towards the source, in the frame of the lattice
 * @param tilt angle of the beam with the zone axis in degrees
 * @param bands by |g| (equal to 8 decimals), then from the largest h, k, l
 * @param poles zones with small indices on the screen, from its centre outwards
 */
public record KikuchiPattern(
    ZoneAxis zoneAxis,
    KikuchiParameters parameters,
    Optional<MillerIndices> right,
    PageFrame frame,
    double tilt,
    List<KikuchiBand> bands,
    List<KikuchiPole> poles) {

  /** Copies the lists. */
  public KikuchiPattern {
    bands = List.copyOf(bands);
    poles = List.copyOf(poles);
  }
}
