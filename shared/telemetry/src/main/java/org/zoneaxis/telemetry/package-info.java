/** Logs as lines of JSON, and metrics in them, for functions whose standard output is the log. */
package org.zoneaxis.telemetry;
