/** The Crystallography Open Database. */
package org.zoneaxis.source.cod;
