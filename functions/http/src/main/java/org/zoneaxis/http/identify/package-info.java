/** Identification from two measured spots, and the atlas of structure types. */
package org.zoneaxis.http.identify;
