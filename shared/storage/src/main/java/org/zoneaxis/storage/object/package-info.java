/** The bucket: objects that are written once or moved with a condition, and its housekeeping. */
package org.zoneaxis.storage.object;
