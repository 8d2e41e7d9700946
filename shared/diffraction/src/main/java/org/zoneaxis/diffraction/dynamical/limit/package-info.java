/** What would fit, where there is too much to compute. */
package org.zoneaxis.diffraction.dynamical.limit;
