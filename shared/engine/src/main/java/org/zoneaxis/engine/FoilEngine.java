package org.zoneaxis.engine;

import org.teavm.jso.JSByRef;
import org.teavm.jso.JSExport;

/** What the script exports that draws a pattern anew while its foil or its direction is moved. */
public final class FoilEngine {

  private FoilEngine() {}

  /**
   * Takes a pattern that is drawn.
   *
   * @param cell edges in angstrom, angles in degrees
   * @param elements symbols, one for each atom; those of one site stand together
   * @param atoms of each: number of the site, x, y, z in fractions of the edges, occupancy, mean
   *     square displacement in square angstrom or no number
   * @param zone the zone axis
   * @param right the reflection to the right; empty where the zone has none
   * @param foil the normal of the foil as a direction of the crystal; empty where it is the zone
   *     axis
   * @param drawn how it was computed and drawn
   */
  @JSExport
  public static LiveFoil open(
      @JSByRef double[] cell,
      String[] elements,
      @JSByRef double[] atoms,
      @JSByRef int[] zone,
      @JSByRef int[] right,
      @JSByRef int[] foil,
      DrawnPattern drawn) {
    return LiveFoil.of(cell, elements, atoms, zone, right, foil, drawn);
  }
}
