package org.zoneaxis.figure.png;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.apache.batik.transcoder.image.PNGTranscoder;

/** Pictures of other programs, and how far two are apart. */
public final class Pictures {

  /** Of a blurred pixel. */
  private static final double WEIGHT = 16;

  private Pictures() {}

  /** Reads a file. */
  public static BufferedImage read(Path file) throws IOException {
    return onWhite(ImageIO.read(file.toFile()));
  }

  /** Reads a PNG. */
  public static BufferedImage read(byte[] png) {
    try {
      return onWhite(ImageIO.read(new ByteArrayInputStream(png)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What Batik draws. */
  public static BufferedImage batik(String svg, int width) {
    PNGTranscoder transcoder = new PNGTranscoder();
    transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, (float) width);
    transcoder.addTranscodingHint(ImageTranscoder.KEY_BACKGROUND_COLOR, java.awt.Color.WHITE);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      transcoder.transcode(new TranscoderInput(new StringReader(svg)), new TranscoderOutput(out));
    } catch (TranscoderException e) {
      throw new IllegalStateException(e);
    }
    return read(out.toByteArray());
  }

  private static BufferedImage onWhite(BufferedImage image) {
    BufferedImage opaque =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = opaque.createGraphics();
    graphics.setColor(java.awt.Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return opaque;
  }

  /**
   * Root mean square difference of two pictures after a light blur, as a share of the range of a
   * channel. A row or column that only one of them has is left out.
   */
  public static double difference(BufferedImage first, BufferedImage second) {
    int width = Math.min(first.getWidth(), second.getWidth());
    int height = Math.min(first.getHeight(), second.getHeight());
    if (Math.abs(first.getWidth() - second.getWidth()) > 2
        || Math.abs(first.getHeight() - second.getHeight()) > 2) {
      return 1;
    }
    int[] a = first.getRGB(0, 0, width, height, null, 0, width);
    int[] b = second.getRGB(0, 0, width, height, null, 0, width);
    double squares = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int[] seen = blurred(a, width, height, shift);
      int[] other = blurred(b, width, height, shift);
      for (int i = 0; i < seen.length; i++) {
        double difference = (seen[i] - other[i]) / WEIGHT;
        squares += difference * difference;
      }
    }
    return Math.sqrt(squares / (3.0 * width * height)) / 255;
  }

  /** Every pixel with its neighbours, 1 2 1 across and down: sums of weight 16. */
  private static int[] blurred(int[] image, int width, int height, int shift) {
    int[] across = new int[width * height];
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        int i = row * width + column;
        int before = image[column == 0 ? i : i - 1] >> shift & 0xFF;
        int after = image[column == width - 1 ? i : i + 1] >> shift & 0xFF;
        across[i] = before + 2 * (image[i] >> shift & 0xFF) + after;
      }
    }
    int[] both = new int[width * height];
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        int i = row * width + column;
        int above = across[row == 0 ? i : i - width];
        int below = across[row == height - 1 ? i : i + width];
        both[i] = above + 2 * across[i] + below;
      }
    }
    return both;
  }
}
