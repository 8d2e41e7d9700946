/** Object storage on a folder, for as long as it is needed, or that of a deployed service. */
package org.zoneaxis.local.bucket;
