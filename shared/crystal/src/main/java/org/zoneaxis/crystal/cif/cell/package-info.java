/** The content of the cell: images of the listed sites under the operations. */
package org.zoneaxis.crystal.cif.cell;
