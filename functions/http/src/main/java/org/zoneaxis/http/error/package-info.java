/** What becomes of a failure: one table, and the answers that follow from it. */
package org.zoneaxis.http.error;
