package org.zoneaxis.crystal.symmetry;

import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.zoneaxis.crystal.reduction.IntegerMatrix;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * A symmetry operation x -> W x + w found in a crystal, and the permutation of the points that it
 * is; one that a file or a symbol states is a {@link
 * org.zoneaxis.crystal.spacegroup.SymmetryOperation}.
 *
 * <p>The translation is the one that fits all points best. Since an operation permutes the points,
 * their displacements from the ideal places enter every such translation only as a common shift of
 * the origin: the translations of a group found in a distorted crystal are consistent to rounding.
 */
final class FoundOperation {

  private final IntegerMatrix rotation;
  private final Vector3 translation;
  private final int[] images;
  private final double deviation;

  private FoundOperation(
      IntegerMatrix rotation, Vector3 translation, int[] images, double deviation) {
    this.rotation = rotation;
    this.translation = translation;
    this.images = images;
    this.deviation = deviation;
  }

  /** The operation that leaves so many points where they are. */
  static FoundOperation identity(int count) {
    int[] images = IntStream.range(0, count).toArray();
    return new FoundOperation(IntegerMatrix.IDENTITY, new Vector3(0, 0, 0), images, 0);
  }

  /**
   * The operation near a rotation and a translation.
   *
   * @param tolerance how far in angstrom a point may be from the image of another of its kind
   * @return nothing where a point has no image or two have the same
   */
  static Optional<FoundOperation> near(
      IntegerMatrix rotation,
      Vector3 translation,
      Arrangement arrangement,
      PointSearch search,
      double tolerance) {
    int count = arrangement.points().size();
    int[] images = new int[count];
    BitSet taken = new BitSet(count);
    Vector3 residual = new Vector3(0, 0, 0);
    for (int i = 0; i < count; i++) {
      Arrangement.Point point = arrangement.points().get(i);
      Vector3 image = rotation.times(point.position()).plus(translation);
      OptionalInt found = search.nearest(image, point.kind(), tolerance);
      if (found.isEmpty() || taken.get(found.getAsInt())) {
        return Optional.empty();
      }
      images[i] = found.getAsInt();
      taken.set(images[i]);
      Vector3 place = arrangement.points().get(images[i]).position();
      residual = residual.plus(PointSearch.shortest(place.minus(image)));
    }
    Vector3 best = translation.plus(residual.times(1.0 / count));
    return Optional.of(
        new FoundOperation(rotation, best, images, deviation(rotation, best, images, arrangement)));
  }

  private static double deviation(
      IntegerMatrix rotation, Vector3 translation, int[] images, Arrangement arrangement) {
    double largest = 0;
    for (int i = 0; i < images.length; i++) {
      Vector3 image = rotation.times(arrangement.points().get(i).position()).plus(translation);
      Vector3 place = arrangement.points().get(images[i]).position();
      largest =
          Math.max(largest, arrangement.metric().length(PointSearch.shortest(place.minus(image))));
    }
    return largest;
  }

  IntegerMatrix rotation() {
    return rotation;
  }

  /** In units of the cell vectors, up to whole cells. */
  Vector3 translation() {
    return translation;
  }

  /** The index of the point onto which a point is mapped. */
  int image(int point) {
    return images[point];
  }

  /** The largest distance in angstrom of a mapped point from its image. */
  double deviation() {
    return deviation;
  }
}
