/** Angles between directions and planes. */
package org.zoneaxis.http.angle;
