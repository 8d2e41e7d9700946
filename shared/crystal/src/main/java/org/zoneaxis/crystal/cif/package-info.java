/**
 * Crystals from Crystallographic Information Files (S. R. Hall, F. H. Allen and I. D. Brown, Acta
 * Cryst. A47 (1991) 655).
 *
 * <p>{@link org.zoneaxis.crystal.cif.CifReader} is the entry point. The file goes one way: bytes,
 * text, checked syntax, data block, listed sites and symmetry operations, content of the cell.
 * Whatever is wrong with a file is said with an {@link
 * org.zoneaxis.crystal.refusal.CrystalException} that names the tag or the line; nothing is guessed
 * that changes the crystal without a warning.
 */
package org.zoneaxis.crystal.cif;
