package org.zoneaxis.figure.compare;

import org.zoneaxis.crystal.Material;
import org.zoneaxis.diffraction.DiffractionPattern;

/**
 * One of several patterns.
 *
 * @param letter its letter, as figures in papers have it
 * @param material the crystal
 * @param pattern its pattern
 */
public record Panel(char letter, Material material, DiffractionPattern pattern) {

  String name() {
    return "(" + letter + ")";
  }

  boolean isHexagonal() {
    return material.crystal().lattice().isHexagonal();
  }
}
