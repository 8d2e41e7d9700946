/** What hostile crystals cost a service, and those who ask it for other things meanwhile. */
package org.zoneaxis.benchmarks.attack;
