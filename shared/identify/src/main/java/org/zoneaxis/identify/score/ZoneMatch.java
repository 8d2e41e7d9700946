package org.zoneaxis.identify.score;

import org.zoneaxis.identify.net.NetFit;
import org.zoneaxis.identify.net.NetTransform;

/**
 * A zone that may show a measured net.
 *
 * @param crystal the number of its crystal
 * @param zone the number of the zone in the index
 * @param log logarithm of its probability, all that is known beforehand included, up to a number
 *     that all matches of a measurement have in common
 * @param logFit logarithm of how well it fits, whatever was known beforehand
 * @param net the measured net that it fits best
 * @param vectors the vectors of that net as sums of p and q of the zone
 * @param strain the difference between both
 */
public record ZoneMatch(
    int crystal,
    int zone,
    double log,
    double logFit,
    NetFit net,
    NetTransform vectors,
    Strain strain) {}
