/** From what was found on an image to materials, zone axes and the indices of its spots. */
package org.zoneaxis.micrograph.index;
