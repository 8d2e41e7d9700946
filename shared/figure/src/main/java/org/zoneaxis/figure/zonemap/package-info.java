/** The Kikuchi map of a standard triangle, the atlas of a crystal: picture and table. */
package org.zoneaxis.figure.zonemap;
