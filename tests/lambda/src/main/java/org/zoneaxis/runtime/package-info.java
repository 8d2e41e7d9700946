/**
 * Runs packaged functions as Lambda does: its own runtime client, in a process that sees nothing
 * but the function's zip, against a Runtime API on this machine.
 */
package org.zoneaxis.runtime;
