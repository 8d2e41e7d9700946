/** The server under a mix of requests. */
package org.zoneaxis.benchmarks.load;
