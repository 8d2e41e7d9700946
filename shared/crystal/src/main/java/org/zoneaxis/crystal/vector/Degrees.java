package org.zoneaxis.crystal.vector;

/**
 * Angles in degrees and radians by one multiplication, as StrictMath does it on the JVM; scripts
 * that are compiled from it multiply and divide.
 */
public final class Degrees {

  private static final double RADIANS = 0.017453292519943295;
  private static final double DEGREES = 57.29577951308232;

  private Degrees() {}

  /** An angle in radians. */
  public static double toRadians(double degrees) {
    return degrees * RADIANS;
  }

  /** An angle in degrees. */
  public static double ofRadians(double radians) {
    return radians * DEGREES;
  }
}
