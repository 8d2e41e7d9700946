package org.zoneaxis.acceptance;

import com.microsoft.playwright.Locator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** A part of a page as it is painted. */
record Painting(BufferedImage pixels) {

  /** A difference of a channel that is seen; less is a matter of where a pixel begins. */
  private static final int SEEN = 48;

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
    int seen = 0;
    for (int y = 0; y < Math.min(height, other.pixels.getHeight()); y++) {
      for (int x = 0; x < Math.min(width, other.pixels.getWidth()); x++) {
        seen += differs(pixels.getRGB(x, y), other.pixels.getRGB(x, y)) ? 1 : 0;
      }
    }
    return (double) seen / (width * height);
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
