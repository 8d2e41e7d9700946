/** Drawings of directions: curves of circles on the sphere, and room for names beside them. */
package org.zoneaxis.figure.direction;
