/** Decimals as texts, the same on every JVM. */
package org.zoneaxis.crystal.decimal;
