package org.zoneaxis.micrograph.index;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.diffraction.PatternParameters;
import org.zoneaxis.diffraction.PatternSimulator;
import org.zoneaxis.diffraction.Reflection;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.library.Library;
import org.zoneaxis.micrograph.image.Calibration;
import org.zoneaxis.micrograph.image.Image;
import org.zoneaxis.micrograph.image.Micrograph;
import org.zoneaxis.micrograph.image.PixelSize;
import org.zoneaxis.micrograph.image.Unit;

/**
 * A simulated pattern as a camera would see it: what is to the right on the page is to the right,
 * what is up is up, and rows go down.
 *
 * @param material the crystal
 * @param reflections what was drawn
 * @param image the image
 * @param x the transmitted beam
 * @param y downwards
 * @param perPixel size of a pixel in 1/nm
 */
public record DrawnPattern(
    Material material,
    List<Reflection> reflections,
    Image image,
    double x,
    double y,
    double perPixel) {

  private static final int SIDE = 420;
  private static final double SIGMA = 1.8;
  private static final double DARK = 10;

  /** Draws a zone of a material of the library. */
  public static DrawnPattern of(String id, ZoneAxis axis, double perPixel, double turned) {
    Material material = new Library().find(MaterialId.parse(id)).orElseThrow();
    double gmax = 10 * perPixel * SIDE / 2 / 100 * 1.2;
    List<Reflection> reflections =
        new PatternSimulator()
                .simulate(
                    material.crystal(),
                    axis,
                    new PatternParameters(new ElectronBeam(200), gmax, 0.03, 0),
                    Optional.empty())
                .turned(turned)
                .drawn()
                .stream()
                .filter(reflection -> reflection.laueZone() == 0)
                .toList();
    double cx = SIDE / 2.0 + 6.3;
    double cy = SIDE / 2.0 - 4.8;
    double[] counts = new double[SIDE * SIDE];
    for (Reflection reflection : reflections) {
      // 1/angstrom into pixels.
      double px = cx + reflection.right() * 10 / perPixel;
      double py = cy - reflection.up() * 10 / perPixel;
      double peak =
          reflection.hkl().isDirectBeam() ? 20_000 : 60 * Math.sqrt(1e4 * reflection.relative());
      spot(counts, px, py, peak);
    }
    Random random = new Random(17);
    float[] values = new float[counts.length];
    for (int i = 0; i < values.length; i++) {
      double expected = counts[i] + DARK;
      double counted = expected + Math.sqrt(expected) * random.nextGaussian();
      values[i] = (float) Math.max(0, Math.rint(counted));
    }
    return new DrawnPattern(
        material, reflections, Image.of(SIDE, SIDE, values, 65535), cx, cy, perPixel);
  }

  private static void spot(double[] counts, double x, double y, double peak) {
    for (int row = Math.max(0, (int) y - 12); row <= Math.min(SIDE - 1, (int) y + 12); row++) {
      for (int column = Math.max(0, (int) x - 12);
          column <= Math.min(SIDE - 1, (int) x + 12);
          column++) {
        double square = (column - x) * (column - x) + (row - y) * (row - y);
        counts[row * SIDE + column] += peak * StrictMath.exp(-square / (2 * SIGMA * SIGMA));
      }
    }
  }

  /** The image, and the size of its pixels. */
  public Micrograph micrograph() {
    return Micrograph.single(
        image,
        Calibration.NONE
            .withPixelSize(PixelSize.believed(perPixel, Unit.PER_NANOMETRE))
            .withKilovolts(200),
        "drawn");
  }

  /** What was drawn nearest to a place of the image. */
  public Reflection nearest(double px, double py) {
    Reflection nearest = reflections.get(0);
    double least = Double.POSITIVE_INFINITY;
    for (Reflection reflection : reflections) {
      double dx = x + reflection.right() * 10 / perPixel - px;
      double dy = y - reflection.up() * 10 / perPixel - py;
      if (dx * dx + dy * dy < least) {
        least = dx * dx + dy * dy;
        nearest = reflection;
      }
    }
    return nearest;
  }
}
