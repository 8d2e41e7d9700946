/** Text and decimals as documents and drawings hold them. */
package org.zoneaxis.figure.text;
