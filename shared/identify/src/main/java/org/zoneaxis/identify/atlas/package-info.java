/** The textbook index: structure types, their zone axes, and every material under its type. */
package org.zoneaxis.identify.atlas;
