/** How often simulated measurements are identified, and how sure the answers rightly are. */
package org.zoneaxis.benchmarks.identification;
