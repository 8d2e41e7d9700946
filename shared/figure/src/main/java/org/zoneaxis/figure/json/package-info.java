/** JSON of strangers: one reader, which names the place where something is wrong. */
package org.zoneaxis.figure.json;
