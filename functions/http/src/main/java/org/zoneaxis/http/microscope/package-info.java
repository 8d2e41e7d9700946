/** Pages for those at the microscope: what a pattern is of, tilts, two crystals, angles. */
package org.zoneaxis.http.microscope;
