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
    double squares = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      double[] a = blurred(first, width, height, shift);
      double[] b = blurred(second, width, height, shift);
      for (int i = 0; i < a.length; i++) {
        squares += (a[i] - b[i]) * (a[i] - b[i]);
      }
    }
    return Math.sqrt(squares / (3.0 * width * height)) / 255;
  }

  /** Every pixel with its neighbours, 1 2 1 across and down. */
  private static double[] blurred(BufferedImage image, int width, int height, int shift) {
    double[] across = new double[width * height];
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        int before = Math.max(0, column - 1);
        int after = Math.min(width - 1, column + 1);
        across[row * width + column] =
            (channel(image, before, row, shift)
                    + 2 * channel(image, column, row, shift)
                    + channel(image, after, row, shift))
                / 4.0;
      }
    }
    double[] both = new double[width * height];
    for (int row = 0; row < height; row++) {
      int above = Math.max(0, row - 1) * width;
      int below = Math.min(height - 1, row + 1) * width;
      for (int column = 0; column < width; column++) {
        both[row * width + column] =
            (across[above + column] + 2 * across[row * width + column] + across[below + column])
                / 4;
      }
    }
    return both;
  }

  private static int channel(BufferedImage image, int column, int row, int shift) {
    return image.getRGB(column, row) >> shift & 0xFF;
  }
}
