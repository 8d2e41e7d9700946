package org.zoneaxis.source.catalogue;

/**
 * Nets that may be a measured one.
 *
 * @param net the measured one
 * @param distortion how much they may be distorted: logarithm of the ratio of the axes of the
 *     ellipse that a circle becomes
 * @param scale how much longer or shorter lengths may be, as a logarithm
 */
public record NetRange(NetShape net, double distortion, double scale) {}
