/** What a list of materials says about one of them, and the list as a document. */
package org.zoneaxis.library.catalogue;
