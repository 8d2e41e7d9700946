package org.zoneaxis.diffraction.superposition;

import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.PageFrame;

/**
 * How two crystals are looked at, in the Cartesian axes of the matrix.
 *
 * @param frame right, up and towards the viewer
 * @param laue centre of the Laue circle in 1/angstrom, across the direction of the viewer; 0 where
 *     the beam comes from the viewer
 */
public record View(PageFrame frame, Vector3 laue) {

  /** Along the beam. */
  public static View along(PageFrame frame) {
    return new View(frame, new Vector3(0, 0, 0));
  }

  /** The centre of the Laue circle on the page. */
  Vector3 laueOnPage() {
    Vector3 page = frame.onPage(laue);
    return new Vector3(page.x(), page.y(), 0);
  }
}
