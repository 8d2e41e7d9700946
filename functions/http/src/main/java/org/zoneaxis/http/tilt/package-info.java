/** The tilts that lead from one zone to another. */
package org.zoneaxis.http.tilt;
