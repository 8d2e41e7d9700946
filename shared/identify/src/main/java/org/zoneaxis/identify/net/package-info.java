/**
 * Measured spots and the net that they lie on, whatever crystal they are of.
 *
 * <p>{@link org.zoneaxis.identify.net.NetFinder} is the entry point: spots in, the nets that
 * explain them out. Lengths are in the unit of the spots; axes are x to the right and y up or down,
 * as the spots have them: a net does not tell.
 */
package org.zoneaxis.identify.net;
