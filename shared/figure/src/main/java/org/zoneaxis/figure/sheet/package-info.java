/** What drawings have around and beside what they show: the sheet, its colours, the scale bar. */
package org.zoneaxis.figure.sheet;
