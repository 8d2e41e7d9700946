/** Which addresses there are, and which names their queries may have. */
package org.zoneaxis.http.route;
