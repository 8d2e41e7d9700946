/**
 * What the schedule knows of every stored material, so that a catalogue is written without reading
 * what has not changed, and so that a run that was cut off goes on where it was.
 */
package org.zoneaxis.source.catalogue.ledger;
