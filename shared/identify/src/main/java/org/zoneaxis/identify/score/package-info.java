/**
 * How likely it is that a measurement is of a crystal along a zone axis: likelihoods from measuring
 * errors, and what is known beforehand. Methods are in docs/physics.md.
 */
package org.zoneaxis.identify.score;
