/** How people write down what they measured: numbers, lists, units, elements. */
package org.zoneaxis.identify.input;
