/**
 * Symmetry of a crystal, found from its geometry alone, and the conventional standard cell.
 *
 * <p>{@link org.zoneaxis.crystal.symmetry.ConventionalCell} is the entry point. The way there: pure
 * translations and the primitive cell, its Niggli reduction, the integer matrices that keep its
 * metric, those that with some translation map every site onto a site of the same kind, the axes of
 * these rotations, and the cell along the axes, with metric and sites averaged over the group.
 *
 * <p>Rotations and changes of cell are exact integers. Bases are never Cartesian here: a cell is
 * its metric tensor, so that the orientation of the input cannot matter.
 */
package org.zoneaxis.crystal.symmetry;
