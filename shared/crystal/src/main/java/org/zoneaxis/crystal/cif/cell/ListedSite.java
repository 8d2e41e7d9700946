package org.zoneaxis.crystal.cif.cell;

import org.zoneaxis.crystal.Element;

/**
 * A site of a file as listed, before symmetry.
 *
 * @param label its label
 * @param element its element
 * @param occupancy above 0, at most 1
 * @param images how many positions in the cell it has
 */
public record ListedSite(String label, Element element, double occupancy, int images) {}
