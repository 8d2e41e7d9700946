/**
 * Finds materials by id, name, formula, elements or space group: an index that is built once from
 * catalogue entries and never changes. Knows the crystal module only, and does no I/O but reading
 * its own list of names.
 */
package org.zoneaxis.library.search;
