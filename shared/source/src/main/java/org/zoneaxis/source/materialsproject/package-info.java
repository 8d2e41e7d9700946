/** The Materials Project through its own API, which wants a key. */
package org.zoneaxis.source.materialsproject;
