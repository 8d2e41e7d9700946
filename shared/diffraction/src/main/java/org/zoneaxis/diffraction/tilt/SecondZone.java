package org.zoneaxis.diffraction.tilt;

import org.zoneaxis.crystal.ZoneAxis;

/**
 * Another zone of the same crystal, seen at other tilts.
 *
 * @param zone any of its family
 * @param tilt the tilts at which it is seen
 */
public record SecondZone(ZoneAxis zone, StageTilt tilt) {}
