/** The map of what a holder reaches, with Kikuchi bands, zones and ways between them. */
package org.zoneaxis.figure.tilt;
