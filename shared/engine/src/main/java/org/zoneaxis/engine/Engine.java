package org.zoneaxis.engine;

import java.util.List;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSExport;
import org.zoneaxis.micrograph.file.ByteSource;
import org.zoneaxis.micrograph.file.MicrographReader;
import org.zoneaxis.micrograph.hdf.EmdReader;
import org.zoneaxis.micrograph.image.Calibration;
import org.zoneaxis.micrograph.image.Image;
import org.zoneaxis.micrograph.image.Micrograph;
import org.zoneaxis.micrograph.image.UnreadableImageException;

/** What the script exports. */
public final class Engine {

  private Engine() {}

  /**
   * Reads an image file of a microscope.
   *
   * @param file its bytes
   * @param frame which of its images, from 0
   */
  @JSExport
  public static Opening open(@JSByRef byte[] file, int frame) {
    try {
      return Opening.of(new MicrographReader(new Browser()).read(ByteSource.of(file), frame));
    } catch (UnreadableImageException e) {
      return Opening.refused(e.getMessage());
    }
  }

  /**
   * Reads an image of an HDF5 file.
   *
   * @param file as a script has opened it
   * @param frame which of its images, from 0
   */
  @JSExport
  public static Opening hierarchy(PageFile file, int frame) {
    try {
      return Opening.of(EmdReader.read(new PageHierarchy(file), frame));
    } catch (UnreadableImageException e) {
      return Opening.refused(e.getMessage());
    }
  }

  /**
   * Takes a picture that the browser has decoded.
   *
   * @param width pixels in a row
   * @param height rows
   * @param pixels red, green, blue and opacity, eight bits each, red in the lowest, row by row
   * @param format what it was, such as {@code PNG}
   */
  @JSExport
  public static Opening picture(int width, int height, @JSByRef int[] pixels, String format) {
    try {
      Image.requireSize(width, height);
    } catch (UnreadableImageException e) {
      return Opening.refused(e.getMessage());
    }
    int[] colours = new int[pixels.length];
    boolean grey = true;
    for (int i = 0; i < pixels.length; i++) {
      int red = pixels[i] & 0xFF;
      int green = pixels[i] >> 8 & 0xFF;
      int blue = pixels[i] >> 16 & 0xFF;
      grey = grey && red == green && green == blue;
      colours[i] = red << 16 | green << 8 | blue;
    }
    Image image = Image.ofColours(width, height, colours);
    return Opening.of(
        new Micrograph(
            image,
            Calibration.NONE,
            format,
            0,
            1,
            grey ? List.of() : List.of("The picture has colours; their brightness is looked at.")));
  }

  /**
   * Computes the kinematic pattern of a crystal.
   *
   * @param cell edges in angstrom, angles in degrees
   * @param elements symbols, one for each atom; those of one site stand together
   * @param atoms of each: number of the site, x, y, z in fractions of the edges, occupancy, mean
   *     square displacement in square angstrom or no number
   * @param hexagonal whether the cell is rhombohedral and the zone axis one of its hexagonal axes
   * @param zone the zone axis
   * @param kilovolts accelerating voltage
   * @param gmax largest |g| in 1/angstrom
   * @param sigma width of the envelope on the excitation error in 1/angstrom
   */
  @JSExport
  public static Simulation pattern(
      @JSByRef double[] cell,
      String[] elements,
      @JSByRef double[] atoms,
      boolean hexagonal,
      @JSByRef int[] zone,
      double kilovolts,
      double gmax,
      double sigma) {
    return Simulation.of(cell, elements, atoms, hexagonal, zone, kilovolts, gmax, sigma);
  }
}
