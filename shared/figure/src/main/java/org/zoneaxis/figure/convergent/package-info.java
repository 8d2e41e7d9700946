/** Convergent-beam patterns: discs in grey on black, and tables. Pure. */
package org.zoneaxis.figure.convergent;
