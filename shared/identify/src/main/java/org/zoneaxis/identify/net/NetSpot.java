package org.zoneaxis.identify.net;

/**
 * A spot and its point of a net.
 *
 * @param position where it was measured
 * @param explained whether it lies on the net
 * @param m the nearest point of the net, in units of a from 000
 * @param n the nearest point of the net, in units of b from 000
 * @param residual its distance from that point, in the unit of the spots
 */
public record NetSpot(SpotPosition position, boolean explained, int m, int n, double residual) {}
