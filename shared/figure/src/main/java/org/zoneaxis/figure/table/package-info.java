/** What the tables of figures have in common. */
package org.zoneaxis.figure.table;
