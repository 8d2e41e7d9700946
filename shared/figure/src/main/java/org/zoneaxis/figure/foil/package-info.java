/** Intensities behind foils of growing thickness: curves and tables. Pure. */
package org.zoneaxis.figure.foil;
