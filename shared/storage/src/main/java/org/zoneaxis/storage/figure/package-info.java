/** The way of a request to its stored figure, and the grammar of the keys of figures. */
package org.zoneaxis.storage.figure;
