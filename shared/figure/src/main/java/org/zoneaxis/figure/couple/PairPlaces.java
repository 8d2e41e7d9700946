package org.zoneaxis.figure.couple;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.diffraction.projection.PlanePoint;
import org.zoneaxis.diffraction.superposition.Coincidence;
import org.zoneaxis.diffraction.superposition.Coincidences;
import org.zoneaxis.diffraction.superposition.OrientedReflection;

/**
 * Where two crystals have spots in print: those of one crystal that lie on each other are one,
 * those of both are a disc in a square.
 */
final class PairPlaces {

  /** Spots nearer to each other than this are one in print, in drawing units. */
  private static final double ONE = 1;

  private static final double LARGEST = 7;
  private static final double LEAST = 1.3;

  private final CrystalPair pair;
  private final double scale;
  private final double[] strongest;
  private final List<Place> places;
  private final int beyond;

  /**
   * A place.
   *
   * @param x to the right
   * @param y downwards
   * @param disc the reflection of the first crystal; empty where it has none here
   * @param squares reflections of the second crystal, the strongest first
   * @param radius of the disc, 0 where there is none
   * @param half half the width of the square, 0 where there is none
   */
  record Place(
      double x,
      double y,
      Optional<OrientedReflection> disc,
      List<Square> squares,
      double radius,
      double half) {

    /** How much room it takes around its middle. */
    double size() {
      return Math.max(radius, half);
    }

    /** Whether it is the direct beam. */
    boolean isDirect() {
      return disc.filter(spot -> spot.hkl().isDirectBeam()).isPresent();
    }
  }

  /** A reflection of the second crystal in one of its orientations, whose number is from 0 on. */
  record Square(int orientation, OrientedReflection spot) {}

  /**
   * The places of a pair.
   *
   * @param scale drawing units for 1/angstrom
   * @param reach how far from the middle spots may be, in drawing units
   */
  PairPlaces(CrystalPair pair, double scale, double reach) {
    this.pair = pair;
    this.scale = scale;
    this.strongest = new double[] {pair.strongest(0), pair.strongest(1)};
    List<List<PlanePoint>> points =
        pair.reflections().stream()
            .map(spots -> spots.stream().map(OrientedReflection::position).toList())
            .toList();
    List<Place> all = Coincidences.of(points, ONE / scale).stream().map(this::place).toList();
    this.places =
        all.stream()
            .filter(place -> Math.max(Math.abs(place.x()), Math.abs(place.y())) <= reach)
            .toList();
    this.beyond = all.size() - places.size();
  }

  List<Place> all() {
    return places;
  }

  /** How many lie beyond the edge. */
  int beyond() {
    return beyond;
  }

  /** How many places both crystals have spots in, 000 among them. */
  long shared() {
    return places.stream()
        .filter(place -> place.disc().isPresent() && !place.squares().isEmpty())
        .count();
  }

  private Place place(Coincidence coincidence) {
    Optional<OrientedReflection> disc = Optional.empty();
    List<Square> squares = new ArrayList<>();
    for (Coincidence.Member member : coincidence.members()) {
      OrientedReflection spot = pair.reflections().get(member.pattern()).get(member.spot());
      if (member.pattern() > 0) {
        squares.add(new Square(member.pattern() - 1, spot));
      } else if (disc.isEmpty() || spot.intensity() > disc.get().intensity()) {
        disc = Optional.of(spot);
      }
    }
    squares.sort(
        Comparator.comparingDouble((Square square) -> square.spot().intensity()).reversed());
    double radius = disc.map(spot -> radius(0, spot)).orElse(0.0);
    double half = squares.isEmpty() ? 0 : radius(1, squares.get(0).spot());
    // Where both are as large the square stands around the disc.
    return new Place(
        scale * coincidence.position().x(),
        -scale * coincidence.position().y(),
        disc,
        squares,
        radius,
        disc.isPresent() && half > 0 ? Math.max(half, radius + 1.6) : half);
  }

  private double radius(int crystal, OrientedReflection spot) {
    if (spot.hkl().isDirectBeam()) {
      return 4;
    }
    double share = strongest[crystal] > 0 ? spot.intensity() / strongest[crystal] : 0;
    return Math.max(LEAST, LARGEST * Math.sqrt(Math.sqrt(Math.min(1, share))));
  }
}
