/** Rings of powders and glasses: their centre, radii, and how far from round they are. */
package org.zoneaxis.micrograph.ring;
