/** Bodies of requests, as they came. */
package org.zoneaxis.http.body;
