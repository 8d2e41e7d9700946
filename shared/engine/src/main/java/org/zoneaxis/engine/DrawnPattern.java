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

  /** In 1/angstrom. */
  @JSProperty
  double getGmax();

  /** Of kinematic ones: width of the envelope on the excitation error in 1/angstrom. */
  @JSProperty
  double getSigma();

  /** Of kinematic ones: half angle of the cone in degrees. */
  @JSProperty
  double getPrecession();

  /** Of foils, in 1/angstrom. */
  @JSProperty
  double getSmax();

  /** Of foils, in per cent. */
  @JSProperty
  double getAbsorption();

  /** Of foils: B in square angstrom of the atoms of which the structure states none. */
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
