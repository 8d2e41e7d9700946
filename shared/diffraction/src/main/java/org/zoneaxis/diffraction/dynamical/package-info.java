/**
 * Dynamical electron diffraction: many beams that scatter into one another on their way through a
 * foil, by Bloch waves.
 *
 * <p>{@link org.zoneaxis.diffraction.dynamical.BlochSimulator} is the entry point for one beam
 * direction. Definitions, sources and limits of the theory are in docs/physics.md. Lengths are
 * angstrom, reciprocal lengths 1/angstrom with |g| = 1/d; intensities are shares of the incident
 * beam. All results are the same to the bit on every JVM.
 */
package org.zoneaxis.diffraction.dynamical;
