/** Scenes as SVG, in the part of the language that every program reads alike. */
package org.zoneaxis.figure.svg;
