package org.zoneaxis.local.image;

import io.jhdf.HdfFile;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.zoneaxis.micrograph.file.ByteSource;
import org.zoneaxis.micrograph.file.HostDecoder;
import org.zoneaxis.micrograph.hdf.EmdReader;
import org.zoneaxis.micrograph.image.Calibration;
import org.zoneaxis.micrograph.image.Image;
import org.zoneaxis.micrograph.image.Micrograph;
import org.zoneaxis.micrograph.image.UnreadableImageException;

/** Pictures by ImageIO, HDF5 by jHDF. */
public final class JavaDecoder implements HostDecoder {

  private static final int MAX_FILE = 1 << 30;
  private static final int GREY_BITS = 16;

  @Override
  public Micrograph picture(ByteSource file, Kind kind) {
    try (ImageInputStream input =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes(file, kind)))) {
      Iterator<ImageReader> readers =
          ImageIO.getImageReadersByFormatName(kind.title().toLowerCase(Locale.ROOT));
      ImageReader reader = readers.next();
      try {
        reader.setInput(input, true, true);
        Image.requireSize(reader.getWidth(0), reader.getHeight(0));
        return Micrograph.single(image(reader.read(0)), Calibration.NONE, kind.title());
      } finally {
        reader.dispose();
      }
    } catch (UnreadableImageException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // A decoder that meets what it does not expect fails in ways of its own.
      throw damaged(kind, e);
    }
  }

  private static UnreadableImageException damaged(Kind kind, Exception cause) {
    return new UnreadableImageException(
        "the " + kind.title() + " file is damaged or not complete", cause);
  }

  private static byte[] bytes(ByteSource file, Kind kind) {
    if (file.length() > MAX_FILE) {
      throw new UnreadableImageException("the " + kind.title() + " file is larger than 1 GB");
    }
    byte[] bytes = new byte[(int) file.length()];
    file.copy(0, bytes, 0, bytes.length);
    return bytes;
  }

  private static Image image(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    Raster raster = picture.getRaster();
    if (raster.getNumBands() <= 2
        && raster.getSampleModel().getSampleSize(0) <= GREY_BITS
        && !(picture.getColorModel() instanceof java.awt.image.IndexColorModel)) {
      float[] values = new float[width * height];
      for (int y = 0; y < height; y++) {
        float[] row = raster.getSamples(0, y, width, 1, 0, (float[]) null);
        System.arraycopy(row, 0, values, y * width, width);
      }
      return Image.of(width, height, values, (1 << raster.getSampleModel().getSampleSize(0)) - 1.0);
    }
    int[] rgb = new int[width * height];
    for (int y = 0; y < height; y++) {
      picture.getRGB(0, y, width, 1, rgb, y * width, width);
    }
    return Image.ofColours(width, height, rgb);
  }

  @Override
  public Micrograph hierarchy(ByteSource file, int frame) {
    try (HdfFile open = HdfFile.fromBytes(bytes(file, Kind.HDF5))) {
      return EmdReader.read(new HdfHierarchy(open), frame);
    } catch (UnreadableImageException e) {
      throw e;
    } catch (RuntimeException e) {
      throw damaged(Kind.HDF5, e);
    }
  }
}
