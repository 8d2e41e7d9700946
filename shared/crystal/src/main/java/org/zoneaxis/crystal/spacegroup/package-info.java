/**
 * Space groups as symbols name them: settings, Hall and Hermann-Mauguin symbols, exact symmetry
 * operations.
 */
package org.zoneaxis.crystal.spacegroup;
