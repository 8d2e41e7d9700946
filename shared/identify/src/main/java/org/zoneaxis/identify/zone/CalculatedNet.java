package org.zoneaxis.identify.zone;

import java.util.List;
import org.zoneaxis.identify.net.SpotPosition;

/**
 * The net of a zone where the measured spots have it, with the scale and distortion of the fit.
 *
 * @param centre the place of 000
 * @param points what shows something around it, as far out as that is known: in the unit and the
 *     frame of the spots
 */
public record CalculatedNet(SpotPosition centre, List<Point> points) {

  /**
   * A point of the net.
   *
   * @param position its place
   * @param kind what the zone has there
   */
  public record Point(SpotPosition position, ZoneSpots.Kind kind) {}

  /** Copies the list. */
  public CalculatedNet {
    points = List.copyOf(points);
  }
}
