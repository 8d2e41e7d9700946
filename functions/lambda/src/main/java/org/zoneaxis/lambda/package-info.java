/**
 * Runs the HTTP function's controllers in Lambda: events in, answers out, snapshots, and records of
 * requests as metrics.
 */
package org.zoneaxis.lambda;
