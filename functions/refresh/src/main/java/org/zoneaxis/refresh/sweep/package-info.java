/** Housekeeping: what nobody can reach is deleted, what is broken is made again. */
package org.zoneaxis.refresh.sweep;
