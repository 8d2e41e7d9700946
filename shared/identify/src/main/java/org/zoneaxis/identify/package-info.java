/**
 * From two measured spots of a pattern to the materials and zone axes that show them: the short
 * reflections of every zone of the library, made beforehand, and the search in them.
 */
package org.zoneaxis.identify;
