/** Benchmarks of the pure part of a request: pattern, drawing, validation. */
package org.zoneaxis.benchmarks;
