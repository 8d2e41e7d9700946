/**
 * Waves behind a foil from the couplings of its beams: the action of an exponential on the incident
 * wave, and what symmetry spares. It knows matrices and no crystals.
 *
 * <p>Sums have one order and there is no threading, so that results are the same to the bit on
 * every JVM. Arrays are shared, not copied: they are large.
 */
package org.zoneaxis.diffraction.solver;
