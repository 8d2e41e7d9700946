/** Writes the catalogue of what is stored, and of the library. */
package org.zoneaxis.refresh.catalogue;
