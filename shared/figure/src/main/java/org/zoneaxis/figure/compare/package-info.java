/** Several patterns at one scale, side by side or over each other, with the letters of panels. */
package org.zoneaxis.figure.compare;
