/** The reciprocal lattice and the Ewald sphere: which points are near it, and for which beam. */
package org.zoneaxis.diffraction.ewald;
