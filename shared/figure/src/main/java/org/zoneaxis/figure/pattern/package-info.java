/** The diffraction pattern of a zone: drawing and tables. */
package org.zoneaxis.figure.pattern;
