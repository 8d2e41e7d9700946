/** Bright spots of an image, their centres to fractions of a pixel. */
package org.zoneaxis.micrograph.spot;
