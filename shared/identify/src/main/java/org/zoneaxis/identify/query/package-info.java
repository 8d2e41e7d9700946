/** What was measured, and where to look for it. */
package org.zoneaxis.identify.query;
