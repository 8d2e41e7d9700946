/**
 * What a figure is: its name, its forms, its marks, the crystals that it is of. The figures
 * themselves stand in packages of their own and do not know one another; {@code figure.request} has
 * the list of them.
 */
package org.zoneaxis.figure;
