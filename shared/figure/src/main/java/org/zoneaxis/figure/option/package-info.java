/**
 * Options of requests, each said once: its name, what it may hold, what it means.
 *
 * <p>How it is read from a query and from a key, its field in a form, its flag on the command line,
 * its entry in the description of the interface and its row in the documentation follow from an
 * {@link org.zoneaxis.figure.option.Option}. Everything is pure.
 */
package org.zoneaxis.figure.option;
