/** How many crystals a process computes with at once, and for whom. */
package org.zoneaxis.storage.work;
