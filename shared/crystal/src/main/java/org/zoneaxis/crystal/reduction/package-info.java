/** Lattices in whole numbers: changes of axes, metric tensor, rotations, reduced cells. */
package org.zoneaxis.crystal.reduction;
