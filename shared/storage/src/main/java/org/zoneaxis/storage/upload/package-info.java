/** Crystals that people bring, as a file or written down. */
package org.zoneaxis.storage.upload;
