/** Finding materials: here, and in the databases on the network. */
package org.zoneaxis.http.search;
