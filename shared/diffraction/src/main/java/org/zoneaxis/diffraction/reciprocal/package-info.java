/** Points of the reciprocal lattice around its origin, for figures that no zone axis orders. */
package org.zoneaxis.diffraction.reciprocal;
