/** What is kept of a request. */
package org.zoneaxis.http.trace;
