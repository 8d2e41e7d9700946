/**
 * One cell of a crystal as it is seen along a zone axis: where its atoms are on the page, how deep,
 * and which of them are bonded. Geometry and tables; {@link
 * org.zoneaxis.figure.structure.StructureFigure} draws it.
 */
package org.zoneaxis.figure.structure;
