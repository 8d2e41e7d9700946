/** A structure as it is kept: the document and its JSON. */
package org.zoneaxis.storage.document;
