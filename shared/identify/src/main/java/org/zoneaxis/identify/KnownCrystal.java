package org.zoneaxis.identify;

import org.zoneaxis.identify.zone.CrystalZones;

/**
 * A material that is looked at.
 *
 * @param facts what an answer says about it
 * @param zones its zones and rings
 */
public record KnownCrystal(MaterialFacts facts, CrystalZones zones) {}
