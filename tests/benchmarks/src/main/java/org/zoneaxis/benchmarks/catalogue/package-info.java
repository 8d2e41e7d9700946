/** What a catalogue of many materials costs: made-up ones, the same every time. */
package org.zoneaxis.benchmarks.catalogue;
