/**
 * Tilting a crystal in a holder: from one zone that is seen to the tilts of others.
 *
 * <p>{@link org.zoneaxis.diffraction.tilt.TiltPlanner} is the entry point. The laboratory has x
 * along the alpha axis, z towards the source and y = z cross x; the screen shows x to the right and
 * y up, as patterns of spots here do. A vector v of the holder at zero tilt is at Rx(alpha)
 * Ry(beta) v, or of a tilt-rotate holder at Rx(alpha) Rz(beta) v, with right-handed turns: beta is
 * carried along by alpha.
 */
package org.zoneaxis.diffraction.tilt;
