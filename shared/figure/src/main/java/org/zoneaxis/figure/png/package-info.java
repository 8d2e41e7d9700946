/**
 * Scenes as PNG: areas are covered exactly, pixel by pixel, without AWT, fonts or native code, so
 * that the bytes are the same on every JVM.
 */
package org.zoneaxis.figure.png;
