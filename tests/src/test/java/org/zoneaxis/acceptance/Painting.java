package org.zoneaxis.acceptance;

import com.microsoft.playwright.Locator;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** A part of a page as it is painted. */
record Painting(BufferedImage pixels) {

  /** Half a pixel aside, which is where a page may begin a drawing, makes less of a difference. */
  private static final int SEEN = 64;

  /** Over which each pixel is averaged, so that a line may begin half a pixel aside. */
  private static final Kernel NEIGHBOURHOOD = new Kernel(3, 3, ninths());

  private static float[] ninths() {
    float[] ninths = new float[9];
    Arrays.fill(ninths, 1 / 9f);
    return ninths;
  }

  static Painting of(Locator part) {
    try {
      return new Painting(ImageIO.read(new ByteArrayInputStream(part.screenshot())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The share of pixels that differ visibly; 1 where the sizes differ. */
  double difference(Painting other) {
    int width = pixels.getWidth();
    int height = pixels.getHeight();
    if (Math.abs(width - other.pixels.getWidth()) > 1
        || Math.abs(height - other.pixels.getHeight()) > 1) {
      return 1;
    }
    BufferedImage here = blurred();
    BufferedImage there = other.blurred();
    return IntStream.rangeClosed(-1, 1)
        .mapToDouble(d -> difference(here, there, d))
        .min()
        .orElse(1);
  }

  /** With the other one a row up or down: what stands above it in the page is not its matter. */
  private static double difference(BufferedImage here, BufferedImage there, int down) {
    int width = Math.min(here.getWidth(), there.getWidth());
    int height = Math.min(here.getHeight(), there.getHeight());
    int seen = 0;
    for (int y = 2; y < height - 2; y++) {
      for (int x = 2; x < width - 2; x++) {
        seen += differs(here.getRGB(x, y), there.getRGB(x, y + down)) ? 1 : 0;
      }
    }
    return (double) seen / (width * height);
  }

  private BufferedImage blurred() {
    BufferedImage plain =
        new BufferedImage(pixels.getWidth(), pixels.getHeight(), BufferedImage.TYPE_INT_RGB);
    plain.createGraphics().drawImage(pixels, 0, 0, null);
    return new ConvolveOp(NEIGHBOURHOOD, ConvolveOp.EDGE_NO_OP, null).filter(plain, null);
  }

  private static boolean differs(int p, int q) {
    return differs(p, q, 16) || differs(p, q, 8) || differs(p, q, 0);
  }

  private static boolean differs(int p, int q, int shift) {
    return Math.abs(((p >> shift) & 255) - ((q >> shift) & 255)) > SEEN;
  }

  /** The colour of the most pixels, as 0xRRGGBB. */
  int paper() {
    return counts().entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  /** The share of pixels that do not have the colour of the paper. */
  double ink() {
    Map<Integer, Integer> counts = counts();
    double all = pixels.getWidth() * (double) pixels.getHeight();
    return 1 - counts.get(paper()) / all;
  }

  private Map<Integer, Integer> counts() {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int y = 0; y < pixels.getHeight(); y++) {
      for (int x = 0; x < pixels.getWidth(); x++) {
        counts.merge(pixels.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
      }
    }
    return counts;
  }
}
