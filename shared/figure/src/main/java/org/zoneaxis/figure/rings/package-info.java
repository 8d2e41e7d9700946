/** The rings of many grains: picture and tables. */
package org.zoneaxis.figure.rings;
