/** Names of materials in languages other than English. */
package org.zoneaxis.library.language;
