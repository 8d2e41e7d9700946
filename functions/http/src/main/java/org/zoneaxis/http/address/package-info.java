/** Addresses: paths, targets, and where the service is on the web. */
package org.zoneaxis.http.address;
