/** Pages for those at the microscope: tilts, two crystals, comparisons, angles. */
package org.zoneaxis.http.microscope;
