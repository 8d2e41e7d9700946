/**
 * Ring patterns of many grains at random.
 *
 * <p>{@link org.zoneaxis.diffraction.ring.RingSimulator} is the entry point: a crystal and {@link
 * org.zoneaxis.diffraction.ring.RingParameters} in, a {@link
 * org.zoneaxis.diffraction.ring.RingPattern} out. Kinematic; docs/physics.md has the formulae.
 */
package org.zoneaxis.diffraction.ring;
