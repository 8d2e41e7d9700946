/** Scattering factors of atoms and structure factors of reflections. */
package org.zoneaxis.diffraction.factor;
