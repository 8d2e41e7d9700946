/** The grammar of Crystallographic Information Files: bytes, words, data blocks, numbers, prose. */
package org.zoneaxis.crystal.cif.syntax;
