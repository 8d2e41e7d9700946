package org.zoneaxis.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/**
 * Tenorite along b, a net that its mirror image cannot be laid on, as a camera counts it: the zone
 * axis looks at the reader, y is up, and all is turned counter-clockwise.
 */
final class PaintedTenorite {

  static final int SIDE = 400;
  static final double CENTRE_X = 205.3;
  static final double CENTRE_Y = 193.8;

  /** Pixels for 1/angstrom. */
  static final double SCALE = 135;

  static final double TURN = 17;

  private static final String PATTERN =
      "/v1/diffraction/cod-9008961/0,1,0.json?sigma=0.05&gmax=1.4";

  private PaintedTenorite() {}

  static byte[] tiff(Service service) throws IOException {
    return tiff(service, 0, CENTRE_X, CENTRE_Y);
  }

  /**
   * The same on a detector whose pixels are higher than wide, or with the beam elsewhere.
   *
   * @param high by how much the image is compressed from top to bottom
   */
  static byte[] tiff(Service service, double high, double centreX, double centreY)
      throws IOException {
    return frame(service, high, centreX, centreY).tiff(SCALE / 10);
  }

  static PaintedFrame frame(Service service, double high, double centreX, double centreY)
      throws IOException {
    double cos = SCALE * Math.cos(Math.toRadians(TURN));
    double sin = SCALE * Math.sin(Math.toRadians(TURN));
    PaintedFrame frame =
        new PaintedFrame(SIDE, SIDE, 1).ground(60, centreX, centreY, 600, 50).hotPixels(3);
    for (JsonNode reflection : ReferenceCrystal.get(service, PATTERN).get("reflections")) {
      double right = reflection.at("/position/0").doubleValue();
      double up = reflection.at("/position/1").doubleValue();
      boolean direct = reflection.get("d").isNull();
      double peak = direct ? 30_000 : 900 * Math.sqrt(reflection.get("relative").doubleValue());
      double down = (1 - high) * (sin * right + cos * up);
      frame.spot(centreX + cos * right - sin * up, centreY - down, peak, 1.7);
    }
    return frame;
  }
}
