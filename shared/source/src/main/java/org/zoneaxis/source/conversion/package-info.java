/** How the library is made: of collections of CIF files, answers of databases, and notes. */
package org.zoneaxis.source.conversion;
