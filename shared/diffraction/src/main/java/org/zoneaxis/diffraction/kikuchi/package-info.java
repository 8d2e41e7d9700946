/**
 * Kikuchi lines: the Bragg cones of all planes that cut the screen, as exact conics.
 *
 * <p>{@link org.zoneaxis.diffraction.kikuchi.KikuchiSimulator} is the entry point. The screen is
 * flat, at distance 1, seen from the source: right and up are those of the page of spots, which lie
 * near lambda times g, so that lines and spots can be laid over each other without turning.
 */
package org.zoneaxis.diffraction.kikuchi;
