package org.zoneaxis.diffraction.superposition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.diffraction.projection.PlanePoint;

/** Finds which spots of several patterns lie on each other, by squares as wide as the tolerance. */
public final class Coincidences {

  private record Cell(long x, long y) {}

  /** A place and the spots that lie on it. */
  private static final class Place {

    private final PlanePoint first;
    private final List<Coincidence.Member> members = new ArrayList<>();

    Place(PlanePoint first) {
      this.first = first;
    }

    double distance(PlanePoint point) {
      return StrictMath.hypot(point.x() - first.x(), point.y() - first.y());
    }
  }

  private final double tolerance;
  private final List<List<PlanePoint>> patterns;
  private final Map<Cell, List<Place>> byCell = new HashMap<>();
  private final List<Place> places = new ArrayList<>();

  private Coincidences(List<List<PlanePoint>> patterns, double tolerance) {
    this.patterns = patterns;
    this.tolerance = tolerance;
  }

  /**
   * All spots of all patterns, each once. A spot joins the nearest place within the tolerance that
   * a spot before it has opened, or opens one.
   *
   * @param patterns the positions of the spots of each pattern, in 1/angstrom
   * @param tolerance how far spots that are one may be apart, in 1/angstrom, above 0
   * @return in the order in which their first spots come
   */
  public static List<Coincidence> of(List<List<PlanePoint>> patterns, double tolerance) {
    if (!(tolerance > 0 && Double.isFinite(tolerance))) {
      throw new IllegalArgumentException("a tolerance above 0, not " + tolerance);
    }
    return new Coincidences(patterns, tolerance).found();
  }

  private List<Coincidence> found() {
    for (int pattern = 0; pattern < patterns.size(); pattern++) {
      for (int spot = 0; spot < patterns.get(pattern).size(); spot++) {
        WorkCancelledException.throwIfCancelled();
        PlanePoint point = patterns.get(pattern).get(spot);
        nearest(point)
            .orElseGet(() -> opened(point))
            .members
            .add(new Coincidence.Member(pattern, spot));
      }
    }
    return places.stream().map(this::coincidence).toList();
  }

  private Optional<Place> nearest(PlanePoint point) {
    Cell cell = cell(point);
    Optional<Place> nearest = Optional.empty();
    double distance = tolerance;
    for (long x = cell.x() - 1; x <= cell.x() + 1; x++) {
      for (long y = cell.y() - 1; y <= cell.y() + 1; y++) {
        for (Place place : byCell.getOrDefault(new Cell(x, y), List.of())) {
          if (place.distance(point) <= distance) {
            distance = place.distance(point);
            nearest = Optional.of(place);
          }
        }
      }
    }
    return nearest;
  }

  private Place opened(PlanePoint point) {
    Place place = new Place(point);
    byCell.computeIfAbsent(cell(point), key -> new ArrayList<>()).add(place);
    places.add(place);
    return place;
  }

  private Cell cell(PlanePoint point) {
    return new Cell(
        (long) Math.floor(point.x() / tolerance), (long) Math.floor(point.y() / tolerance));
  }

  private Coincidence coincidence(Place place) {
    double x = 0;
    double y = 0;
    for (Coincidence.Member member : place.members) {
      PlanePoint point = patterns.get(member.pattern()).get(member.spot());
      x += point.x() / place.members.size();
      y += point.y() / place.members.size();
    }
    return new Coincidence(new PlanePoint(x, y), place.members);
  }
}
