/** A run: what was ordered, how far it is, what it leaves, and the report of it. */
package org.zoneaxis.refresh.run;
