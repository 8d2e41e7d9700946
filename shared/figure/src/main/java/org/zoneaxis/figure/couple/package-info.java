/** Two crystals that lie in each other, in one pattern: picture and tables. */
package org.zoneaxis.figure.couple;
