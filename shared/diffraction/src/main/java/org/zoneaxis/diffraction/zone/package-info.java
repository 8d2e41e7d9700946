/** Zones around the one that is seen: how far, and which way on the page. */
package org.zoneaxis.diffraction.zone;
