package org.zoneaxis.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Clip;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.DataBufferInt;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * A part of a page as it is painted.
 *
 * @param pixels each as 0xRRGGBB, row by row
 */
@SuppressWarnings("ArrayRecordComponent") // compared pixel by pixel, never as a record
record Painting(int width, int height, int[] pixels) {

  /** Half a pixel aside, which is where a page may begin a drawing, makes less of a difference. */
  private static final int SEEN = 64;

  /** Over which each pixel is averaged, so that a line may begin half a pixel aside. */
  private static final Kernel NEIGHBOURHOOD = new Kernel(3, 3, ninths());

  /** Where the parts are, the first one on top of the window, once two frames have been painted. */
  private static final String PLACES =
      """
      (selectors) => new Promise((done) => {
        const parts = selectors.map((selector) => document.querySelector(selector));
        parts[0].scrollIntoView({ block: 'start', behavior: 'instant' });
        requestAnimationFrame(() => requestAnimationFrame(() => done(parts.map((part) => {
          const box = part.getBoundingClientRect();
          return [box.left, box.top, box.right, box.bottom];
        }))));
      })
      """;

  /** The colour of the most pixels, as 0xRRGGBB, and the share of those of other colours. */
  record Paper(int colour, double ink) {}

  private static float[] ninths() {
    float[] ninths = new float[9];
    Arrays.fill(ninths, 1 / 9f);
    return ninths;
  }

  /** Parts of a page for which its window has room, cut out of one picture of it. */
  static Map<String, Painting> of(Page page, List<String> selectors) {
    List<Rectangle> places = places(page, selectors);
    Rectangle all = places.stream().reduce(Rectangle::union).orElseThrow();
    byte[] png =
        page.screenshot(
            new Page.ScreenshotOptions().setClip(new Clip(all.x, all.y, all.width, all.height)));
    try {
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
      Map<String, Painting> parts = new LinkedHashMap<>();
      for (int i = 0; i < places.size(); i++) {
        Rectangle place = places.get(i);
        place.translate(-all.x, -all.y);
        parts.put(
            selectors.get(i), of(picture.getSubimage(place.x, place.y, place.width, place.height)));
      }
      return parts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Rectangle> places(Page page, List<String> selectors) {
    return ((List<?>) page.evaluate(PLACES, selectors))
        .stream().map(box -> rectangle(((List<?>) box))).toList();
  }

  /** All pixels that a box touches. */
  private static Rectangle rectangle(List<?> box) {
    double[] sides = box.stream().mapToDouble(side -> ((Number) side).doubleValue()).toArray();
    int left = (int) Math.floor(sides[0]);
    int top = (int) Math.floor(sides[1]);
    return new Rectangle(
        left, top, (int) Math.ceil(sides[2]) - left, (int) Math.ceil(sides[3]) - top);
  }

  private static Painting of(BufferedImage picture) {
    BufferedImage plain =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = plain.createGraphics();
    graphics.drawImage(picture, 0, 0, null);
    graphics.dispose();
    return new Painting(plain.getWidth(), plain.getHeight(), pixels(plain));
  }

  private static int[] pixels(BufferedImage plain) {
    return ((DataBufferInt) plain.getRaster().getDataBuffer()).getData();
  }

  /** The share of pixels that differ visibly; 1 where the sizes differ. */
  double difference(Painting other) {
    if (Math.abs(width - other.width) > 1 || Math.abs(height - other.height) > 1) {
      return 1;
    }
    Painting here = blurred();
    Painting there = other.blurred();
    return IntStream.rangeClosed(-1, 1)
        .mapToDouble(d -> difference(here, there, d))
        .min()
        .orElse(1);
  }

  /** With the other one a row up or down: what stands above it in the page is not its matter. */
  private static double difference(Painting here, Painting there, int down) {
    int width = Math.min(here.width, there.width);
    int height = Math.min(here.height, there.height);
    int seen = 0;
    for (int y = 2; y < height - 2; y++) {
      int row = y * here.width;
      int other = (y + down) * there.width;
      for (int x = 2; x < width - 2; x++) {
        seen += differs(here.pixels[row + x], there.pixels[other + x]) ? 1 : 0;
      }
    }
    return (double) seen / (width * height);
  }

  private Painting blurred() {
    BufferedImage plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    plain.getRaster().setDataElements(0, 0, width, height, pixels);
    BufferedImage blurred =
        new ConvolveOp(NEIGHBOURHOOD, ConvolveOp.EDGE_NO_OP, null).filter(plain, null);
    return new Painting(width, height, pixels(blurred));
  }

  private static boolean differs(int p, int q) {
    return p != q && (differs(p, q, 16) || differs(p, q, 8) || differs(p, q, 0));
  }

  private static boolean differs(int p, int q, int shift) {
    return Math.abs(((p >> shift) & 255) - ((q >> shift) & 255)) > SEEN;
  }

  Paper paper() {
    Map<Integer, Integer> counts = new HashMap<>();
    // In runs, as most of a drawing is paper.
    for (int from = 0, to = 0; from < pixels.length; from = to) {
      while (to < pixels.length && pixels[to] == pixels[from]) {
        to++;
      }
      counts.merge(pixels[from], to - from, Integer::sum);
    }
    Map.Entry<Integer, Integer> most =
        counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    return new Paper(most.getKey(), 1 - most.getValue() / (double) pixels.length);
  }
}
