package org.zoneaxis.figure.structure;

/**
 * A bond between two atoms of a view.
 *
 * @param first position of one atom in the view's list
 * @param second position of the other, larger than the first
 */
public record SeenBond(int first, int second) {}
