/**
 * Plane nets through spots: found by differences of places, fitted by robust least squares, and
 * their node that is the transmitted beam.
 */
package org.zoneaxis.micrograph.net;
