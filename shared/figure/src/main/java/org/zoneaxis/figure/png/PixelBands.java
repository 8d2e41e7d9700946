package org.zoneaxis.figure.png;

import org.zoneaxis.figure.scene.Raster;

/** A picture that is made a band of rows at a time, so that memory does not grow with it. */
public interface PixelBands {

  /** In pixels. */
  int width();

  /** In pixels. */
  int height();

  /** How many rows a band has; the last one may have fewer. */
  int rows();

  /**
   * Makes a band.
   *
   * @param first its first row, a multiple of {@link #rows()}
   */
  Raster band(int first);

  /** A picture in one band. */
  static PixelBands of(Raster raster) {
    return new PixelBands() {
      @Override
      public int width() {
        return raster.width();
      }

      @Override
      public int height() {
        return raster.height();
      }

      @Override
      public int rows() {
        return raster.height();
      }

      @Override
      public Raster band(int first) {
        return raster;
      }
    };
  }
}
