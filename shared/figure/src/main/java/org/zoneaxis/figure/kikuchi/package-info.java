/** Kikuchi lines: picture and tables. */
package org.zoneaxis.figure.kikuchi;
