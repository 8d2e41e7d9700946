/** Where structures come from: the library that is always there, and the databases. */
package org.zoneaxis.source;
