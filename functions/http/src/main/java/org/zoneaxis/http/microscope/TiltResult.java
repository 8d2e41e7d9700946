package org.zoneaxis.http.microscope;

import java.util.List;

/**
 * A plan.
 *
 * @param title name of the material as HTML
 * @param zone the zone that is seen, as HTML
 * @param zonePlain the same in plain text
 * @param zoneTyped the same as addresses have it
 * @param id the material
 * @param now the present tilts in words
 * @param target what is looked for, as HTML; empty for all
 * @param angle from one to the other; empty for all
 * @param statement what one pattern cannot tell, or what the second zone says
 * @param signs what is known of the signs of the holder
 * @param settled whether there is nothing left to tell
 * @param rows the targets
 * @param hidden how many more there are; empty where there are none
 * @param turned the targets of the other orientation
 * @param twoBeam two-beam conditions of the zone
 * @param map where the map is
 * @param json where the numbers are
 * @param onward the address of this page, before another target
 */
record TiltResult(
    String title,
    String zone,
    String zonePlain,
    String zoneTyped,
    String id,
    String now,
    String target,
    String angle,
    String statement,
    String signs,
    boolean settled,
    List<TiltRow> rows,
    String hidden,
    List<TiltRow> turned,
    List<TiltRow> twoBeam,
    String map,
    String json,
    String onward) {}
