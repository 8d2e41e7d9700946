/** Cartesian vectors and their rotations. */
package org.zoneaxis.crystal.vector;
