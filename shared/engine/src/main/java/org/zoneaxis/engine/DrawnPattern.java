package org.zoneaxis.engine;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** How a pattern was computed and drawn, in the units of requests. */
public interface DrawnPattern extends JSObject {

  /** Whether indices are those of hexagonal axes of a rhombohedral cell. */
  @JSProperty
  boolean isHexagonal();

  /** Whether it is what is behind a foil; else it is kinematic. */
  @JSProperty
  boolean isDynamical();

  @JSProperty
  double getKilovolts();

  @JSProperty
  double getGmax();

  /** Of kinematic ones. */
  @JSProperty
  double getSigma();

  /** Of kinematic ones. */
  @JSProperty
  double getPrecession();

  /** Of foils. */
  @JSProperty
  double getSmax();

  /** Of foils, in per cent. */
  @JSProperty
  double getAbsorption();

  /** Of foils. */
  @JSProperty
  double getDebyeWaller();

  /** How far it is turned counter-clockwise, in degrees. */
  @JSProperty
  double getTurn();

  /** The factor on the radii of spots. */
  @JSProperty
  double getSpots();

  /** Millimetres for 1/angstrom; 0 fits the page. */
  @JSProperty
  double getScale();
}
