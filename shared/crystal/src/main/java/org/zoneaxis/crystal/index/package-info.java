/** Three and four indices as people write them, and the directions that they mean in a cell. */
package org.zoneaxis.crystal.index;
