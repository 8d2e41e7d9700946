/** The list of atom sites: what stands where, and how it moves. */
package org.zoneaxis.crystal.cif.site;
