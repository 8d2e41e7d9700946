/** Where structures come from: memory, bucket, library, databases; and how their documents move. */
package org.zoneaxis.storage.structure;
