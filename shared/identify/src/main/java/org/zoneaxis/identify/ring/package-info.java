/** Compares the rings of a powder with those of crystals. */
package org.zoneaxis.identify.ring;
