/** Text as outlines of one typeface, so that every viewer shows the same. */
package org.zoneaxis.figure.lettering;
