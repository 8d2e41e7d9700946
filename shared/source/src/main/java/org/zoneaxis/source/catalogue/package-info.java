/**
 * The catalogue of all materials that are stored, of any size, in parts: written by the schedule,
 * searched by whoever answers requests without having it in memory.
 */
package org.zoneaxis.source.catalogue;
