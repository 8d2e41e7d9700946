/**
 * Tables that are too large for one process, in parts: immutable pieces of some hundred kilobytes,
 * each named by the SHA-256 of its bytes, of which a reader loads those that it needs.
 */
package org.zoneaxis.source.parts;
