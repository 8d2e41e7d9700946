/** Stereograms: picture and table. */
package org.zoneaxis.figure.stereogram;
