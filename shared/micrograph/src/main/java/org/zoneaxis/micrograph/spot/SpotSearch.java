package org.zoneaxis.micrograph.spot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zoneaxis.micrograph.frame.Frame;
import org.zoneaxis.micrograph.frame.Preparation;
import org.zoneaxis.micrograph.image.Image;

/** Finds the spots of an image. */
public final class SpotSearch {

  /** Standard deviations of the noise above which a spot is one, where no other limit is given. */
  public static final double THRESHOLD = 6;

  /** Spots that are told, at most. */
  private static final int MOST = 600;

  /** Spots that tell the usual size, at most. */
  private static final int TELLING = 24;

  /** And at least, where there are as many. */
  private static final int FEW = 6;

  /** Beyond those, in thresholds, only what is as significant. */
  private static final double CLEAR = 1.5;

  /** A spot is at most so many times smaller than usual. */
  private static final double SMALLER = 2.3;

  /** Or larger; but for the most significant ones, among which is the transmitted beam. */
  private static final double LARGER = 2.9;

  private SpotSearch() {}

  /**
   * Finds spots, the most significant first.
   *
   * @param threshold how significant they are at least
   */
  public static List<Spot> find(Image image, Preparation prepared, double threshold) {
    List<Blob> blobs = BlobSearch.find(prepared, threshold);
    double usual = usualRadius(blobs, threshold);
    Frame frame = prepared.frame();
    Image measured = measured(image, frame);
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < blobs.size() && spots.size() < MOST; i++) {
      Blob blob = blobs.get(i);
      boolean fits =
          blob.radius() > usual / SMALLER
              && (blob.radius() < usual * LARGER || (i < TELLING / 4 && blob.radius() < 8 * usual));
      if (fits) {
        double radius = blob.radius() * frame.binning();
        SpotCentre.near(
                measured,
                (x, y) -> frame.isSeen(frame.toFrame(x), frame.toFrame(y)),
                frame.toImage(blob.x()),
                frame.toImage(blob.y()),
                radius,
                blob.significance())
            .ifPresent(spots::add);
      }
    }
    return distinct(spots);
  }

  /** Without its hot pixels, unless pixels of the image were averaged together. */
  private static Image measured(Image image, Frame frame) {
    return frame.binning() == 1
        ? Image.of(frame.width(), frame.height(), frame.copy(), image.ceiling())
        : image;
  }

  /** The size of spots: the median of the most significant ones. */
  private static double usualRadius(List<Blob> blobs, double threshold) {
    int clear = 0;
    while (clear < Math.min(TELLING, blobs.size())
        && (clear < FEW || blobs.get(clear).significance() > CLEAR * threshold)) {
      clear++;
    }
    double[] radii = blobs.stream().limit(clear).mapToDouble(Blob::radius).sorted().toArray();
    return radii.length == 0 ? 1 : radii[radii.length / 2];
  }

  /** Two that have come to the same centre are one. */
  private static List<Spot> distinct(List<Spot> spots) {
    List<Spot> byIntensity = new ArrayList<>(spots);
    byIntensity.sort(Comparator.comparingDouble(spot -> -spot.significance()));
    List<Spot> kept = new ArrayList<>();
    for (Spot spot : byIntensity) {
      boolean near =
          kept.stream()
              .anyMatch(
                  other -> {
                    double dx = other.x() - spot.x();
                    double dy = other.y() - spot.y();
                    double reach = 1.5 * Math.max(other.radius(), spot.radius());
                    return dx * dx + dy * dy < reach * reach;
                  });
      if (!near) {
        kept.add(spot);
      }
    }
    return kept;
  }
}
