package org.zoneaxis.micrograph.spot;

/**
 * A place that is brighter than its surroundings, before its centre is looked for.
 *
 * @param x column of the frame
 * @param y row of the frame
 * @param radius standard deviation of a Gaussian that is as wide, in pixels of the frame
 * @param response how much brighter it is
 * @param significance the same in standard deviations of the noise
 */
record Blob(double x, double y, double radius, double response, double significance) {}
